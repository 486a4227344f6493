// SPDX-License-Identifier: MIT
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The one tooltip of the program: only one can be at the pointer. Tip.qml is how to use it.
QtObject {
    id: root

    readonly property AppToolTip toolTip: AppToolTip {}

    function show(owner: Item, text: string): void {
        toolTip.parent = owner;
        toolTip.text = text;
        toolTip.visible = true;
    }
    function hide(owner: Item): void {
        if (toolTip.parent !== owner)
            return;
        toolTip.visible = false;
        toolTip.parent = null;
    }
}
