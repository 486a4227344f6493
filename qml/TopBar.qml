// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pollux

/// Name, the open program, how it is run, the look of the window, help.
Rectangle {
    id: root

    required property Session session
    required property FileActions files
    required property bool isFullScreen

    signal fullScreenToggled
    signal galleryWanted
    signal helpWanted
    signal outcomesWanted

    function openProgramMenu(): void {
        programButton.clicked();
    }

    implicitHeight: Theme.topBar
    color: Theme.panel

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 15
        anchors.rightMargin: Theme.margin
        spacing: Theme.gap

        Icon {
            name: "pollux"
            size: Math.round(26 * Theme.scale)
        }
        Caption {
            Layout.rightMargin: 18
            text: "Pollux"
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        MenuButton {
            id: programButton

            Layout.fillWidth: true
            Layout.minimumWidth: 160
            Layout.preferredWidth: Math.round(228 * Theme.scale)
            Layout.maximumWidth: Math.round(240 * Theme.scale)
            label: qsTr("Program")
            text: root.session.document.title + (root.session.document.isModified ? " •" : "")
            isMono: root.session.document.title === root.session.document.fileName
            tip: root.session.document.filePath !== "" ? root.session.document.filePath
                 : root.session.document.isExample ? qsTr("A bundled program. Saving asks for a place of your own.") : qsTr("Not saved yet")
            menu: ProgramMenu {
                session: root.session
                files: root.files
                onGalleryWanted: root.galleryWanted()
            }
        }
        Item {
            Layout.fillWidth: true
        }
        MenuButton {
            label: qsTr("Runtime")
            text: (root.session.isCurrentThread ? "current_thread" : qsTr("multi_thread · %1").arg(root.session.workerCount)) + (root.session.seed === "0" ? "" : qsTr(" · seed %1").arg(root.session.seed))
            tip: qsTr("Which of Tokio's two schedulers runs the program")
            menu: RuntimeMenu {
                session: root.session
                onOutcomesWanted: root.outcomesWanted()
            }
        }
        IconButton {
            id: themeButton

            text: qsTr("Look")
            iconName: Preferences.theme === "dark" ? "moon" : Preferences.theme === "light" ? "sun" : "sun-moon"
            Accessible.role: Accessible.ButtonMenu
            onClicked: lookMenu.popup(themeButton, themeButton.width - lookMenu.implicitWidth, themeButton.height + 4)

            LookMenu {
                id: lookMenu
            }
        }
        IconButton {
            text: root.isFullScreen ? qsTr("Leave full screen") : qsTr("Full screen, larger type")
            shortcutText: "F11"
            iconName: root.isFullScreen ? "minimize" : "maximize"
            onClicked: root.fullScreenToggled()
        }
        IconButton {
            text: qsTr("Keys")
            shortcutText: "?"
            iconName: "circle-help"
            onClicked: root.helpWanted()
        }
    }
}
