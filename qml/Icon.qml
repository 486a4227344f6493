// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// One of resources/icons, drawn in one colour.
Image {
    id: root

    required property string name
    property color color: Theme.text
    property real size: Theme.icon
    property bool isFilled: false

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    fillMode: Image.PreserveAspectFit
    source: root.name === "" ? "" : "image://icon/" + root.name + "/" + root.color.toString().slice(1) + (root.isFilled ? "/filled" : "")
    Accessible.ignored: true
}
