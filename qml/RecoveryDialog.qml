// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Offers what an earlier run of the program could not save.
AppDialog {
    id: root

    required property Document document
    readonly property int count: document.recoverable.length

    title: qsTr("Unsaved work was kept")
    widest: 520
    onOpened: (rows.itemAtIndex(0) as RecoveryRow)?.takeFocus()
    onCountChanged: if (count === 0)
        close()

    contentItem: Column {
        spacing: 14

        Text {
            width: parent.width
            text: qsTr("Pollux ended before this was saved. Bring it back, or let it go.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.dim
            font.family: Theme.sans
            font.pixelSize: Theme.sizeTitle
        }
        ListView {
            id: rows

            width: parent.width
            height: Math.min(contentHeight, 260)
            clip: true
            spacing: 6
            model: root.document.recoverable
            delegate: RecoveryRow {
                width: ListView.view.width
                onRecoverWanted: index => {
                    root.close();
                    root.document.recover(index);
                }
                onDiscardWanted: index => root.document.discardRecovery(index)
            }
        }
    }

    buttons: [
        AppButton {
            text: qsTr("Let all go")
            look: AppButton.Danger
            visible: root.count > 1
            onClicked: root.document.discardRecovery(-1)
        },
        AppButton {
            text: qsTr("Later")
            onClicked: root.close()
        }
    ]
}
