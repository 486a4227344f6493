// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.ItemDelegate {
    id: root

    required property string file
    required property string title
    required property string shows

    signal chosen(string file)

    focusPolicy: Qt.NoFocus
    padding: 14
    Accessible.name: title
    Accessible.description: shows
    onClicked: chosen(file)
    Keys.onReturnPressed: chosen(file)
    Keys.onEnterPressed: chosen(file)
    Keys.onSpacePressed: chosen(file)

    contentItem: Column {
        spacing: 5

        Caption {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.DemiBold
        }
        Caption {
            width: parent.width
            text: root.shows
            color: Theme.dim
            wrapMode: Text.Wrap
            maximumLineCount: 3
            lineHeight: 1.2
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.raised
        border.color: Theme.line

        FocusRing {
            shown: root.GridView.isCurrentItem && root.GridView.view.activeFocus
            gap: 0
        }
    }
}
