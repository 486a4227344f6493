// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// "Space to run", until somebody has.
Rectangle {
    id: root

    required property Session session

    implicitWidth: Math.ceil(words.width) + 30
    implicitHeight: Math.round(34 * Theme.scale)
    radius: height / 2
    color: Theme.popup
    border.color: Theme.line
    opacity: !Preferences.hintSeen && session.playback.seconds === 0 && session.errorCount === 0 ? 1 : 0
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    Connections {
        target: root.session.playback

        function onPlayingChanged() {
            Preferences.hintSeen = true;
        }
    }

    Row {
        id: words

        anchors.centerIn: parent
        spacing: 8

        KeyCap {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Space")
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("to run")
            textFormat: Text.PlainText
            color: Theme.dim
            font.family: Theme.sans
            font.pixelSize: Theme.sizeBody
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Press Space to run")
        }
    }
}
