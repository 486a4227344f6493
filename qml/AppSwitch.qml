// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// On or off, with its word before it.
T.Switch {
    id: root

    property string tip: ""

    focusPolicy: Qt.TabFocus
    implicitWidth: Math.ceil(implicitContentWidth)
    implicitHeight: Theme.controlSmall
    padding: 0
    spacing: 8
    opacity: enabled ? 1 : 0.5
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    Accessible.name: text
    Accessible.description: tip

    contentItem: Text {
        rightPadding: root.indicator.width + (root.text === "" ? 0 : root.spacing)
        verticalAlignment: Text.AlignVCenter
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        color: Theme.dim
    }

    indicator: Rectangle {
        x: root.width - width
        y: Math.round((root.height - height) / 2)
        implicitWidth: Math.round(30 * Theme.scale)
        implicitHeight: Math.round(18 * Theme.scale)
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.pressed
        border.width: root.checked ? 0 : 1
        border.color: Theme.edge

        Rectangle {
            x: root.checked ? parent.width - width - 3 : 3
            y: 3
            width: parent.height - 6
            height: width
            radius: width / 2
            color: root.checked && Theme.isDark ? "#ffffff" : root.checked ? Theme.accentText : Theme.isDark ? Theme.text : Theme.dim

            Behavior on x {
                NumberAnimation {
                    duration: Theme.quick
                    easing.type: Easing.OutCubic
                }
            }
        }

        FocusRing {
            shown: root.visualFocus
            radius: height / 2
        }
    }

    Tip {
        owner: root
        text: root.tip
        when: root.hovered
    }
}
