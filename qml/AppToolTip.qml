// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// A line of help at the thing it explains; wraps when long. Shown by its owner through `visible`.
T.ToolTip {
    id: root

    readonly property real widest: 340

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: Math.min(widest, measure.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 6
    topPadding: 6
    bottomPadding: 7
    leftPadding: 10
    rightPadding: 10
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    delay: Theme.toolTipDelay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    Text {
        id: measure

        visible: false
        text: root.text
        textFormat: Text.PlainText
        font: root.font
    }

    contentItem: Text {
        text: root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font: root.font
    }

    background: Rectangle {
        radius: Theme.radiusSmall
        color: Theme.popup
        border.color: Theme.line
    }
}
