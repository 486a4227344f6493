// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Shows where the keyboard is. Lies just outside its parent, which must not clip.
Rectangle {
    id: root

    required property bool shown
    property real gap: 2

    anchors.fill: parent
    anchors.margins: -gap
    z: 10
    visible: shown
    radius: Theme.radius + gap
    color: "transparent"
    border.color: Theme.accent
    border.width: 2
}
