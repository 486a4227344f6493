// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.ScrollBar {
    id: root

    implicitWidth: Math.max(10, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(10, implicitContentHeight + topPadding + bottomPadding)
    padding: 2
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff && size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed ? Theme.dim : Theme.edge
        opacity: root.hovered || root.pressed || root.active ? 0.9 : 0.4

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
}
