// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import QtTest
import Pollux

/// The whole window, driven as a person drives it.
TestCase {
    id: root

    property Main window: null

    name: "Window"

    Component {
        id: mainComponent

        Main {}
    }

    function initTestCase() {
        Preferences.theme = "dark";
        Preferences.reducedMotion = true;
        window = mainComponent.createObject(null);
        verify(window);
        tryVerify(() => window.active || window.visible);
        wait(300);
    }
    function cleanupTestCase() {
        Preferences.reducedMotion = false;
        Preferences.theme = "system";
        window.mayClose = true;
        window.close();
        window.destroy();
    }
    function init() {
        failOnWarning(/.*/);
    }

    function all(item, isWanted) {
        let found = isWanted(item) ? [item] : [];
        for (let i = 0; i < item.children.length; ++i)
            if (item.children[i].visible)
                found = found.concat(all(item.children[i], isWanted));
        return found;
    }
    function inside(item, holder) {
        const at = item.mapToItem(holder, 0, 0);
        return at.x >= -0.5 && at.y >= -0.5 && at.x + item.width <= holder.width + 0.5 && at.y + item.height <= holder.height + 0.5;
    }

    function sizes() {
        return [
            {
                tag: "1440x900",
                width: 1440,
                height: 900
            },
            {
                tag: "1024x640",
                width: 1024,
                height: 640
            }
        ];
    }
    function test_nothing_is_clipped_data() {
        return sizes();
    }
    function test_nothing_is_clipped(row) {
        window.width = row.width;
        window.height = row.height;
        wait(100);
        for (const bar of all(window.contentItem, item => item instanceof TopBar || item instanceof Transport || item instanceof SummaryLine))
            for (const control of all(bar, item => item instanceof T.AbstractButton || item instanceof T.Slider || item instanceof Caption))
                verify(inside(control, bar), `${control} "${control.text ?? ""}" in ${bar} at ${row.tag}`);
    }
    function test_bars_overlap_nowhere_data() {
        return sizes();
    }
    function test_bars_overlap_nowhere(row) {
        window.width = row.width;
        window.height = row.height;
        wait(100);
        for (const bar of all(window.contentItem, item => item instanceof TopBar || item instanceof Transport || item instanceof SummaryLine)) {
            const parts = all(bar, item => item instanceof T.AbstractButton || item instanceof T.Slider || (item instanceof Caption && !(item.parent?.parent instanceof T.AbstractButton)));
            for (let i = 0; i < parts.length; ++i) {
                for (let j = i + 1; j < parts.length; ++j) {
                    const a = parts[i].mapToItem(bar, 0, 0, parts[i].width, parts[i].height);
                    const b = parts[j].mapToItem(bar, 0, 0, parts[j].width, parts[j].height);
                    const apart = a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5 || a.y + a.height <= b.y + 0.5 || b.y + b.height <= a.y + 0.5;
                    verify(apart, `"${parts[i].text ?? parts[i]}" and "${parts[j].text ?? parts[j]}" at ${row.tag}`);
                }
            }
        }
    }
    function test_every_control_is_named() {
        for (const control of all(window.contentItem, item => item instanceof T.AbstractButton || item instanceof T.Slider || item instanceof TextInput || item instanceof TextEdit))
            verify(control.Accessible.name !== "", String(control));
    }
    function test_tab_goes_round_through_every_bar() {
        all(window.contentItem, item => item instanceof ChartPanel)[0].forceActiveFocus();
        const seen = [];
        for (let i = 0; i < 60; ++i) {
            // The code takes Tab for itself; Esc leaves it.
            if (window.activeFocusItem instanceof TextEdit)
                window.activeFocusItem.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
            else
                keyClick(Qt.Key_Tab);
            seen.push(window.activeFocusItem);
        }
        for (const wanted of [TopBar, Transport, SummaryLine, ProgramPanel])
            verify(seen.some(item => isBelow(item, wanted)), String(wanted));
    }
    function isBelow(item, type) {
        for (let at = item; at; at = at.parent)
            if (at instanceof type)
                return true;
        return false;
    }
}
