// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// One line to type in. `label` names it for a screen reader and stands in the field while it is empty.
T.TextField {
    id: root

    required property string label
    property bool isWrong: false

    implicitWidth: 120
    implicitHeight: Theme.control
    leftPadding: 9
    rightPadding: 9
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    clip: true
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    placeholderText: label
    placeholderTextColor: Theme.dim
    font.family: Theme.mono
    font.pixelSize: Theme.sizeBody
    Accessible.name: label

    Text {
        anchors.fill: parent
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: root.rightPadding
        visible: root.length === 0 && root.preeditText === ""
        verticalAlignment: Text.AlignVCenter
        text: root.placeholderText
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.family: Theme.sans
        font.pixelSize: Theme.sizeBody
        color: root.placeholderTextColor
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.background
        border.width: root.activeFocus ? 2 : 1
        border.color: root.isWrong ? Theme.bad : root.activeFocus ? Theme.accent : Theme.edge
    }
}
