// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// A button with words. Takes the focus from the keyboard only, so that Space keeps playing after a click.
T.Button {
    id: root

    enum Look { Plain, Primary, Danger, Link }

    property int look: AppButton.Plain
    property string iconName: ""
    property string tip: ""
    readonly property color ink: !enabled ? Theme.dim
                                : look === AppButton.Primary ? Theme.accentText
                                : look === AppButton.Danger ? Theme.badText
                                : look === AppButton.Link ? Theme.accent : Theme.text

    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.control
    implicitWidth: Math.ceil(content.implicitWidth) + leftPadding + rightPadding
    leftPadding: look === AppButton.Link ? 6 : 14
    rightPadding: leftPadding
    opacity: enabled ? 1 : 0.55
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    font.weight: Font.Medium
    Accessible.name: text
    Accessible.description: tip

    Row {
        id: content

        anchors.verticalCenter: parent.verticalCenter
        x: Math.round((parent.width - width) / 2)
        spacing: 7

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            visible: root.iconName !== ""
            color: root.ink
            size: Theme.iconSmall + 1
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            text: root.text
            textFormat: Text.PlainText
            font: root.font
            color: root.ink
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: root.look === AppButton.Primary ? (root.down ? Qt.darker(Theme.accent, 1.15) : root.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent)
               : root.down ? Theme.pressed : root.hovered ? Theme.hover
               : root.look === AppButton.Link ? "transparent" : Theme.raised
        border.width: root.look === AppButton.Primary || root.look === AppButton.Link ? 0 : 1
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }

    Tip {
        owner: root
        text: root.tip
        when: root.hovered && !root.down
    }
}
