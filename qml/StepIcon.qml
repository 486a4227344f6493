// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The picture of a kind of step, as StepModel names them.
Icon {
    id: root

    required property string kind
    readonly property var names: ({
            print: "quote",
            sleep: "clock",
            compute: "cpu",
            spawn: "git-branch",
            join: "check",
            await: "timer",
            yield: "arrow-right",
            loop: "repeat",
            branch: "git-branch"
        })

    name: names[kind] ?? "ellipsis"
    size: Theme.iconSmall
    color: Theme.dim
}
