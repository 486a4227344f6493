// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The steps of one task. As tall as they are, because what holds the list scrolls; as TaskList, not without end.
ListView {
    id: root

    required property Document document
    required property int outlineIndex
    property int editedIndex: -1

    readonly property real wholeHeight: count * (Theme.row + spacing)

    signal spanWanted(int begin, int end)
    signal revealWanted(real top, real bottom)

    implicitHeight: Math.min(wholeHeight, 100 * (Theme.row + spacing))
    height: implicitHeight
    interactive: wholeHeight > height
    keyNavigationEnabled: true
    clip: interactive
    boundsBehavior: Flickable.StopAtBounds
    spacing: 6
    activeFocusOnTab: true
    onOutlineIndexChanged: editedIndex = -1
    onActiveFocusChanged: if (activeFocus)
        revealCurrent()
    onCurrentIndexChanged: if (activeFocus)
        revealCurrent()
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")
    Keys.onPressed: event => {
        const row = currentItem as StepRow;
        if (!row || editedIndex >= 0)
            return;
        event.accepted = true;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_F2)
            row.startEditing();
        else if (event.key === Qt.Key_Delete)
            row.remove();
        else
            event.accepted = false;
    }

    function revealCurrent(): void {
        const top = currentIndex * (Theme.row + spacing) - contentY;
        revealWanted(top, top + Theme.row);
    }

    delegate: StepRow {
        width: root.width
        isEdited: index >= 0 && root.editedIndex === index // a row on its way out has index -1
        onEditWanted: index => {
            root.currentIndex = index;
            root.editedIndex = index;
        }
        onEditEnded: {
            root.editedIndex = -1;
            root.forceActiveFocus();
        }
        onChosen: (index, begin, end) => {
            root.currentIndex = index;
            root.spanWanted(begin, end);
        }
        onValueEntered: (step, value) => {
            if (root.document.editStep(root.outlineIndex, step, value)) {
                root.editedIndex = -1;
                root.forceActiveFocus();
            }
        }
        onRemoveWanted: step => root.document.removeStep(root.outlineIndex, step)
    }
}
