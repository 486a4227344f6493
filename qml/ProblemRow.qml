// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// One diagnostic: where, what, and what to do instead.
T.ItemDelegate {
    id: root

    // of DiagnosticsModel
    required property string severity
    required property string code
    required property string message
    required property string remedy
    required property int line
    required property int column
    required property int spanBegin
    required property int spanEnd

    readonly property bool isError: severity === "error"

    signal chosen(int begin, int end)

    function choose(): void {
        chosen(spanBegin, spanEnd);
    }

    focusPolicy: Qt.NoFocus
    implicitHeight: words.height + 14
    leftPadding: Theme.margins
    rightPadding: Theme.margins
    topPadding: 6
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 in line %2: %3").arg(isError ? qsTr("Error") : qsTr("Warning")).arg(line).arg(message)
    Accessible.description: remedy
    onClicked: choose()

    Item {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - root.leftPadding - root.rightPadding

        Icon {
            y: 1
            name: root.isError ? "octagon-x" : "triangle-alert"
            color: root.isError ? Theme.bad : Theme.warning
            size: Theme.iconSmall + 1
        }
        Column {
            id: words

            x: 24
            width: parent.width - x
            spacing: 3

            Text {
                width: parent.width
                text: root.message
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.text
                font.family: Theme.sans
                font.pixelSize: Theme.sizeBody
                font.weight: Font.Medium
            }
            Text {
                width: parent.width
                visible: text !== ""
                text: root.remedy
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                color: Theme.dim
                font.family: Theme.sans
                font.pixelSize: Theme.sizeBody
            }
            Text {
                width: parent.width
                text: qsTr("line %1:%2").arg(root.line).arg(root.column) + (root.code === "" ? "" : " · " + root.code)
                textFormat: Text.PlainText
                color: Theme.dim
                font.family: Theme.mono
                font.pixelSize: Theme.sizeSmall
            }
        }
    }

    background: Rectangle {
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.ListView.isCurrentItem && root.ListView.view.activeFocus
            gap: -2
        }
    }
}
