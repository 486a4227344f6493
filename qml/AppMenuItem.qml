// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.MenuItem {
    id: root

    property string iconName: ""
    property string shortcutText: ""
    property string detail: ""

    implicitWidth: Math.ceil(content.implicitWidth) + leftPadding + rightPadding
    implicitHeight: detail === "" ? Theme.control : Theme.control + Theme.sizeSmall + 5
    leftPadding: 10
    rightPadding: 10
    opacity: enabled ? 1 : 0.5
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    Accessible.name: text
    Accessible.description: shortcutText === "" ? detail : shortcutText

    Item {
        id: content

        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        implicitWidth: words.x + Math.min(320, Math.max(name.implicitWidth, detailText.implicitWidth)) + (keys.visible ? keys.implicitWidth + 28 : 24)

        Icon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            name: root.checkable ? (root.checked ? "check" : "") : root.iconName
            color: root.checkable ? Theme.accent : Theme.dim
            size: Theme.iconSmall + 1
        }
        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.icon + 8
            width: parent.width - x - (keys.visible ? keys.implicitWidth + 16 : 0)
            spacing: 2

            Caption {
                id: name

                width: parent.width
                text: root.text
                font: root.font
            }
            Caption {
                id: detailText

                width: parent.width
                visible: root.detail !== ""
                text: root.detail
                color: Theme.dim
                font.pixelSize: Theme.sizeSmall
            }
        }
        Text {
            id: keys

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.shortcutText !== ""
            text: root.shortcutText
            textFormat: Text.PlainText
            font.family: Theme.sans
            font.pixelSize: Theme.sizeSmall
            color: Theme.dim
        }
    }

    arrow: Icon {
        x: root.width - width - 8
        y: Math.round((root.height - height) / 2)
        visible: root.subMenu !== null
        name: "chevron-right"
        color: Theme.dim
        size: Theme.iconSmall
    }

    indicator: null

    background: Rectangle {
        radius: Theme.radiusSmall
        color: root.down ? Theme.pressed : root.highlighted ? Theme.hover : "transparent"
    }
}
