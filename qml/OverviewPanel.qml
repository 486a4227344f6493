// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The whole run, small, with the part that the chart shows.
Rectangle {
    id: root

    required property Session session
    required property TimelineChart chart

    implicitHeight: Math.round(116 * Theme.scale)
    color: Theme.panel

    Summary {
        id: summary

        session: root.session
    }

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }

    Column {
        x: Theme.margins
        y: 14
        width: root.chart.labelWidth - x - Theme.gap
        spacing: 5

        Caption {
            width: parent.width
            text: qsTr("Overview")
        }
        Caption {
            width: parent.width
            text: summary.pollsText
            color: Theme.dim
            font.pixelSize: Theme.sizeSmall
        }
    }

    OverviewStrip {
        x: root.chart.labelWidth
        y: 12
        width: root.width - x - Theme.margins
        height: root.height - 24
        session: root.session
        chart: root.chart
        panel: Theme.panel
        raised: Theme.raised
        line: Theme.line
        accent: Theme.accent
        warning: Theme.warning
        bad: Theme.bad
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("Overview of the whole run")
        Accessible.description: summary.pollsText
    }
}
