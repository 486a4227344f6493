// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// What is wrong with the text, in source order; nothing at all while nothing is.
Rectangle {
    id: root

    required property Session session
    required property real highest

    signal spanWanted(int begin, int end)

    function goToFirst(): void {
        list.currentIndex = 0;
        (list.currentItem as ProblemRow)?.choose();
    }

    height: list.count === 0 ? 0 : Math.min(highest, header.height + list.contentHeight + 8)
    visible: list.count > 0
    clip: true
    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Caption {
        id: header

        x: Theme.margins
        width: parent.width - 2 * Theme.margins
        height: Math.round(32 * Theme.scale)
        verticalAlignment: Text.AlignVCenter
        text: list.count === 1 ? qsTr("1 problem") : qsTr("%1 problems").arg(list.count)
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    ListView {
        id: list

        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: DiagnosticsModel {
            session: root.session
        }
        Accessible.role: Accessible.List
        Accessible.name: header.text
        Keys.onReturnPressed: (currentItem as ProblemRow)?.choose()
        Keys.onEnterPressed: (currentItem as ProblemRow)?.choose()
        delegate: ProblemRow {
            width: ListView.view.width
            onChosen: (begin, end) => root.spanWanted(begin, end)
        }
        T.ScrollBar.vertical: AppScrollBar {}
    }
}
