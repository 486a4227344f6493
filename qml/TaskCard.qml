// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// One task of the source: what it does, and whether somebody waits for its end.
T.ItemDelegate {
    id: root

    required property Session session
    required property bool isChosen
    required property bool isSwitchFocused ///< the keyboard is on the switch of some card
    // of OutlineModel
    required property int index
    required property string name
    required property int depth
    required property color color
    required property string summary
    required property bool isJoined
    required property bool canToggleJoin
    required property string whyNot
    required property bool inLoop
    required property int outlineIndex
    required property int taskCount
    required property bool isHovered
    required property string stateText
    required property int taskId

    readonly property bool isMain: depth === 0

    signal chosen(int index)

    function choose(): void {
        chosen(index);
        session.selectedTask = taskId;
    }
    function toggleJoin(): void {
        if (canToggleJoin)
            session.document.setJoined(outlineIndex, !isJoined);
    }
    /// Of the list, and of the switch when Tab has reached that. False: not for a card.
    function take(key: int): bool {
        if (key === Qt.Key_J)
            toggleJoin();
        else if (key === Qt.Key_Delete)
            remove();
        else if (key === Qt.Key_Return || key === Qt.Key_Enter)
            choose();
        else
            return false;
        return true;
    }
    function remove(): void {
        if (!isMain)
            session.document.removeTask(outlineIndex);
    }

    focusPolicy: Qt.NoFocus
    leftPadding: 16 + Math.min(depth, 4) * 14
    rightPadding: 12
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: summary + ". " + stateText
    onClicked: choose()
    Keys.onPressed: event => event.accepted = take(event.key)

    HoverHandler {
        id: pointer

        onHoveredChanged: root.session.hoveredTask = hovered ? root.taskId : -1
    }

    Item {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height

        Column {
            anchors.left: parent.left
            anchors.right: bin.visible ? bin.left : join.visible ? join.left : parent.right
            anchors.rightMargin: bin.visible ? 4 : 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Caption {
                width: parent.width
                text: root.inLoop && root.taskCount > 0 ? qsTr("%1 ×%2").arg(root.name).arg(root.taskCount) : root.name
                tip: root.stateText === "" ? "" : root.name + ": " + root.stateText
                font.family: Theme.mono
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Medium
            }
            Caption {
                width: parent.width
                text: root.summary
                color: Theme.dim
            }
        }
        IconButton {
            id: bin

            anchors.right: join.left
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isMain && pointer.hovered
            focusPolicy: Qt.NoFocus
            text: qsTr("Delete %1").arg(root.name)
            shortcutText: qsTr("Delete")
            iconName: "trash-2"
            isFlat: true
            size: Theme.controlSmall
            onClicked: root.remove()
        }
        AppSwitch {
            id: join

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isMain
            enabled: root.canToggleJoin
            text: root.width < 240 * Theme.scale ? "" : qsTr("join")
            tip: root.isJoined ? qsTr("Somebody waits for its end. Off: nobody does.") : qsTr("Nobody waits for its end. On: its spawner does.")
            checked: root.isJoined
            Accessible.name: qsTr("join %1").arg(root.name)
            onToggled: {
                root.toggleJoin();
                checked = Qt.binding(() => root.isJoined); // it may have been refused
            }
        }
        // A switch that is off the table still says why; it gets no pointer itself.
        Item {
            anchors.fill: join
            visible: join.visible && !join.enabled && root.whyNot !== ""

            HoverHandler {
                id: refused
            }
            Tip {
                owner: join
                text: root.whyNot
                when: refused.hovered
            }
        }
    }

    background: Item {
        Rectangle {
            x: Math.min(root.depth, 4) * 14
            width: parent.width - x
            height: parent.height
            radius: Theme.radius
            color: root.isChosen || root.down ? Theme.raised : pointer.hovered || root.isHovered ? Theme.hover : Theme.panel
            border.color: root.isChosen ? Theme.accent : Theme.line

            Rectangle {
                y: 10
                width: 4
                height: parent.height - 20
                radius: 2
                color: root.color
            }
            FocusRing {
                shown: root.ListView.isCurrentItem && root.ListView.view.activeFocus && !root.isSwitchFocused
                gap: 1
            }
        }
    }
}
