// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A line of the code at which tasks stand, or at which something is wrong, or which something else points at.
Item {
    id: root

    // of CodeLines
    required property int line
    required property var colors ///< up to four, one a task
    required property string taskNames
    required property int taskCount
    required property bool isCurrentHover
    required property string severity
    required property string message
    required property string remedy

    readonly property color first: colors.length > 0 ? colors[0] : Theme.dim
    readonly property color wrong: severity === "error" ? Theme.bad : Theme.warning

    Rectangle {
        anchors.fill: parent
        radius: 3
        visible: root.taskCount > 0 || root.severity !== "" || root.isCurrentHover
        color: root.taskCount > 0 ? root.first : root.severity !== "" ? root.wrong : Theme.text
        opacity: root.taskCount > 0 ? (Theme.isDark ? 0.24 : 0.19) : root.severity !== "" ? 0.14 : 0.07
    }
    Rectangle {
        anchors.fill: parent
        radius: 3
        visible: root.isCurrentHover
        color: "transparent"
        border.color: root.taskCount > 0 ? root.first : Theme.edge
    }
    Column {
        width: 3

        Repeater {
            model: root.taskCount > 0 ? root.colors : []

            Rectangle {
                required property color modelData

                width: 3
                height: root.height / root.colors.length
                color: modelData
            }
        }
    }
    Icon {
        x: 5
        anchors.verticalCenter: parent.verticalCenter
        name: root.severity === "" ? "" : root.severity === "error" ? "octagon-x" : "triangle-alert"
        color: root.wrong
        size: Theme.iconSmall - 2
        visible: root.severity !== ""
    }

    HoverHandler {
        id: pointer

        enabled: root.taskCount > 0 || root.severity !== ""
    }
    Tip {
        owner: root
        text: root.severity !== "" ? root.message + (root.remedy === "" ? "" : "\n" + root.remedy) : qsTr("Here now: %1").arg(root.taskNames)
        when: pointer.hovered
    }
}
