// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.TabButton {
    id: root

    focusPolicy: Qt.TabFocus
    implicitWidth: Math.ceil(label.implicitWidth)
    implicitHeight: Theme.bar
    font.family: Theme.sans
    font.pixelSize: Theme.sizeTitle
    font.weight: checked ? Font.DemiBold : Font.Normal
    Accessible.name: text

    Text {
        id: label

        height: root.height
        verticalAlignment: Text.AlignVCenter
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        color: root.checked || root.hovered ? Theme.text : Theme.dim
    }

    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 4
            width: parent.width
            height: 2
            radius: 1
            color: Theme.accent
            visible: root.checked
        }
        FocusRing {
            shown: root.visualFocus
            anchors.topMargin: 6
            anchors.leftMargin: -6
            anchors.rightMargin: -6
            anchors.bottomMargin: 8
        }
    }
}
