// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// A button that shows a picture; `text` names it, for the tooltip and for a screen reader.
T.Button {
    id: root

    required property string iconName
    property string shortcutText: ""
    property bool isFlat: false
    property bool isFilled: false
    property real size: Theme.control
    property real iconSize: Theme.icon
    property color ink: Theme.text

    focusPolicy: Qt.TabFocus
    implicitWidth: size
    implicitHeight: size
    padding: 0
    opacity: enabled ? 1 : 0.45
    Accessible.name: text
    Accessible.description: shortcutText

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.iconSize
            isFilled: root.isFilled
            color: root.checked ? Theme.accent : root.ink
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover
               : root.checked ? Theme.accentTint : root.isFlat ? "transparent" : Theme.raised
        border.width: root.isFlat ? 0 : 1
        border.color: root.checked ? Theme.accent : Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }

    Tip {
        owner: root
        text: root.shortcutText === "" ? root.text : root.text + "  (" + root.shortcutText + ")"
        when: root.hovered && !root.down
    }
}
