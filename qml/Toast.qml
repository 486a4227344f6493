// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

Rectangle {
    id: root

    required property string message
    required property string remedy

    signal done

    implicitHeight: words.height + 24
    radius: Theme.radius
    color: Theme.popup
    border.color: Theme.bad
    opacity: 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message
    Accessible.description: remedy
    Component.onCompleted: opacity = 1

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    PopupShadow {}

    HoverHandler {
        id: pointer
    }
    Timer {
        interval: Theme.toastTime
        running: !pointer.hovered
        onTriggered: root.done()
    }
    Icon {
        x: 14
        y: 13
        name: "triangle-alert"
        color: Theme.bad
    }
    Column {
        id: words

        x: 42
        y: 12
        width: parent.width - x - 44
        spacing: 4

        Text {
            width: parent.width
            text: root.message
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            color: Theme.text
            font.family: Theme.sans
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Medium
        }
        Text {
            width: parent.width
            visible: text !== ""
            text: root.remedy
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            color: Theme.dim
            font.family: Theme.sans
            font.pixelSize: Theme.sizeBody
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 8
        text: qsTr("Dismiss")
        iconName: "x"
        isFlat: true
        size: Theme.controlSmall
        iconSize: Theme.iconSmall
        onClicked: root.done()
    }
}
