// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A key of the keyboard, as the shortcut sheet and the hints show it.
Rectangle {
    id: root

    required property string text

    implicitWidth: Math.max(implicitHeight, Math.ceil(name.implicitWidth) + 14)
    implicitHeight: Math.round(21 * Theme.scale)
    radius: 5
    color: Theme.raised
    border.color: Theme.edge

    Text {
        id: name

        anchors.centerIn: parent
        text: root.text
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.sans
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.Medium
    }
}
