// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pollux

/// One step in plain words. A double click, Enter or the pencil changes its value where it stands.
T.ItemDelegate {
    id: root

    required property bool isEdited
    // of StepModel
    required property int index
    required property int stepIndex
    required property string kind
    required property string verb
    required property string detail
    required property int depth
    required property bool editable
    required property bool isCurrent
    required property int spanBegin
    required property int spanEnd
    required property string value

    readonly property bool isInFocus: ListView.isCurrentItem && ListView.view.activeFocus
    readonly property bool showsTools: hovered || isInFocus

    signal chosen(int index, int begin, int end)
    signal editWanted(int index)
    signal editEnded
    signal valueEntered(int step, string value)
    signal removeWanted(int step)

    function startEditing(): void {
        if (editable)
            editWanted(index);
    }
    function remove(): void {
        removeWanted(stepIndex);
    }

    focusPolicy: Qt.NoFocus
    implicitHeight: Theme.row
    leftPadding: 10 + Math.min(depth, 5) * 12
    rightPadding: 4
    Accessible.role: Accessible.ListItem
    Accessible.name: verb + " " + detail
    Accessible.description: isCurrent ? qsTr("the task stands here") : ""
    onClicked: chosen(index, spanBegin, spanEnd)
    onDoubleClicked: startEditing()
    onIsEditedChanged: if (isEdited) {
        field.text = value;
        field.forceActiveFocus(Qt.OtherFocusReason);
        field.selectAll();
    }

    RowLayout {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        spacing: 8

        StepIcon {
            kind: root.kind
            color: root.isCurrent ? Theme.accent : Theme.dim
        }
        Caption {
            text: root.verb
            visible: text !== ""
            font.family: Theme.mono
            font.weight: Font.DemiBold
        }
        Caption {
            Layout.fillWidth: true
            visible: !root.isEdited
            text: root.detail
            color: Theme.dim
            font.family: Theme.mono
        }
        AppTextField {
            id: field

            Layout.fillWidth: true
            Layout.rightMargin: 2
            implicitHeight: Theme.row - 8
            visible: root.isEdited
            label: root.kind === "print" ? qsTr("Text") : qsTr("Duration, as 800 ms")
            Keys.onReturnPressed: root.valueEntered(root.stepIndex, text)
            Keys.onEnterPressed: root.valueEntered(root.stepIndex, text)
            Keys.onEscapePressed: root.editEnded()
            onActiveFocusChanged: if (!activeFocus && root.isEdited)
                root.editEnded()
        }
        IconButton {
            visible: !root.isEdited && root.editable && root.showsTools
            text: qsTr("Edit")
            iconName: "pencil"
            isFlat: true
            focusPolicy: Qt.NoFocus
            size: Theme.controlSmall
            iconSize: Theme.iconSmall
            ink: Theme.dim
            onClicked: root.startEditing()
        }
        IconButton {
            visible: !root.isEdited && root.showsTools
            text: qsTr("Delete")
            iconName: "trash-2"
            isFlat: true
            focusPolicy: Qt.NoFocus
            size: Theme.controlSmall
            iconSize: Theme.iconSmall
            ink: Theme.dim
            onClicked: root.remove()
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : root.isCurrent ? Theme.accentTint : Theme.raised
        border.color: root.isCurrent ? Theme.accent : Theme.line

        FocusRing {
            shown: root.isInFocus && !root.isEdited
            gap: 1
        }
    }
}
