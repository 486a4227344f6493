// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The distinct outcomes of many seeds: a race, seen. A click opens the run that came to it.
AppDialog {
    id: root

    required property Session session

    title: qsTr("Outcomes")
    widest: Math.round(620 * Theme.scale)
    onOpened: {
        outcomes.start(1000);
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    onClosed: outcomes.stop()

    OutcomesModel {
        id: outcomes

        session: root.session
    }

    contentItem: Column {
        spacing: 12

        Text {
            width: parent.width
            text: outcomes.isRunning ? qsTr("%1 so far, each with a seed of its own…").arg(outcomes.runsText)
                  : outcomes.count === 1 ? qsTr("%1, and all came to the same: nothing that the scheduler was free to choose changed what is printed.").arg(outcomes.runsText)
                  : qsTr("%1 came to %2 outcomes: the order is a race. A real machine chooses too, with other odds.").arg(outcomes.runsText).arg(outcomes.count)
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            lineHeight: 1.3
            color: Theme.dim
            font.family: Theme.sans
            font.pixelSize: Theme.sizeTitle
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ListView {
            id: list

            width: parent.width
            height: Math.min(contentHeight, Math.round(430 * Theme.scale))
            clip: true
            spacing: Theme.gap
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            model: outcomes
            onCountChanged: if (currentIndex < 0 && count > 0)
                currentIndex = 0
            Accessible.role: Accessible.List
            Accessible.name: root.title
            delegate: OutcomeRow {
                width: ListView.view.width - 8
                isCurrentSeed: seed === root.session.seed
                onChosen: seed => {
                    root.close();
                    root.session.seed = seed;
                }
            }
            T.ScrollBar.vertical: AppScrollBar {}
        }
    }

    buttons: [
        AppButton {
            text: qsTr("Close")
            onClicked: root.close()
        }
    ]
}
