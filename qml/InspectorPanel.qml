// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// Everything about the selected task at the playhead.
Item {
    id: root

    required property Session session

    signal lineWanted(int line)

    TaskInspector {
        id: inspector

        session: root.session
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 60
        spacing: 10
        visible: !inspector.hasTask

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "info"
            color: Theme.dim
            size: Theme.icon + 4
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.session.selectedTask >= 0 ? qsTr("This task has not been spawned yet.") : qsTr("Click a row of the chart or a card\nto see what a task does and why it waits.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            lineHeight: 1.3
            color: Theme.dim
            font.family: Theme.sans
            font.pixelSize: Theme.sizeBody
        }
    }

    Flickable {
        id: flick

        anchors.fill: parent
        visible: inspector.hasTask
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: parts.height + 24
        activeFocusOnTab: true
        Keys.onUpPressed: contentY = Math.max(0, contentY - 40)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + 40))
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Inspector of %1").arg(inspector.name)
        T.ScrollBar.vertical: AppScrollBar {}

        Column {
            id: parts

            x: Theme.margins
            y: 8
            width: flick.width - 2 * Theme.margins
            spacing: 16

            Item {
                width: parent.width
                height: heading.height

                Rectangle {
                    width: 10
                    height: 10
                    radius: 5
                    y: 4
                    color: inspector.color
                }
                Column {
                    id: heading

                    x: 20
                    width: parent.width - x
                    spacing: 4

                    Caption {
                        width: parent.width
                        text: inspector.name
                        font.family: Theme.mono
                        font.pixelSize: Theme.sizeLarge
                        font.weight: Font.Medium
                        Accessible.role: Accessible.Heading
                    }
                    Caption {
                        width: parent.width
                        text: inspector.stateText
                        color: Theme.dim
                    }
                }
            }
            Text {
                width: parent.width
                visible: text !== ""
                text: inspector.waitReason
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                lineHeight: 1.25
                color: Theme.text
                font.family: Theme.sans
                font.pixelSize: Theme.sizeTitle
            }
            Row {
                width: parent.width

                InspectorFigure {
                    width: parent.width / 3
                    label: qsTr("polls")
                    value: inspector.polls
                }
                InspectorFigure {
                    width: parent.width / 3
                    label: qsTr("wasted")
                    value: inspector.wastedPolls
                    tip: qsTr("Polls that found nothing to do")
                }
                InspectorFigure {
                    width: parent.width / 3
                    label: qsTr("wakes")
                    value: inspector.wakes
                }
            }
            Row {
                width: parent.width

                InspectorFigure {
                    width: parent.width / 3
                    label: qsTr("busy")
                    value: inspector.busyText
                }
                InspectorFigure {
                    width: parent.width / 3
                    label: qsTr("queued")
                    value: inspector.queuedText
                }
                InspectorFigure {
                    width: parent.width / 3
                    label: qsTr("waiting")
                    value: inspector.waitingText
                }
            }
            Column {
                width: parent.width
                spacing: 6

                InspectorFact {
                    width: parent.width
                    label: qsTr("Spawned")
                    value: inspector.spawnedBy === "" ? inspector.spawnedAt : qsTr("%1 by %2").arg(inspector.spawnedAt).arg(inspector.spawnedBy)
                }
                InspectorFact {
                    width: parent.width
                    label: qsTr("Ended")
                    value: inspector.endedAt
                }
                InspectorFact {
                    width: parent.width
                    label: qsTr("Handle")
                    value: inspector.handleState
                }
            }
            InspectorList {
                width: parent.width
                title: qsTr("Await chain, outermost first")
                rows: inspector.awaitChain
                steps: true
            }
            AppButton {
                visible: inspector.placeLine > 0
                look: AppButton.Link
                leftPadding: 0
                iconName: "arrow-right"
                text: qsTr("Show line %1").arg(inspector.placeLine)
                onClicked: root.lineWanted(inspector.placeLine)
            }
            InspectorList {
                width: parent.width
                title: qsTr("Recent wakes")
                rows: inspector.recentWakes
            }
        }
    }
}
