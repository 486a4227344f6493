// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Says that chart and text have parted, and leads to the reason.
Rectangle {
    id: root

    required property Session session

    signal problemsWanted

    implicitHeight: visible ? Math.max(Theme.row, words.implicitHeight + 14) : 0
    visible: session.isStale || session.errorCount > 0
    color: Theme.warningTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Icon {
        id: sign

        x: Theme.margins
        anchors.verticalCenter: parent.verticalCenter
        name: "triangle-alert"
        color: Theme.warning
    }
    Text {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 10
        anchors.right: show.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: (root.session.isStale ? qsTr("The chart shows the last version that runs.") : qsTr("This program does not run yet.")) + " "
              + (root.session.errorCount === 1 ? qsTr("1 error.") : qsTr("%1 errors.").arg(root.session.errorCount))
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.family: Theme.sans
        font.pixelSize: Theme.sizeBody
    }
    AppButton {
        id: show

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.controlSmall
        look: AppButton.Link
        text: qsTr("Show")
        tip: qsTr("Go to the first error")
        onClicked: root.problemsWanted()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
