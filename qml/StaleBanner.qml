// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Says that chart and text have parted, and leads to the reason.
Banner {
    id: root

    required property Session session
    readonly property string errors: session.errorCount === 1 ? qsTr("1 error.") : qsTr("%1 errors.").arg(session.errorCount)

    text: session.errorCount === 0 ? "" : (session.isStale ? qsTr("The chart shows the last version that runs.") : qsTr("This program does not run yet.")) + " " + errors
    actionText: qsTr("Show")
    actionTip: qsTr("Go to the first error")
}
