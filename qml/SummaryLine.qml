// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Pollux

/// What the run took, against one task after another; and what the chart shows. Two lines where one is too narrow.
Rectangle {
    id: root

    required property Session session
    required property TimelineChart chart
    readonly property bool isNarrow: width < figures.implicitWidth + choices.implicitWidth + Theme.margins + 2 * Theme.margin

    implicitHeight: isNarrow ? 2 * Theme.control + 14 : Theme.bar
    color: Theme.panel

    Summary {
        id: summary

        session: root.session
    }

    RowLayout {
        id: figures

        x: Theme.margins
        y: root.isNarrow ? 4 : 0
        width: Math.min(implicitWidth, root.width - 2 * Theme.margins)
        height: root.isNarrow ? Theme.control : root.height
        spacing: 7

        Caption {
            text: qsTr("Concurrent")
            color: Theme.dim
        }
        Caption {
            text: summary.elapsedText
            font.family: Theme.mono
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
        }
        Caption {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            text: qsTr("one after another")
            color: Theme.dim
        }
        Caption {
            text: summary.sequentialText
            font.family: Theme.mono
            font.pixelSize: Theme.sizeTitle
            font.weight: Font.Bold
        }
        Rectangle {
            Layout.leftMargin: 6
            visible: ratio.text !== ""
            implicitWidth: Math.ceil(ratio.implicitWidth) + 22
            implicitHeight: Math.round(23 * Theme.scale)
            radius: height / 2
            color: summary.cutText === "" ? Theme.goodTint : Theme.warningTint
            border.color: Theme.line

            Text {
                id: ratio

                anchors.centerIn: parent
                text: summary.cutText === "" ? summary.ratioText : summary.cutText
                textFormat: Text.PlainText
                color: summary.cutText === "" ? Theme.goodText : Theme.warningText
                font.family: Theme.sans
                font.pixelSize: Theme.sizeBody
                font.weight: Font.DemiBold
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }

    Row {
        id: choices

        x: root.width - width - Theme.margin
        y: root.isNarrow ? root.height - height - 5 : Math.round((root.height - height) / 2)
        spacing: 2

        CheckButton {
            text: qsTr("Arrows")
            tip: qsTr("Show who spawned and who woke whom")
            checked: Preferences.showArrows
            onToggled: Preferences.showArrows = checked
        }
        CheckButton {
            text: qsTr("Future")
            tip: qsTr("Show, dashed, what will happen if nothing changes")
            checked: Preferences.showFuture
            onToggled: Preferences.showFuture = checked
        }
        CheckButton {
            text: qsTr("Workers")
            tip: qsTr("Show what each worker thread does")
            checked: Preferences.showWorkers
            onToggled: Preferences.showWorkers = checked
        }
        IconButton {
            text: qsTr("Zoom out")
            shortcutText: "S"
            iconName: "zoom-out"
            isFlat: true
            size: Theme.controlSmall + 2
            onClicked: root.chart.zoom(1 / 1.4)
        }
        IconButton {
            text: qsTr("Zoom in")
            shortcutText: "W"
            iconName: "zoom-in"
            isFlat: true
            size: Theme.controlSmall + 2
            onClicked: root.chart.zoom(1.4)
        }
        IconButton {
            text: qsTr("Show the whole run")
            shortcutText: "0"
            iconName: "scan"
            isFlat: true
            size: Theme.controlSmall + 2
            onClicked: root.chart.fitAll()
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
