// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The bundled programs, each with the one thing it shows.
AppDialog {
    id: root

    signal chosen(string file)

    title: qsTr("Examples")
    widest: Math.round(720 * Theme.scale)
    onOpened: contentItem.forceActiveFocus(Qt.TabFocusReason)

    contentItem: GridView {
        implicitHeight: Math.ceil(count / 2) * cellHeight
        cellWidth: Math.floor(width / 2)
        cellHeight: Math.round(108 * Theme.scale)
        clip: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: Gallery {}
        delegate: GalleryCard {
            width: (GridView.view as GridView).cellWidth - 10
            height: (GridView.view as GridView).cellHeight - 10
            onChosen: file => {
                root.close();
                root.chosen(file);
            }
        }
        T.ScrollBar.vertical: AppScrollBar {}
    }

    buttons: [
        AppButton {
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
