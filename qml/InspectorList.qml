// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A heading and lines below it; with `steps`, each a little further in than the one before.
Column {
    id: root

    required property string title
    required property var rows ///< a list of strings
    property bool steps: false

    visible: rows.length > 0
    spacing: 6

    Caption {
        width: parent.width
        text: root.title
        color: Theme.dim
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.rows

        Text {
            required property string modelData
            required property int index

            leftPadding: root.steps ? Math.min(index, 8) * 12 : 0
            width: root.width
            text: modelData
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.sizeSmall
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
