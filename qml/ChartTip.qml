// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Says what is under the pointer: below the thing, or above it where there is no room, and never out of the chart.
Rectangle {
    id: root

    required property TimelineChart chart
    readonly property bool fitsBelow: chart.hoverRect.y + chart.hoverRect.height + height + 14 < chart.height

    x: Math.max(8, Math.min(chart.width - width - 8, chart.hoverRect.x + 8))
    y: Math.max(4, fitsBelow ? chart.hoverRect.y + chart.hoverRect.height + 8 : chart.hoverRect.y - height - 8)
    width: Math.ceil(Math.min(Math.max(title.implicitWidth, widestLine.implicitWidth) + 28, 340 * Theme.scale))
    height: lines.height + 22
    visible: opacity > 0
    opacity: chart.isHovering && chart.hoverTitle !== "" ? 1 : 0
    radius: Theme.radius
    color: Theme.popup
    border.color: Theme.line

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick
        }
    }

    PopupShadow {}

    Text {
        id: widestLine

        visible: false
        text: root.chart.hoverText
        textFormat: Text.PlainText
        font: words.font
    }

    Column {
        id: lines

        x: 14
        y: 10
        width: parent.width - 28
        spacing: 4

        Text {
            id: title

            width: Math.min(implicitWidth, parent.width)
            text: root.chart.hoverTitle
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.family: Theme.sans
            font.pixelSize: Theme.sizeBody
            font.weight: Font.DemiBold
        }
        Text {
            id: words

            width: Math.min(implicitWidth, parent.width)
            visible: text !== ""
            text: root.chart.hoverText
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            lineHeight: 1.25
            color: Theme.dim
            font.family: Theme.sans
            font.pixelSize: Theme.sizeBody
        }
    }
}
