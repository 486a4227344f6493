// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

AppMenu {
    id: root

    required property Session session
    required property FileActions files

    signal galleryWanted

    AppMenuItem {
        text: qsTr("New program")
        iconName: "plus"
        shortcutText: "Ctrl+N"
        onTriggered: root.files.startNew()
    }
    AppMenuItem {
        text: qsTr("Open…")
        iconName: "folder-open"
        shortcutText: "Ctrl+O"
        onTriggered: root.files.chooseFile()
    }
    AppMenu {
        id: recent

        title: qsTr("Open recent")
        enabled: Preferences.recentFiles.length > 0

        Instantiator {
            model: Preferences.recentFiles
            delegate: AppMenuItem {
                required property string modelData

                text: modelData.slice(modelData.lastIndexOf("/") + 1)
                detail: modelData.slice(0, Math.max(1, modelData.lastIndexOf("/")))
                onTriggered: root.files.openPath(modelData)
            }
            onObjectAdded: (index, object) => recent.insertItem(index, object as AppMenuItem)
            onObjectRemoved: (index, object) => recent.removeItem(object as AppMenuItem)
        }
        AppMenuLine {}
        AppMenuItem {
            text: qsTr("Forget these")
            onTriggered: Preferences.clearRecentFiles()
        }
    }
    AppMenuItem {
        text: qsTr("Examples…")
        iconName: "search"
        shortcutText: "Ctrl+E"
        onTriggered: root.galleryWanted()
    }
    AppMenuLine {}
    AppMenuItem {
        text: qsTr("Save")
        iconName: "save"
        shortcutText: "Ctrl+S"
        onTriggered: root.files.save()
    }
    AppMenuItem {
        text: qsTr("Save as…")
        shortcutText: "Ctrl+Shift+S"
        onTriggered: root.files.chooseWhereToSave()
    }
}
