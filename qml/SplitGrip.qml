// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The line between two panels. One pixel to see, nine to take hold of.
Rectangle {
    id: root

    required property int orientation
    readonly property bool isHorizontal: orientation === Qt.Horizontal

    implicitWidth: isHorizontal ? 1 : 100
    implicitHeight: isHorizontal ? 100 : 1
    z: 5
    color: T.SplitHandle.pressed || T.SplitHandle.hovered ? Theme.accent : Theme.line
    containmentMask: Item {
        x: root.isHorizontal ? -4 : 0
        y: root.isHorizontal ? 0 : -4
        width: root.isHorizontal ? 9 : root.width
        height: root.isHorizontal ? root.height : 9
    }
}
