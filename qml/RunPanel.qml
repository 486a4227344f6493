// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The middle: figures, chart, overview, transport.
FocusScope {
    id: root

    required property Session session
    readonly property TimelineChart chart: chartPanel.chart

    signal problemsWanted
    signal taskClicked

    function focusChart(): void {
        chartPanel.forceActiveFocus();
    }

    SummaryLine {
        id: summaryLine

        width: parent.width
        session: root.session
        chart: root.chart
    }
    Column {
        id: banners

        anchors.top: summaryLine.bottom
        width: parent.width

        StaleBanner {
            width: parent.width
            session: root.session
            onActionWanted: root.problemsWanted()
        }
        Banner {
            width: parent.width
            text: root.session.notice
        }
    }
    ChartPanel {
        id: chartPanel

        anchors.top: banners.bottom
        anchors.bottom: overview.top
        width: parent.width
        session: root.session
        focus: true
        onTaskClicked: root.taskClicked()
    }
    OverviewPanel {
        id: overview

        anchors.bottom: transport.top
        width: parent.width
        height: root.height < 620 ? Math.round(84 * Theme.scale) : implicitHeight
        session: root.session
        chart: root.chart
    }
    Transport {
        id: transport

        anchors.bottom: parent.bottom
        width: parent.width
        playback: root.session.playback
    }
}
