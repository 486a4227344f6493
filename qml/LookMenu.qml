// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

AppMenu {
    id: root

    AppMenuItem {
        text: qsTr("As the system")
        checkable: true
        checked: Preferences.theme !== "dark" && Preferences.theme !== "light"
        onTriggered: Preferences.theme = "system"
    }
    AppMenuItem {
        text: qsTr("Dark")
        checkable: true
        checked: Preferences.theme === "dark"
        onTriggered: Preferences.theme = "dark"
    }
    AppMenuItem {
        text: qsTr("Light")
        checkable: true
        checked: Preferences.theme === "light"
        onTriggered: Preferences.theme = "light"
    }
    AppMenuLine {}
    AppMenuItem {
        text: qsTr("Reduce motion")
        checkable: true
        checked: Preferences.reducedMotion
        onTriggered: Preferences.reducedMotion = !Preferences.reducedMotion
    }
}
