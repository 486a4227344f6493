// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pollux

Rectangle {
    id: root

    required property int index
    required property var modelData ///< a map of Document.recoverable: title, path, when, preview

    signal recoverWanted(int index)
    signal discardWanted(int index)

    function takeFocus(): void {
        bringBack.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Math.round(58 * Theme.scale)
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.line

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 10
        spacing: 6

        Column {
            Layout.fillWidth: true
            spacing: 3

            Caption {
                width: parent.width
                text: root.modelData.title
                tip: root.modelData.path
                font.family: Theme.mono
                font.weight: Font.Medium
            }
            Caption {
                width: parent.width
                text: root.modelData.when.toLocaleString(Qt.locale(), Locale.ShortFormat)
                color: Theme.dim
                font.pixelSize: Theme.sizeSmall
            }
        }
        AppButton {
            text: qsTr("Let go")
            look: AppButton.Link
            onClicked: root.discardWanted(root.index)
        }
        AppButton {
            id: bringBack

            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            text: qsTr("Bring back")
            look: AppButton.Primary
            onClicked: root.recoverWanted(root.index)
        }
    }
}
