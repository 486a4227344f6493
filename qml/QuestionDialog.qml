// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// One question, two answers, and a way back.
AppDialog {
    id: root

    required property string question
    required property string yes
    required property string no
    property bool isDangerous: false

    signal yesChosen
    signal noChosen

    onOpened: (isDangerous ? cancelButton : yesButton).forceActiveFocus(Qt.TabFocusReason)

    contentItem: Text {
        text: root.question
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        lineHeight: 1.3
        color: Theme.dim
        font.family: Theme.sans
        font.pixelSize: Theme.sizeTitle
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    buttons: [
        AppButton {
            id: cancelButton

            text: qsTr("Cancel")
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: root.reject()
        },
        AppButton {
            text: root.no
            onClicked: {
                root.close();
                root.noChosen();
            }
        },
        AppButton {
            id: yesButton

            text: root.yes
            look: root.isDangerous ? AppButton.Danger : AppButton.Primary
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: {
                root.close();
                root.yesChosen();
            }
        }
    ]
}
