// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// A line of help for `owner`, shown `when` it has something to say. The tooltip exists only as long as it is wanted.
/// It is loaded by its file's name because Qt 6.4 cannot load an inline component of a file with bound components.
Loader {
    id: root

    required property Item owner
    property string text: ""
    property bool when: false
    readonly property bool isPressed: (owner as T.AbstractButton)?.down ?? false
    property bool isDone: false ///< it was used: what came of it must not be covered

    onIsPressedChanged: if (isPressed)
        isDone = true
    onWhenChanged: if (!when)
        isDone = false
    active: when && !isDone && text !== ""
    source: Qt.resolvedUrl("AppToolTip.qml")
    onLoaded: {
        const toolTip = item as AppToolTip;
        toolTip.parent = root.owner;
        toolTip.text = Qt.binding(() => root.text);
        toolTip.visible = true;
    }
}
