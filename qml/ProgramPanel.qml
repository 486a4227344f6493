// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The program as a tree of tasks, with the steps of the chosen one. Every change here is an edit of the source.
Rectangle {
    id: root

    required property Session session
    readonly property Document document: session.document
    /// A row of the outline. Follows the selected task; one that the run never spawns can be chosen here all the same.
    property int chosenIndex: 0

    signal spanWanted(int begin, int end)

    function startAddTask(): void {
        footer.startAddTask();
    }
    /// Scrolls no further than it must.
    function reveal(top: real, bottom: real): void {
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - 6);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(bottom + 6, flick.contentHeight) - flick.height);
    }

    color: Theme.panel

    OutlineModel {
        id: outline

        session: root.session
        onCountChanged: if (root.chosenIndex >= count)
            root.chosenIndex = 0
    }

    Connections {
        target: root.document

        function onOpened() {
            root.chosenIndex = 0;
        }
    }

    Connections {
        target: root.session

        function onSelectionChanged() {
            const row = outline.rowOfTask(root.session.selectedTask);
            if (row >= 0)
                root.chosenIndex = row;
        }
    }

    Item {
        id: header

        width: parent.width
        height: Math.round(45 * Theme.scale)

        Caption {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.margins
            text: qsTr("Program")
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: Theme.margins
            text: outline.count === 1 ? qsTr("1 task") : qsTr("%1 tasks").arg(outline.count)
            color: Theme.dim
        }
    }

    Flickable {
        id: flick

        anchors.top: header.bottom
        anchors.bottom: status.top
        width: parent.width
        clip: true
        contentHeight: footer.y + footer.height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        TaskList {
            id: tasks

            x: Theme.margin
            y: 3
            width: flick.width - 2 * Theme.margin
            session: root.session
            model: outline
            chosenIndex: root.chosenIndex
            onChosen: index => root.chosenIndex = index
            onRevealWanted: (top, bottom) => root.reveal(top + y, bottom + y)
        }
        ProgramFooter {
            id: footer

            x: Theme.margin
            anchors.top: tasks.bottom
            width: flick.width - 2 * Theme.margin
            session: root.session
            outlineIndex: root.chosenIndex
            onSpanWanted: (begin, end) => root.spanWanted(begin, end)
            onRevealWanted: (top, bottom) => root.reveal(top + y, bottom + y)
        }
    }

    EditStatus {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        document: root.document
    }
}
