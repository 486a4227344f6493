// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Which event the last step went over.
Rectangle {
    id: root

    required property Playback playback

    implicitWidth: Math.ceil(words.implicitWidth) + 24
    implicitHeight: Math.round(28 * Theme.scale)
    visible: words.text !== ""
    radius: height / 2
    color: Theme.popup
    border.color: Theme.line

    Caption {
        id: words

        x: 12
        width: root.width - 24
        anchors.verticalCenter: parent.verticalCenter
        text: root.playback.stepText
        Accessible.role: Accessible.AlertMessage
    }
}
