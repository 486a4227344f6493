// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// What follows the task cards: Add task, and the steps of the chosen task.
Item {
    id: root

    required property Session session
    required property int outlineIndex

    signal spanWanted(int begin, int end)
    signal revealWanted(real top, real bottom)

    function startAddTask(): void {
        addTask.start();
        revealWanted(0, addTask.height + 20);
    }

    implicitHeight: parts.height + 12

    StepModel {
        id: steps

        session: root.session
        outlineIndex: root.outlineIndex
    }

    Column {
        id: parts

        width: parent.width
        spacing: 6

        AddTask {
            id: addTask

            width: parent.width
            document: root.session.document
        }
        Item {
            width: parent.width
            height: Math.round(40 * Theme.scale)

            Caption {
                x: 8
                width: parent.width - 16
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 6
                text: qsTr("Steps of %1").arg(steps.taskName)
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
        }
        Caption {
            x: 8
            width: parent.width - 16
            visible: steps.count === 0
            text: qsTr("Nothing in its body yet.")
            color: Theme.dim
        }
        StepList {
            onRevealWanted: (top, bottom) => root.revealWanted(top + y + parts.y, bottom + y + parts.y)
            width: parent.width
            document: root.session.document
            outlineIndex: root.outlineIndex
            model: steps
            onSpanWanted: (begin, end) => root.spanWanted(begin, end)
        }
        AddStep {
            width: parent.width
            onIsOpenChanged: if (isOpen)
                root.revealWanted(y, y + height + 20)
            document: root.session.document
            outlineIndex: root.outlineIndex
        }
    }
}
