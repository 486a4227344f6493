// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The chart with what lies on top of it: scroll bar, the words at the pointer, the first hint.
T.Control {
    id: root

    required property Session session
    property alias chart: chart

    signal taskClicked

    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Chart of the tasks")
    Accessible.description: qsTr("W and S zoom, A and D move, the arrows scroll, point and comma step through the events")

    Keys.onLeftPressed: chart.pan(-0.1)
    Keys.onRightPressed: chart.pan(0.1)
    Keys.onUpPressed: chart.scrollRows(-1)
    Keys.onDownPressed: chart.scrollRows(1)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_PageDown)
            chart.scrollRows(8);
        else if (event.key === Qt.Key_PageUp)
            chart.scrollRows(-8);
        else
            event.accepted = false;
    }

    TimelineChart {
        id: chart

        anchors.fill: parent
        session: root.session
        background: Theme.background
        panel: Theme.panel
        raised: Theme.raised
        line: Theme.line
        text: Theme.text
        dim: Theme.dim
        accent: Theme.accent
        warning: Theme.warning
        bad: Theme.bad
        good: Theme.good
        uiFont: Theme.sans
        monoFont: Theme.mono
        showFuture: Preferences.showFuture
        showArrows: Preferences.showArrows
        showWorkers: Preferences.showWorkers
        labelWidth: Math.round(Math.min(196 * Theme.scale, root.width * 0.38))
        rowHeight: Math.round(Math.max(58, Math.min(66, root.height / 6.4)) * Theme.scale) // where there is little room, the three rows of a small program still fit
        onViewChanged: root.session.horizon = viewEnd - viewStart
        onTaskClicked: root.taskClicked()
        onDurationDragged: (spanBegin, spanEnd, seconds) => root.session.document.setSleepDurationAt(spanBegin, spanEnd, seconds)
    }

    // Above the chart, so that it learns of a press that the chart takes: a click here ends typing elsewhere.
    Item {
        anchors.fill: parent

        PointHandler {
            onActiveChanged: if (active)
                root.forceActiveFocus(Qt.MouseFocusReason)
        }
    }

    AppScrollBar {
        id: bar

        anchors.right: parent.right
        y: chart.rowsTop
        height: chart.rowsHeight
        orientation: Qt.Vertical
        size: chart.contentHeight > 0 ? Math.min(1, chart.rowsHeight / chart.contentHeight) : 1
        position: chart.contentHeight > 0 ? chart.contentY / chart.contentHeight : 0
        onPositionChanged: if (pressed)
            chart.contentY = position * chart.contentHeight
    }

    ChartTip {
        chart: chart
    }

    StepCaption {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        width: Math.min(implicitWidth, root.width - 2 * Theme.margin)
        playback: root.session.playback
    }
    FirstHint {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 28
        session: root.session
    }

    FocusRing {
        shown: root.visualFocus
        gap: -2
        radius: 0
    }
}
