// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A number and what it counts.
Column {
    id: root

    required property string label
    required property string value
    property string tip: ""

    spacing: 3
    Accessible.role: Accessible.StaticText
    Accessible.name: value + " " + label

    Caption {
        width: root.width - 6
        text: root.value
        font.family: Theme.mono
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.Bold
    }
    Caption {
        width: root.width - 6
        text: root.label
        tip: root.tip
        color: Theme.dim
        font.pixelSize: Theme.sizeSmall
    }
}
