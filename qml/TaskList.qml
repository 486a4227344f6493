// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The cards of the program's tasks. As tall as they are, because what holds the list scrolls; only a program with very
/// many makes the list scroll by itself, so that it never builds more than it can show.
ListView {
    id: root

    required property Session session
    required property int chosenIndex
    readonly property real cardHeight: Math.round(60 * Theme.scale)
    readonly property real wholeHeight: count * (cardHeight + spacing)

    signal chosen(int index)
    signal revealWanted(real top, real bottom)

    implicitHeight: Math.min(wholeHeight, 60 * (cardHeight + spacing))
    height: implicitHeight
    interactive: wholeHeight > height
    keyNavigationEnabled: true
    clip: interactive
    spacing: Theme.gap
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Tasks of the program")
    onActiveFocusChanged: if (activeFocus)
        revealCurrent()
    onCurrentIndexChanged: if (activeFocus)
        revealCurrent()
    onChosenIndexChanged: currentIndex = chosenIndex
    Keys.onPressed: event => event.accepted = (currentItem as TaskCard)?.take(event.key) ?? false

    function revealCurrent(): void {
        const top = currentIndex * (cardHeight + spacing) - contentY;
        revealWanted(top, top + cardHeight);
    }

    delegate: TaskCard {
        width: root.width
        height: root.cardHeight
        session: root.session
        isChosen: root.chosenIndex === index
        isSwitchFocused: root.Window.activeFocusItem instanceof AppSwitch
        onChosen: index => root.chosen(index)
    }
}
