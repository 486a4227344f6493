// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

T.Menu {
    id: root

    implicitWidth: {
        let widest = 200;
        for (let i = 0; i < count; ++i)
            widest = Math.max(widest, itemAt(i).implicitWidth);
        return widest + leftPadding + rightPadding;
    }
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: 6
    overlap: -2
    padding: 6

    delegate: AppMenuItem {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: false
        clip: true
        keyNavigationEnabled: true
        currentIndex: root.currentIndex
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.popup
        border.color: Theme.line

        PopupShadow {}
    }
}
