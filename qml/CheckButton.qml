// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// A quiet choice in a bar: its word and, while it is on, a tick.
T.CheckBox {
    id: root

    property string tip: ""

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.controlSmall
    implicitWidth: Math.ceil(label.implicitWidth) + leftPadding + rightPadding + Theme.iconSmall + 5
    leftPadding: 7
    rightPadding: 7
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    Accessible.name: text
    Accessible.description: tip

    Text {
        id: label

        x: root.leftPadding
        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        color: root.checked ? Theme.text : Theme.dim
    }

    indicator: Icon {
        x: root.width - width - root.rightPadding
        y: Math.round((root.height - height) / 2)
        name: root.checked ? "check" : ""
        color: Theme.accent
        size: Theme.iconSmall
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: 0
        }
    }

    Tip {
        owner: root
        text: root.tip
        when: root.hovered
    }
}
