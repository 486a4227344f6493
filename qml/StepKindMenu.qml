// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

AppMenu {
    id: root

    required property string kind

    signal chosen(string kind)

    AppMenuItem {
        text: "print"
        detail: qsTr("Writes a line to the console")
        iconName: "quote"
        onTriggered: root.chosen(text)
    }
    AppMenuItem {
        text: "sleep"
        detail: qsTr("Waits, and lets others run meanwhile")
        iconName: "clock"
        onTriggered: root.chosen(text)
    }
    AppMenuItem {
        text: "compute"
        detail: qsTr("Holds its worker; nobody else is polled there")
        iconName: "cpu"
        onTriggered: root.chosen(text)
    }
    AppMenuItem {
        text: "yield"
        detail: qsTr("Goes behind the queue once")
        iconName: "arrow-right"
        onTriggered: root.chosen(text)
    }
}
