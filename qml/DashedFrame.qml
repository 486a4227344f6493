// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Pollux

/// A rounded frame of dashes: a place that something can be put.
Rectangle {
    id: root

    property color lineColor: Theme.edge

    radius: Theme.radius

    Shape {
        id: shape

        anchors.fill: parent

        ShapePath {
            strokeColor: root.lineColor
            strokeWidth: 1
            strokeStyle: ShapePath.DashLine
            dashPattern: [4, 4]
            fillColor: "transparent"

            PathSvg {
                readonly property real r: root.radius - 0.5
                readonly property real w: shape.width - 1 - 2 * r
                readonly property real h: shape.height - 1 - 2 * r

                path: `M ${0.5 + r} 0.5 h ${w} a ${r} ${r} 0 0 1 ${r} ${r} v ${h} a ${r} ${r} 0 0 1 ${-r} ${r} h ${-w} a ${r} ${r} 0 0 1 ${-r} ${-r} v ${-h} a ${r} ${r} 0 0 1 ${r} ${-r} z`
            }
        }
    }
}
