// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A heading and, line by line, keys and what they do.
Column {
    id: root

    required property string title
    required property list<var> rows ///< pairs: keys, parted by spaces; what they do

    spacing: 7

    Caption {
        width: parent.width
        text: root.title
        color: Theme.dim
        font.pixelSize: Theme.sizeSmall
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: root.rows

        Item {
            id: row

            required property var modelData
            readonly property string keys: modelData[0]
            readonly property string does: modelData[1]

            width: root.width
            implicitHeight: Math.round(24 * Theme.scale)
            Accessible.role: Accessible.StaticText
            Accessible.name: does + ": " + keys

            Caption {
                anchors.left: parent.left
                anchors.right: caps.left
                anchors.rightMargin: 8
                anchors.verticalCenter: parent.verticalCenter
                text: row.does
            }
            Row {
                id: caps

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                Repeater {
                    model: row.keys.split(" ")

                    KeyCap {
                        required property string modelData

                        text: modelData
                    }
                }
            }
        }
    }
}
