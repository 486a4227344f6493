// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// What Shortcuts.qml and the parts that have keys of their own answer to.
Row {
    id: root

    spacing: 28

    Column {
        width: (parent.width - parent.spacing) / 2
        spacing: 18

        ShortcutGroup {
            width: parent.width
            title: qsTr("Time")
            rows: [[qsTr("Space"), qsTr("Play, pause")], [", .", qsTr("One event back, forward")], [qsTr("Home End"), qsTr("To the start, the end")], ["R", qsTr("Play again from the start")], ["O", qsTr("Outcomes of other seeds")], ["[ ]", qsTr("Slower, faster")]]
        }
        ShortcutGroup {
            width: parent.width
            title: qsTr("Chart")
            rows: [["W S", qsTr("Zoom in, out; also + and −")], ["A D", qsTr("Earlier, later")], ["← → ↑ ↓", qsTr("Move, while the chart has the focus")], ["F", qsTr("Fit the selected task")], ["0", qsTr("Fit everything")], [qsTr("Ctrl+Wheel"), qsTr("Zoom at the pointer")], [qsTr("Shift+Wheel"), qsTr("Earlier, later")], [qsTr("Esc"), qsTr("Select nothing")]]
        }
    }
    Column {
        width: (parent.width - parent.spacing) / 2
        spacing: 18

        ShortcutGroup {
            width: parent.width
            title: qsTr("Program")
            rows: [["Ctrl+N", qsTr("New")], ["Ctrl+O", qsTr("Open")], ["Ctrl+E", qsTr("Examples")], ["Ctrl+S", qsTr("Save")], ["Ctrl+Shift+S", qsTr("Save as")], ["Ctrl+Z", qsTr("Undo")], ["Ctrl+Shift+Z", qsTr("Redo")]]
        }
        ShortcutGroup {
            width: parent.width
            title: qsTr("Tasks and steps")
            rows: [["T", qsTr("Add a task")], ["J", qsTr("Join the task in the list, or not")], [qsTr("Enter"), qsTr("Edit the step")], [qsTr("Delete"), qsTr("Delete the task or step")]]
        }
        ShortcutGroup {
            width: parent.width
            title: qsTr("Window")
            rows: [["F11", qsTr("Full screen, larger type")], ["Ctrl+1 Ctrl+2", qsTr("Code, inspector")], [qsTr("Esc"), qsTr("Leave the code")], ["?", qsTr("This sheet")]]
        }
    }
}
