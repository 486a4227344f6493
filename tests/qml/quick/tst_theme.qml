// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Pollux

TestCase {
    id: root

    name: "Theme"

    function init() {
        failOnWarning(/.*/);
    }
    function cleanup() {
        Preferences.theme = "system";
        Theme.presenting = false;
    }

    function luminance(color) {
        const linear = part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
    }
    function contrast(a, b) {
        const light = Math.max(luminance(a), luminance(b));
        const dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }
    /// What a translucent colour looks like on a surface.
    function over(tint, surface) {
        return Qt.rgba(tint.r * tint.a + surface.r * (1 - tint.a), tint.g * tint.a + surface.g * (1 - tint.a), tint.b * tint.a + surface.b * (1 - tint.a), 1);
    }

    function test_text_can_be_read_data() {
        return [
            {
                tag: "dark"
            },
            {
                tag: "light"
            }
        ];
    }
    function test_text_can_be_read(row) {
        Preferences.theme = row.tag;
        compare(Theme.isDark, row.tag === "dark");
        const pairs = [];
        for (const surface of ["background", "panel", "raised", "popup", "hover"])
            for (const ink of ["text", "dim"])
                pairs.push([ink, Theme[ink], surface, Theme[surface]]);
        for (const surface of ["panel", "raised", "background"])
            pairs.push(["accent", Theme.accent, surface, Theme[surface]]);
        for (const ink of ["code", "keyword", "string", "number", "macro", "type", "call", "comment"]) {
            pairs.push([ink, Theme[ink], "panel", Theme.panel]);
        }
        pairs.push(["accentText", Theme.accentText, "accent", Theme.accent]);
        pairs.push(["badText", Theme.badText, "panel", Theme.panel]);
        pairs.push(["badText", Theme.badText, "hover", Theme.hover]);
        pairs.push(["goodText", Theme.goodText, "goodTint", over(Theme.goodTint, Theme.panel)]);
        pairs.push(["text", Theme.text, "warningTint", over(Theme.warningTint, Theme.background)]);
        pairs.push(["dim", Theme.dim, "accentTint", over(Theme.accentTint, Theme.panel)]);
        for (const [ink, inkColor, surface, surfaceColor] of pairs)
            verify(contrast(inkColor, surfaceColor) >= 4.5, `${ink} on ${surface}: ${contrast(inkColor, surfaceColor).toFixed(2)}`);
    }

    function test_edges_of_controls_can_be_seen_data() {
        return test_text_can_be_read_data();
    }
    function test_edges_of_controls_can_be_seen(row) {
        Preferences.theme = row.tag;
        for (const surface of ["panel", "background", "raised"])
            verify(contrast(Theme.edge, Theme[surface]) >= 3, `edge on ${surface}: ${contrast(Theme.edge, Theme[surface]).toFixed(2)}`);
    }

    function test_presenting_makes_everything_a_quarter_larger() {
        const before = Theme.sizeBody;
        Theme.presenting = true;
        compare(Theme.sizeBody, Math.round(before * 1.25));
    }

    function test_reduced_motion_takes_the_motion_away() {
        Preferences.reducedMotion = true;
        compare(Theme.quick, 0);
        compare(Theme.calm, 0);
        Preferences.reducedMotion = false;
        verify(Theme.quick > 0);
    }

    function test_the_fonts_come_with_the_program() {
        compare(Theme.sans, "Inter");
        compare(Theme.mono, "JetBrains Mono");
    }
}
