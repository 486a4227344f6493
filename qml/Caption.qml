// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// A line of text that never says more than it can show: where it elides, the pointer brings up the whole.
Text {
    id: root

    /// Says the whole even where it is not elided, for example with more detail.
    property string tip: ""

    textFormat: Text.PlainText
    elide: Text.ElideRight
    color: Theme.text
    font.family: Theme.sans
    font.pixelSize: Theme.sizeBody
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    HoverHandler {
        id: pointer

        enabled: root.truncated || root.tip !== ""
    }

    Tip {
        owner: root
        text: root.tip !== "" ? root.tip : root.text
        when: pointer.hovered
    }
}
