// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.ItemDelegate {
    id: root

    required property Session session
    // of ConsoleModel; `text` is ItemDelegate's own property too
    required text
    required property string timeText
    required property color color
    required property int taskId
    required property string taskName
    required property bool isError
    required property bool isPanic
    required property int line

    signal lineWanted(int line)

    function choose(): void {
        session.selectedTask = taskId;
        lineWanted(line);
    }

    focusPolicy: Qt.NoFocus
    implicitHeight: Math.max(Math.round(23 * Theme.scale), words.implicitHeight + 7)
    leftPadding: Theme.margins
    rightPadding: Theme.margins
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.description: qsTr("%1 s, %2").arg(timeText).arg(taskName)
    onClicked: choose()
    onHoveredChanged: {
        session.hoveredTask = hovered ? taskId : -1;
        session.hoveredLine = hovered ? line : 0;
    }

    Item {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height

        Text {
            id: time

            y: words.y
            text: root.timeText
            textFormat: Text.PlainText
            color: Theme.dim
            font: words.font
        }
        Rectangle {
            id: dot

            x: Math.max(Math.round(50 * Theme.scale), time.implicitWidth + 10)
            y: words.y + Math.round((firstLine.height - height) / 2)
            width: 8
            height: 8
            radius: 4
            color: root.color
        }
        FontMetrics {
            id: firstLine

            font: words.font
        }
        Text {
            id: words

            y: Math.round((parent.height - height) / 2)
            x: dot.x + 18
            width: parent.width - x
            text: root.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: root.isError || root.isPanic ? Theme.badText : Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.sizeBody
        }
    }

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.ListView.isCurrentItem && root.ListView.view.activeFocus
            gap: -2
        }
    }

    Tip {
        owner: root
        text: root.taskName
        when: root.hovered
    }
}
