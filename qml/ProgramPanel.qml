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
    /// Into the outline. Follows the selected task; a task that the run never spawns can be chosen here all the same.
    property int chosenIndex: 0

    signal spanWanted(int begin, int end)

    function startAddTask(): void {
        list.positionViewAtEnd();
        (list.footerItem as ProgramFooter).startAddTask();
    }

    color: Theme.panel

    OutlineModel {
        id: outline

        session: root.session
    }

    // The list makes cards only for what it shows; the selected task may be elsewhere.
    Instantiator {
        model: outline
        delegate: QtObject {
            required property bool isSelected
            required property int index

            onIsSelectedChanged: if (isSelected)
                root.chosenIndex = index
            Component.onCompleted: if (isSelected)
                root.chosenIndex = index
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

    ListView {
        id: list

        anchors.top: header.bottom
        anchors.bottom: status.top
        width: parent.width
        clip: true
        leftMargin: Theme.margin
        rightMargin: Theme.margin
        topMargin: 3
        spacing: Theme.gap
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: outline
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Tasks of the program")
        Keys.onPressed: event => {
            const card = currentItem as TaskCard;
            if (!card)
                return;
            event.accepted = true;
            if (event.key === Qt.Key_J)
                card.toggleJoin();
            else if (event.key === Qt.Key_Delete)
                card.remove();
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                card.choose();
            else
                event.accepted = false;
        }

        delegate: TaskCard {
            width: ListView.view.width - 2 * Theme.margin
            session: root.session
            isChosen: root.chosenIndex === index
            onChosen: index => {
                list.currentIndex = index;
                root.chosenIndex = index;
            }
        }

        footer: ProgramFooter {
            width: list.width - 2 * Theme.margin
            session: root.session
            outlineIndex: root.chosenIndex
            onSpanWanted: (begin, end) => root.spanWanted(begin, end)
        }

        T.ScrollBar.vertical: AppScrollBar {}
    }

    EditStatus {
        id: status

        anchors.bottom: parent.bottom
        width: parent.width
        document: root.document
    }
}
