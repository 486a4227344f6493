// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A word and what is so; nothing where there is nothing to say.
Item {
    id: root

    required property string label
    required property string value

    visible: value !== ""
    implicitHeight: words.height
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    Caption {
        width: Math.round(74 * Theme.scale)
        text: root.label
        color: Theme.dim
    }
    Text {
        id: words

        x: Math.round(80 * Theme.scale)
        width: parent.width - x
        text: root.value
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.family: Theme.sans
        font.pixelSize: Theme.sizeBody
    }
}
