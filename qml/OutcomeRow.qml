// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// One outcome: how often it came, what was printed.
T.ItemDelegate {
    id: root

    // of OutcomesModel
    required property int index
    required property string output
    required property string end
    required property string runs
    required property real share
    required property string seed

    required property bool isCurrentSeed

    signal chosen(string seed)

    focusPolicy: Qt.NoFocus
    implicitHeight: words.implicitHeight + 28
    Accessible.name: runs + ", " + end
    Accessible.description: output
    onClicked: chosen(seed)
    Keys.onReturnPressed: chosen(seed)
    Keys.onEnterPressed: chosen(seed)
    Keys.onSpacePressed: chosen(seed)

    contentItem: Item {
        Column {
            id: words

            x: 14
            y: 14
            width: parent.width - 28
            spacing: 8

            Item {
                width: parent.width
                height: count.implicitHeight

                Caption {
                    id: count

                    text: root.runs
                    font.pixelSize: Theme.sizeTitle
                    font.weight: Font.DemiBold
                }
                Caption {
                    anchors.left: count.right
                    anchors.leftMargin: 10
                    anchors.baseline: count.baseline
                    text: root.end
                    color: Theme.dim
                }
                Caption {
                    anchors.right: parent.right
                    anchors.baseline: count.baseline
                    text: root.isCurrentSeed ? qsTr("seed %1, shown").arg(root.seed) : qsTr("seed %1").arg(root.seed)
                    color: Theme.dim
                    font.family: Theme.mono
                }
            }
            Rectangle {
                width: parent.width
                height: 4
                radius: 2
                color: Theme.line

                Rectangle {
                    width: Math.max(4, Math.round(parent.width * root.share))
                    height: parent.height
                    radius: 2
                    color: Theme.accent
                }
            }
            Text {
                width: parent.width
                text: root.output
                textFormat: Text.PlainText
                wrapMode: Text.WrapAnywhere
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.sizeCode
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.pressed : root.hovered ? Theme.hover : Theme.raised
        border.color: root.isCurrentSeed ? Theme.accent : Theme.line

        FocusRing {
            shown: root.ListView.isCurrentItem && root.ListView.view.activeFocus
            gap: 0
        }
    }
}
