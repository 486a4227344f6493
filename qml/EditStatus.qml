// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Undo, redo, and whether what is on screen is in a file.
Item {
    id: root

    required property Document document

    implicitHeight: Math.round(68 * Theme.scale)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        x: Theme.margin
        y: 6
        spacing: 4

        AppButton {
            implicitHeight: Theme.controlSmall + 4
            look: AppButton.Link
            enabled: root.document.canUndo
            iconName: "undo-2"
            text: qsTr("Undo")
            tip: root.document.undoText === "" ? "Ctrl+Z" : root.document.undoText + "  (Ctrl+Z)"
            onClicked: root.document.undo()
        }
        AppButton {
            implicitHeight: Theme.controlSmall + 4
            look: AppButton.Link
            enabled: root.document.canRedo
            iconName: "redo-2"
            text: qsTr("Redo")
            tip: root.document.redoText === "" ? "Ctrl+Shift+Z" : root.document.redoText + "  (Ctrl+Shift+Z)"
            onClicked: root.document.redo()
        }
    }
    Caption {
        x: Theme.margins
        width: parent.width - 2 * Theme.margins
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        text: (root.document.isModified ? qsTr("Not saved") : root.document.isExample ? qsTr("Example") : root.document.filePath === "" ? qsTr("New") : qsTr("Saved")) + " · " + root.document.fileName
        tip: root.document.filePath
        color: Theme.dim
        font.pixelSize: Theme.sizeSmall
    }
}
