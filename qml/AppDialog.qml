// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// A question or a sheet in the middle of the window, with the rest shaded. Esc leaves it, as Cancel does.
T.Dialog {
    id: root

    property real widest: 460
    property alias buttons: buttonRow.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    width: Math.min(widest, parent ? parent.width - 48 : widest)
    height: Math.min(implicitHeight, parent ? parent.height - 48 : implicitHeight)
    implicitHeight: implicitHeaderHeight + contentItem.implicitHeight + implicitFooterHeight + topPadding + bottomPadding
    leftPadding: 24
    rightPadding: 24
    topPadding: 16
    bottomPadding: 20
    closePolicy: T.Popup.CloseOnEscape

    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
        }
    }

    header: Item {
        implicitHeight: title.implicitHeight + 26

        Caption {
            id: title

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: 24
            anchors.rightMargin: 24
            text: root.title
            font.pixelSize: Theme.sizeDialog
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
    }

    footer: Item {
        implicitHeight: buttonRow.children.length > 0 ? Theme.control + 22 : 0

        Row {
            id: buttonRow

            anchors.right: parent.right
            anchors.rightMargin: 24
            spacing: Theme.gap
        }
    }

    background: Rectangle {
        radius: Theme.radiusLarge
        color: Theme.panel
        border.color: Theme.line
    }

    T.Overlay.modal: Rectangle {
        color: Theme.shade
    }
}
