// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The right: code or inspector above, console below.
Rectangle {
    id: root

    required property Session session

    signal focusLeft ///< Esc in the code

    function showCode(): void {
        tabs.currentIndex = 0;
    }
    function showInspector(): void {
        tabs.currentIndex = 1;
    }
    function goToSpan(begin: int, end: int): void {
        showCode();
        codePanel.goToSpan(begin, end);
    }
    function goToLine(line: int): void {
        showCode();
        codePanel.goToLine(line);
    }
    function goToFirstProblem(): void {
        showCode();
        codePanel.goToFirstProblem();
    }

    color: Theme.panel

    T.SplitView {
        anchors.fill: parent
        orientation: Qt.Vertical
        handle: SplitGrip {
            orientation: Qt.Vertical
        }
        onResizingChanged: if (!resizing)
            Preferences.consoleHeight = Math.round(consolePanel.height)

        Item {
            T.SplitView.fillHeight: true
            T.SplitView.minimumHeight: 160

            T.TabBar {
                id: tabs

                x: Theme.margins
                width: parent.width - 2 * Theme.margins
                height: Theme.bar
                contentItem: ListView {
                    model: tabs.contentModel
                    currentIndex: tabs.currentIndex
                    orientation: ListView.Horizontal
                    interactive: false
                    spacing: 34
                }

                PanelTab {
                    text: qsTr("Code")
                    width: implicitWidth
                }
                PanelTab {
                    text: qsTr("Inspector")
                    width: implicitWidth
                }
            }
            CodePanel {
                id: codePanel

                anchors.top: tabs.bottom
                anchors.bottom: parent.bottom
                width: parent.width
                visible: tabs.currentIndex === 0
                session: root.session
                onEscaped: root.focusLeft()
            }
            InspectorPanel {
                anchors.top: tabs.bottom
                anchors.bottom: parent.bottom
                width: parent.width
                visible: tabs.currentIndex === 1
                session: root.session
                onLineWanted: line => root.goToLine(line)
            }
        }
        ConsolePanel {
            id: consolePanel

            T.SplitView.preferredHeight: Preferences.consoleHeight > 0 ? Preferences.consoleHeight : Math.round(root.height * 0.37)
            T.SplitView.minimumHeight: 96
            T.SplitView.maximumHeight: Math.max(96, root.height - 200)
            session: root.session
            onLineWanted: line => root.goToLine(line)
        }
    }
}
