// SPDX-License-Identifier: MIT
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// Every colour, size, type face and duration of the window. Nothing else names one.
QtObject {
    id: root

    // What the person chose.
    readonly property bool isDark: Preferences.theme === "dark" || (Preferences.theme !== "light" && systemIsDark)
    readonly property bool systemIsDark: systemPalette.window.hslLightness < 0.5
    /// On a projector everything is a quarter larger.
    property bool presenting: false
    readonly property real scale: presenting ? 1.25 : 1

    // Surfaces
    readonly property color background: isDark ? "#0f1318" : "#f4f6f9"
    readonly property color panel: isDark ? "#151b22" : "#ffffff"
    readonly property color raised: isDark ? "#1c232d" : "#f0f3f7"
    readonly property color hover: isDark ? "#242d39" : "#e6ebf2"
    readonly property color pressed: isDark ? "#2c3644" : "#d9e0ea"
    readonly property color line: isDark ? "#28313d" : "#dce2ea"
    /// The edge of what can be pressed or typed in: told from its surroundings at 3:1 where only the edge shows it.
    readonly property color edge: isDark ? "#66748a" : "#7f8b9b"
    readonly property color popup: isDark ? "#1c232d" : "#ffffff"
    readonly property color shade: isDark ? "#99000000" : "#66202b38"
    readonly property color shadow: isDark ? "#66000000" : "#1f17202b"

    // Text, each at least 4.5:1 on every surface it is used on
    readonly property color text: isDark ? "#e7ecf2" : "#17202b"
    readonly property color dim: isDark ? "#93a1b3" : "#556476"
    readonly property color code: isDark ? "#c3ccd7" : "#303c4a"
    readonly property color accent: isDark ? "#7ab0ff" : "#2463c7"
    readonly property color accentText: isDark ? "#0f1318" : "#ffffff"
    readonly property color good: isDark ? "#4cc38a" : "#1d8a58"
    readonly property color goodText: isDark ? "#4cc38a" : "#15704a"
    readonly property color warning: isDark ? "#e9b44c" : "#b97a00"
    readonly property color warningText: isDark ? "#e9b44c" : "#845700"
    readonly property color bad: isDark ? "#f0716b" : "#c8372f"
    readonly property color badText: isDark ? "#f0716b" : "#b82e27"

    // Tints laid over a surface
    readonly property color accentTint: isDark ? "#1f7ab0ff" : "#142463c7"
    readonly property color goodTint: isDark ? "#1f4cc38a" : "#1a1d8a58"
    readonly property color warningTint: isDark ? "#1fe9b44c" : "#1ab97a00"
    readonly property color badTint: isDark ? "#1ff0716b" : "#14c8372f"
    readonly property color selection: isDark ? "#404d7fc4" : "#402463c7"

    // Code
    readonly property color keyword: isDark ? "#a9a0f5" : "#5b46c4"
    readonly property color string: isDark ? "#7fcfa8" : "#1b6b49"
    readonly property color number: isDark ? "#eab072" : "#94540a"
    readonly property color macro: isDark ? "#7fc2ea" : "#1a6391"
    readonly property color type: isDark ? "#7fd0c4" : "#176b63"
    readonly property color call: isDark ? "#dfe6ee" : "#17202b"
    readonly property color comment: dim

    // The order in which tasks take them; main has its own.
    readonly property color mainTask: "#8c9bb0"
    readonly property list<color> tasks: ["#3d8fe0", "#e08a1e", "#2ba884", "#c86aa3", "#8a78f0", "#d9534f", "#5ab7d6", "#b8a32a"]

    // Type
    readonly property string sans: interRegular.status === FontLoader.Ready ? interRegular.name : "Inter"
    readonly property string mono: monoRegular.status === FontLoader.Ready ? monoRegular.name : "JetBrains Mono"
    readonly property int sizeSmall: Math.round(11 * scale)
    readonly property int sizeBody: Math.round(12 * scale)
    readonly property int sizeTitle: Math.round(13 * scale)
    readonly property int sizeLarge: Math.round(16 * scale)
    readonly property int sizeDialog: Math.round(17 * scale)
    readonly property int sizeCode: Math.round(12 * scale)
    readonly property real codeLineHeight: Math.round(20 * scale)

    // Measures
    readonly property real control: Math.round(30 * scale)
    readonly property real controlSmall: Math.round(24 * scale)
    readonly property real row: Math.round(34 * scale)
    readonly property real topBar: Math.round(52 * scale)
    readonly property real bar: Math.round(42 * scale)
    readonly property real transport: Math.round(56 * scale)
    readonly property real icon: Math.round(16 * scale)
    readonly property real iconSmall: Math.round(13 * scale)
    readonly property real gap: 8
    readonly property real margin: 12
    readonly property real margins: 20
    readonly property real radius: 8
    readonly property real radiusSmall: 6
    readonly property real radiusLarge: 12

    // Motion
    readonly property int quick: Preferences.reducedMotion ? 0 : 120
    readonly property int calm: Preferences.reducedMotion ? 0 : 220
    readonly property int toolTipDelay: 500
    readonly property int toastTime: 7000

    readonly property SystemPalette systemPalette: SystemPalette {
        colorGroup: SystemPalette.Active
    }
    readonly property FontLoader interRegular: FontLoader {
        source: Qt.resolvedUrl("fonts/Inter-Regular.otf")
    }
    readonly property list<FontLoader> otherWeights: [
        FontLoader {
            source: Qt.resolvedUrl("fonts/Inter-Medium.otf")
        },
        FontLoader {
            source: Qt.resolvedUrl("fonts/Inter-SemiBold.otf")
        },
        FontLoader {
            source: Qt.resolvedUrl("fonts/Inter-Bold.otf")
        },
        FontLoader {
            source: Qt.resolvedUrl("fonts/JetBrainsMono-Medium.ttf")
        },
        FontLoader {
            source: Qt.resolvedUrl("fonts/JetBrainsMono-Bold.ttf")
        }
    ]
    readonly property FontLoader monoRegular: FontLoader {
        source: Qt.resolvedUrl("fonts/JetBrainsMono-Regular.ttf")
    }
}
