// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Over the whole window while a file hangs above it.
Rectangle {
    id: root

    color: Theme.shade

    DashedFrame {
        anchors.fill: parent
        anchors.margins: 18
        radius: Theme.radiusLarge
        color: "transparent"
        lineColor: Theme.accent
    }
    Rectangle {
        anchors.centerIn: parent
        width: words.implicitWidth + 44
        height: Math.round(46 * Theme.scale)
        radius: height / 2
        color: Theme.popup
        border.color: Theme.accent

        Text {
            id: words

            anchors.centerIn: parent
            text: qsTr("Drop to open")
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.sans
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Medium
        }
    }
}
