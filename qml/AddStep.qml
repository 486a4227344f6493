// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pollux

/// A link that becomes a line to fill in: which kind of step, and its text or duration. It goes to the end.
Item {
    id: root

    required property Document document
    required property int outlineIndex
    property bool isOpen: false
    property string kind: "sleep"
    readonly property bool needsValue: kind !== "yield"

    function start(): void {
        isOpen = true;
        (needsValue ? value : kindButton).forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function close(): void {
        isOpen = false;
        value.clear();
    }
    function stop(): void {
        close();
        root.forceActiveFocus(Qt.OtherFocusReason); // not the link: the next Space runs the program
    }
    function add(): void {
        if (document.addStep(outlineIndex, -1, kind, value.text))
            stop();
    }

    implicitHeight: isOpen ? form.height : link.implicitHeight

    Connections {
        target: root.document

        function onOpened() {
            root.close();
        }
    }

    AppButton {
        id: link

        visible: !root.isOpen
        enabled: root.outlineIndex >= 0
        look: AppButton.Link
        iconName: "plus"
        text: qsTr("Add step")
        font.pixelSize: Theme.sizeTitle
        onClicked: root.start()
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

                MenuButton {
                    id: kindButton

                    label: qsTr("Kind of step")
                    text: root.kind
                    menu: StepKindMenu {
                        kind: root.kind
                        onChosen: kind => {
                            root.kind = kind;
                            value.forceActiveFocus(Qt.OtherFocusReason);
                        }
                    }
                }
                AppTextField {
                    id: value

                    Layout.fillWidth: true
                    enabled: root.needsValue
                    opacity: enabled ? 1 : 0.5
                    label: root.kind === "print" ? qsTr("Text") : root.needsValue ? qsTr("As 800 ms") : qsTr("Nothing to say")
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
                    enabled: !root.needsValue || value.text !== ""
                    onClicked: root.add()
                }
            }
        }
    }
}
