// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A sentence across the chart that the reader should know before believing it; no height while there is none.
Rectangle {
    id: root

    required property string text
    property string actionText: ""
    property string actionTip: ""

    signal actionWanted

    implicitHeight: visible ? Math.max(Theme.row, words.implicitHeight + 16) : 0
    height: implicitHeight
    visible: text !== ""
    color: Theme.warningTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        id: sign

        x: Theme.margins
        anchors.verticalCenter: parent.verticalCenter
        name: "triangle-alert"
        color: Theme.warning
    }
    Text {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 10
        anchors.right: action.visible ? action.left : parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        color: Theme.text
        font.family: Theme.sans
        font.pixelSize: Theme.sizeBody
    }
    AppButton {
        id: action

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.actionText !== ""
        implicitHeight: Theme.controlSmall
        look: AppButton.Link
        text: root.actionText
        tip: root.actionTip
        onClicked: root.actionWanted()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
