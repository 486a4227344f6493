// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// Every key of the window. Those without Ctrl are silent while something is being typed; Space also leaves a control
/// alone that the keyboard has reached, because there it presses.
Item {
    id: root

    required property Session session
    required property TimelineChart chart
    required property FileActions files
    required property Item focusItem
    readonly property bool isTyping: focusItem instanceof TextInput || focusItem instanceof TextEdit
    readonly property bool isOnControl: focusItem instanceof T.AbstractButton || focusItem instanceof T.Slider

    signal addTaskWanted
    signal galleryWanted
    signal helpWanted
    signal codeWanted
    signal inspectorWanted
    signal fullScreenToggled
    signal programMenuWanted
    signal outcomesWanted

    // Time
    Shortcut {
        sequence: "Space"
        enabled: !root.isTyping && !root.isOnControl
        onActivated: root.session.playback.toggle()
    }
    Shortcut {
        sequences: ["."]
        enabled: !root.isTyping
        onActivated: {
            root.session.playback.stepForward();
            root.chart.ensurePlayheadVisible();
        }
    }
    Shortcut {
        sequences: [","]
        enabled: !root.isTyping
        onActivated: {
            root.session.playback.stepBack();
            root.chart.ensurePlayheadVisible();
        }
    }
    Shortcut {
        sequence: "Home"
        enabled: !root.isTyping && !root.isOnControl
        onActivated: root.session.playback.restart()
    }
    Shortcut {
        sequence: "End"
        enabled: !root.isTyping && !root.isOnControl
        onActivated: root.session.playback.toEnd()
    }
    Shortcut {
        sequence: "R"
        enabled: !root.isTyping
        onActivated: {
            root.session.playback.restart();
            root.session.playback.isPlaying = true;
        }
    }
    Shortcut {
        sequence: "["
        enabled: !root.isTyping
        onActivated: root.session.playback.speed = Math.max(0.1, root.session.playback.speed / 2)
    }
    Shortcut {
        sequence: "]"
        enabled: !root.isTyping
        onActivated: root.session.playback.speed = Math.min(100, root.session.playback.speed * 2)
    }

    // Chart
    Shortcut {
        sequences: ["W", "+", "="]
        enabled: !root.isTyping
        onActivated: root.chart.zoom(1.25)
    }
    Shortcut {
        sequences: ["S", "-"]
        enabled: !root.isTyping
        onActivated: root.chart.zoom(0.8)
    }
    Shortcut {
        sequence: "A"
        enabled: !root.isTyping
        onActivated: root.chart.pan(-0.1)
    }
    Shortcut {
        sequence: "D"
        enabled: !root.isTyping
        onActivated: root.chart.pan(0.1)
    }
    Shortcut {
        sequence: "F"
        enabled: !root.isTyping
        onActivated: root.chart.fitSelection()
    }
    Shortcut {
        sequence: "0"
        enabled: !root.isTyping
        onActivated: root.chart.fitAll()
    }
    Shortcut {
        sequence: "Escape"
        enabled: !root.isTyping
        onActivated: root.session.selectedTask = -1
    }

    // Program
    Shortcut {
        sequence: "Ctrl+N"
        onActivated: root.files.startNew()
    }
    Shortcut {
        sequence: "Ctrl+O"
        onActivated: root.files.chooseFile()
    }
    Shortcut {
        sequence: "Ctrl+E"
        onActivated: root.galleryWanted()
    }
    Shortcut {
        sequence: "Ctrl+S"
        onActivated: root.files.save()
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: root.files.chooseWhereToSave()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        onActivated: root.session.document.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        onActivated: root.session.document.redo()
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: root.files.leave()
    }
    Shortcut {
        sequence: "O"
        enabled: !root.isTyping
        onActivated: root.outcomesWanted()
    }
    Shortcut {
        sequence: "T"
        enabled: !root.isTyping
        onActivated: root.addTaskWanted()
    }

    // Window
    Shortcut {
        sequence: "F10"
        onActivated: root.programMenuWanted()
    }
    Shortcut {
        sequence: "F11"
        onActivated: root.fullScreenToggled()
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.codeWanted()
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.inspectorWanted()
    }
    Shortcut {
        sequences: ["?", "F1"]
        enabled: !root.isTyping
        onActivated: root.helpWanted()
    }
}
