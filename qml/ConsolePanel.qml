// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// What the program has printed up to the playhead, with the virtual time and who printed it.
Rectangle {
    id: root

    required property Session session

    signal lineWanted(int line)

    color: Theme.panel

    ConsoleModel {
        id: lines

        session: root.session
    }

    Caption {
        id: title

        x: Theme.margins
        height: Math.round(44 * Theme.scale)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Console")
        font.pixelSize: Theme.sizeTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margins
        anchors.verticalCenter: title.verticalCenter
        spacing: 6

        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: lines.count > 0
            implicitHeight: Theme.controlSmall
            look: AppButton.Link
            text: qsTr("Copy")
            tip: qsTr("Copy what is shown, without times")
            onClicked: clipboard.take(lines.allText())
        }
        Caption {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("virtual clock")
            tip: qsTr("Times are those of the program's own clock")
            color: Theme.dim
        }
    }

    TextEdit {
        id: clipboard

        function take(all: string): void {
            text = all;
            selectAll();
            copy();
            clear();
        }

        visible: false
        textFormat: TextEdit.PlainText
        Accessible.ignored: true
    }

    Caption {
        anchors.top: title.bottom
        x: Theme.margins
        width: parent.width - 2 * Theme.margins
        visible: lines.count === 0
        wrapMode: Text.Wrap
        text: qsTr("What the program prints appears here.")
        color: Theme.dim
    }

    ListView {
        id: list

        property bool followsEnd: true

        anchors.top: title.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        bottomMargin: Theme.margin
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        model: lines
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Console")
        // Once the rows are laid out: before that the end is an estimate, and going there makes every row.
        onCountChanged: if (followsEnd)
            Qt.callLater(list.positionViewAtEnd)
        onMovementEnded: followsEnd = atYEnd
        Keys.onReturnPressed: (currentItem as ConsoleLine)?.choose()
        Keys.onEnterPressed: (currentItem as ConsoleLine)?.choose()
        delegate: ConsoleLine {
            width: ListView.view.width
            session: root.session
            onLineWanted: line => root.lineWanted(line)
        }
        T.ScrollBar.vertical: AppScrollBar {}
    }
}
