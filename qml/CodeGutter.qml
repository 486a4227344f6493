// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The line numbers, made only for the lines in view.
Item {
    id: root

    required property real lineHeight
    required property int lineCount
    required property int first
    required property int shown
    required property bool isCovering ///< the text is scrolled beneath the numbers

    Rectangle {
        visible: root.isCovering
        y: (root.first - 1) * root.lineHeight - 40
        width: root.width + 8
        height: root.shown * root.lineHeight + 80
        color: Theme.panel
    }
    Repeater {
        model: Math.max(0, Math.min(root.shown, root.lineCount - root.first + 1))

        Text {
            required property int index

            y: (root.first - 1 + index) * root.lineHeight
            width: root.width
            height: root.lineHeight
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            text: root.first + index
            textFormat: Text.PlainText
            color: Theme.dim
            font.family: Theme.mono
            font.pixelSize: Theme.sizeSmall
            Accessible.ignored: true
        }
    }
}
