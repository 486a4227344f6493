// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// Every key, under `?`.
AppDialog {
    id: root

    title: qsTr("Keys")
    widest: Math.round(760 * Theme.scale)
    onOpened: contentItem.forceActiveFocus(Qt.PopupFocusReason)

    contentItem: Flickable {
        implicitHeight: contentHeight
        contentHeight: contentItem.childrenRect.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onUpPressed: flick(0, 600)
        Keys.onDownPressed: flick(0, -600)
        T.ScrollBar.vertical: AppScrollBar {}

        ShortcutColumns {
            width: parent.width
        }
    }

    buttons: [
        AppButton {
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
