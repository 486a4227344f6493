// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Pollux

Item {
    id: root

    width: 800
    height: 500

    Session {
        id: session
    }
    FileActions {
        id: files

        document: session.document
    }
    TimelineChart {
        id: chart

        width: 600
        height: 300
        session: session
    }
    AppTextField {
        id: field

        y: 320
        label: "Name"
    }
    AppButton {
        id: button

        y: 360
        text: "Press"
    }
    FocusScope {
        id: elsewhere
    }
    Shortcuts {
        id: shortcuts

        session: session
        chart: chart
        files: files
        focusItem: root.Window.activeFocusItem
    }
    SignalSpy {
        id: help

        target: shortcuts
        signalName: "helpWanted"
    }
    SignalSpy {
        id: pressed

        target: button
        signalName: "clicked"
    }

    TestCase {
        name: "Shortcuts"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
            session.document.openExample("upload_payment.rs");
            tryVerify(() => session.playback.isEndKnown);
            session.playback.restart();
            field.clear();
            help.clear();
            pressed.clear();
            elsewhere.forceActiveFocus();
        }

        function test_space_plays_and_pauses() {
            keyClick(Qt.Key_Space);
            verify(session.playback.isPlaying);
            keyClick(Qt.Key_Space);
            verify(!session.playback.isPlaying);
        }
        function test_space_is_a_space_while_typing() {
            field.forceActiveFocus();
            keyClick(Qt.Key_Space);
            verify(!session.playback.isPlaying);
            compare(field.text, " ");
        }
        function test_letters_are_letters_while_typing() {
            field.forceActiveFocus();
            for (const letter of "wsadft.,0?")
                keyClick(letter);
            compare(field.text, "wsadft.,0?");
            compare(help.count, 0);
            compare(session.playback.seconds, 0);
        }
        function test_space_presses_a_button_that_has_the_focus() {
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(pressed.count, 1);
            verify(!session.playback.isPlaying);
        }
        function test_point_and_comma_step_through_the_events() {
            session.playback.toEnd();
            keyClick(Qt.Key_Comma);
            keyClick(Qt.Key_Comma);
            verify(!session.playback.isAtEnd);
            keyClick(Qt.Key_Period);
            keyClick(Qt.Key_Period);
            verify(session.playback.isAtEnd);
        }
        function test_w_and_s_zoom_and_0_shows_all() {
            chart.fitAll();
            const whole = chart.viewEnd - chart.viewStart;
            keyClick(Qt.Key_W);
            verify(chart.viewEnd - chart.viewStart < whole);
            keyClick(Qt.Key_0);
            fuzzyCompare(chart.viewEnd - chart.viewStart, whole, 1e-6);
        }
        function test_brackets_change_the_speed_within_its_range() {
            session.playback.speed = 1;
            keyClick(Qt.Key_BracketRight);
            compare(session.playback.speed, 2);
            for (let i = 0; i < 12; ++i)
                keyClick(Qt.Key_BracketLeft);
            compare(session.playback.speed, 0.1);
            session.playback.speed = 1;
        }
        function test_question_mark_asks_for_the_sheet() {
            keyClick("?");
            compare(help.count, 1);
        }
        function test_ctrl_z_undoes_everywhere() {
            const before = session.document.text;
            verify(session.document.addSleepTask("check_stock", "1 s"));
            verify(session.document.text !== before);
            field.forceActiveFocus();
            elsewhere.forceActiveFocus();
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.document.text, before);
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            verify(session.document.text !== before);
        }
    }
}
