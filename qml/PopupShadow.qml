// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A soft edge beneath something that floats: three frames, each wider and fainter, and no shader.
Item {
    id: root

    anchors.fill: parent
    z: -1

    Repeater {
        model: 3

        Rectangle {
            required property int index

            anchors.fill: root
            anchors.margins: -(index + 1) * 2
            anchors.topMargin: -index
            radius: Theme.radius + (index + 1) * 2
            color: "transparent"
            border.width: 2
            border.color: Theme.shadow
            opacity: 0.6 - index * 0.18
        }
    }
}
