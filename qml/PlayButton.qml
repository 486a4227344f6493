// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The one large button of the window.
T.Button {
    id: root

    required property Playback playback

    focusPolicy: Qt.TabFocus
    implicitWidth: Math.round(36 * Theme.scale)
    implicitHeight: implicitWidth
    text: playback.isPlaying ? qsTr("Pause") : qsTr("Play")
    Accessible.name: text
    onClicked: playback.toggle()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: root.playback.isPlaying ? 0 : 1
            name: root.playback.isPlaying ? "pause" : "play"
            color: Theme.accentText
            size: Theme.icon + 2
            isFilled: true
        }
    }

    background: Rectangle {
        radius: width / 2
        color: root.down ? Qt.darker(Theme.accent, 1.15) : root.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent

        FocusRing {
            shown: root.visualFocus
            gap: 3
            radius: width / 2
        }
    }

    Tip {
        owner: root
        text: qsTr("%1  (Space)").arg(root.text)
        when: root.hovered && !root.down
    }
}
