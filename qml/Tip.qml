// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A line of help for `owner`, shown `when` it has something to say.
Item {
    id: root

    required property Item owner
    property string text: ""
    property bool when: false
    readonly property bool isWanted: when && text !== ""

    onIsWantedChanged: isWanted ? TipHost.show(owner, text) : TipHost.hide(owner)
    onTextChanged: if (isWanted)
        TipHost.show(owner, text)
    Component.onDestruction: TipHost.hide(owner)
}
