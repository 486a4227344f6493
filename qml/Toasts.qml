// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// What went wrong, for a while, with what to do about it. The newest is lowest; at most three.
Column {
    id: root

    function show(message: string, remedy: string): void {
        if (notes.count > 0 && notes.get(notes.count - 1).message === message)
            return;
        notes.append({
            message: message,
            remedy: remedy
        });
        if (notes.count > 3)
            notes.remove(0);
    }

    width: Math.min(440 * Theme.scale, parent ? parent.width - 32 : 440)
    spacing: 8

    ListModel {
        id: notes
    }
    Repeater {
        model: notes

        Toast {
            required property int index

            width: root.width
            onDone: notes.remove(index)
        }
    }
}
