// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.Slider {
    id: root

    property string tip: ""

    focusPolicy: Qt.TabFocus
    implicitWidth: 120
    implicitHeight: Theme.controlSmall
    padding: 0

    handle: Rectangle {
        x: Math.round(root.visualPosition * (root.width - width))
        y: Math.round((root.height - height) / 2)
        implicitWidth: Math.round(15 * Theme.scale)
        implicitHeight: implicitWidth
        radius: width / 2
        color: root.pressed ? Theme.accent : "#ffffff"
        border.width: 2
        border.color: Theme.accent

        FocusRing {
            shown: root.visualFocus
            radius: height / 2
        }
    }

    background: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: root.width
        implicitHeight: 4
        height: 4
        radius: 2
        color: Theme.pressed

        Rectangle {
            width: root.visualPosition * (root.width - root.handle.width) + root.handle.width / 2
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }

    Tip {
        owner: root
        text: root.tip
        when: root.hovered && !root.pressed
    }
}
