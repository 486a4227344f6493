// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

AppMenu {
    id: root

    required property Session session

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
}
