// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

AppMenu {
    id: root

    required property Session session

    signal outcomesWanted

    AppMenuItem {
        text: "current_thread"
        detail: qsTr("One worker polls everything, in a fixed order")
        checkable: true
        checked: root.session.isCurrentThread
        onTriggered: root.session.isCurrentThread = true
    }
    AppMenuItem {
        text: "multi_thread"
        detail: root.session.isCurrentThread ? qsTr("Several workers, stealing from each other") : qsTr("%1 workers, stealing from each other").arg(root.session.workerCount)
        checkable: true
        checked: !root.session.isCurrentThread
        onTriggered: root.session.isCurrentThread = false
    }
    AppMenuLine {}
    AppMenuItem {
        text: qsTr("Outcomes…")
        detail: qsTr("What else the program may print: a thousand runs")
        iconName: "repeat"
        shortcutText: "O"
        onTriggered: root.outcomesWanted()
    }
    AppMenuItem {
        text: qsTr("Back to seed 0")
        detail: qsTr("Workers act in the order they became ready")
        iconName: "rotate-ccw"
        enabled: root.session.seed !== "0"
        onTriggered: root.session.seed = "0"
    }
}
