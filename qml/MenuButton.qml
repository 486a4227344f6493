// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// Shows a choice and opens the menu that changes it.
T.Button {
    id: root

    /// What the choice is about, for a screen reader: "Program".
    required property string label
    property bool isMono: true
    property string tip: ""
    property T.Menu menu: null

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.control
    implicitWidth: Math.ceil(measure.width) + leftPadding + rightPadding + 26
    leftPadding: 12
    rightPadding: 10
    font.family: isMono ? Theme.mono : Theme.sans
    font.pixelSize: Theme.sizeBody
    font.weight: Font.Medium
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: label + ": " + text
    Accessible.description: tip
    onClicked: if (menu)
        menu.popup(root, 0, root.height + 4)
    Keys.onDownPressed: clicked()

    TextMetrics {
        id: measure

        font: root.font
        text: root.text
    }

    Item {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height

        Caption {
            anchors.left: parent.left
            anchors.right: chevron.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.font
        }
        Icon {
            id: chevron

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "chevron-down"
            color: Theme.dim
            size: Theme.iconSmall
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down || (root.menu && root.menu.visible) ? Theme.pressed : root.hovered ? Theme.hover : Theme.raised
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }

    Tip {
        owner: root
        text: root.tip
        when: root.hovered && !(root.menu && root.menu.visible)
    }
}
