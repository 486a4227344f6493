// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// 0.1x to 100x, equal distances being equal factors. A double click goes back to 1x.
AppSlider {
    id: root

    required property Playback playback

    from: -1
    to: 2
    stepSize: 0.1
    value: Math.log10(playback.speed)
    tip: qsTr("How many virtual seconds pass in one real second")
    Accessible.name: qsTr("Speed")
    Accessible.description: tip
    onMoved: playback.speed = Number(Math.pow(10, value).toPrecision(value < 1 ? 1 : 2))

    TapHandler {
        onDoubleTapped: root.playback.speed = 1
    }
}
