// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Pollux

/// A button that becomes a line to fill in: a name, how long it sleeps.
Item {
    id: root

    required property Document document
    property bool isOpen: false

    function start(): void {
        isOpen = true;
        name.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function close(): void {
        isOpen = false;
        name.clear();
        duration.text = "1 s";
    }
    function stop(): void {
        close();
        root.forceActiveFocus(Qt.OtherFocusReason); // not the button: the next Space runs the program
    }
    function add(): void {
        if (document.addSleepTask(name.text.trim(), duration.text.trim()))
            stop();
        else
            name.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: isOpen ? form.height : button.implicitHeight

    Connections {
        target: root.document

        function onOpened() {
            root.close();
        }
    }

    T.Button {
        id: button

        width: parent.width
        implicitHeight: Math.round(37 * Theme.scale)
        visible: !root.isOpen
        focusPolicy: Qt.TabFocus
        text: qsTr("Add task")
        Accessible.name: text
        onClicked: root.start()

        contentItem: Item {
            Row {
                anchors.centerIn: parent
                spacing: 8

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "plus"
                    color: Theme.accent
                    size: Theme.iconSmall
                }
                Text {
                    text: button.text
                    textFormat: Text.PlainText
                    color: Theme.accent
                    font.family: Theme.sans
                    font.pixelSize: Theme.sizeTitle
                    font.weight: Font.Medium
                }
            }
        }
        background: DashedFrame {
            color: button.down ? Theme.pressed : button.hovered ? Theme.hover : "transparent"
            lineColor: Theme.edge

            FocusRing {
                shown: button.visualFocus
            }
        }
    }

    Rectangle {
        id: form

        width: parent.width
        height: fields.height + 24
        visible: root.isOpen
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.line
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
        Keys.onEscapePressed: root.stop()
        Keys.onReturnPressed: root.add()
        Keys.onEnterPressed: root.add()

        ColumnLayout {
            id: fields

            x: 12
            y: 12
            width: parent.width - 24
            spacing: 8

            RowLayout {
                spacing: 8

                AppTextField {
                    id: name

                    Layout.fillWidth: true
                    label: qsTr("Name, as check_stock")
                }
                AppTextField {
                    id: duration

                    Layout.preferredWidth: Math.round(72 * Theme.scale)
                    label: qsTr("Sleeps")
                    text: "1 s"
                }
            }
            RowLayout {
                spacing: 8

                Item {
                    Layout.fillWidth: true
                }
                AppButton {
                    text: qsTr("Cancel")
                    onClicked: root.stop()
                }
                AppButton {
                    text: qsTr("Add")
                    look: AppButton.Primary
                    enabled: name.text.trim() !== ""
                    onClicked: root.add()
                }
            }
        }
    }
}
