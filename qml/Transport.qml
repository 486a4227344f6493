// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pollux

/// Play, step, run again; the time; how fast.
Rectangle {
    id: root

    required property Playback playback
    readonly property bool isNarrow: width < 640 * Theme.scale

    implicitHeight: Theme.transport
    color: Theme.panel

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: root.isNarrow ? Theme.margin : Theme.margins + 4
        anchors.rightMargin: root.isNarrow ? Theme.margin : Theme.margins
        spacing: root.isNarrow ? 5 : Theme.gap

        IconButton {
            text: qsTr("Back to the start")
            shortcutText: qsTr("Home")
            iconName: "skip-back"
            isFilled: true
            onClicked: root.playback.restart()
        }
        IconButton {
            text: qsTr("One event back")
            shortcutText: ","
            iconName: "step-back"
            isFilled: true
            onClicked: root.playback.stepBack()
        }
        PlayButton {
            playback: root.playback
        }
        IconButton {
            text: qsTr("One event forward")
            shortcutText: "."
            iconName: "step-forward"
            isFilled: true
            onClicked: root.playback.stepForward()
        }
        IconButton {
            text: qsTr("Play again from the start")
            shortcutText: "R"
            iconName: "rotate-ccw"
            onClicked: {
                root.playback.restart();
                root.playback.isPlaying = true;
            }
        }

        Caption {
            Layout.leftMargin: root.isNarrow ? 6 : Theme.margins
            Layout.minimumWidth: Math.ceil(widestTime.width)
            text: root.playback.timeText
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideNone
            font.family: Theme.mono
            font.pixelSize: Theme.sizeLarge
            font.weight: Font.Medium
            Accessible.name: qsTr("Time %1").arg(text)

            TextMetrics {
                id: widestTime

                font.family: Theme.mono
                font.pixelSize: Theme.sizeLarge
                font.weight: Font.Medium
                text: root.playback.isEndKnown ? root.playback.endText : "0.000 s"
            }
        }
        Caption {
            Layout.fillWidth: true
            Layout.minimumWidth: Math.ceil(Math.min(implicitWidth, 90 * Theme.scale))
            Layout.maximumWidth: Math.ceil(implicitWidth)
            Layout.rightMargin: root.isNarrow ? 0 : Theme.margin
            text: "/ " + root.playback.endText
            color: Theme.dim
            font.family: Theme.mono
            font.pixelSize: Theme.sizeTitle
            Accessible.name: qsTr("of %1").arg(root.playback.endText)
        }

        Caption {
            visible: !root.isNarrow
            text: qsTr("Speed")
            color: Theme.dim
        }
        SpeedSlider {
            Layout.fillWidth: true
            Layout.minimumWidth: 46
            Layout.maximumWidth: 124
            playback: root.playback
        }
        Caption {
            Layout.minimumWidth: Math.ceil(widestSpeed.width)
            text: qsTr("%1×").arg(root.playback.speed)
            font.family: Theme.mono
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Medium

            TextMetrics {
                id: widestSpeed

                font.family: Theme.mono
                font.pixelSize: Theme.sizeTitle
                font.weight: Font.Medium
                text: "100×"
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            visible: !root.isNarrow
        }
    }
}
