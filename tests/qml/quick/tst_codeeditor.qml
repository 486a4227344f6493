// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Pollux

Item {
    id: root

    width: 400
    height: 200

    Session {
        id: session
    }
    CodeEditor {
        id: editor

        anchors.fill: parent
        session: session
    }

    SignalSpy {
        id: escaped

        target: editor
        signalName: "escaped"
    }

    TestCase {
        name: "CodeEditor"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
            session.document.openExample("upload_payment.rs");
        }

        function first(item, isWanted) {
            if (isWanted(item))
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = first(item.children[i], isWanted);
                if (found)
                    return found;
            }
            return null;
        }
        function area() {
            return first(editor, item => item instanceof CodeArea);
        }
        function flick() {
            return first(editor, item => item instanceof Flickable);
        }

        function test_a_program_opens_at_its_top() {
            tryCompare(area(), "length", session.document.text.length);
            wait(100);
            compare(flick().contentY, 0);
            compare(area().cursorPosition, 0);
            editor.goToLine(30);
            verify(flick().contentY > 0);
            session.document.openExample("upload_payment.rs");
            wait(100);
            compare(flick().contentY, 0);
            compare(area().cursorPosition, 0);
        }
        function test_what_is_typed_is_the_document_and_ctrl_z_takes_it_back() {
            const before = session.document.text;
            editor.focusText();
            for (const letter of "xyz")
                keyClick(letter);
            compare(session.document.text, "xyz" + before);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.document.text, before);
            compare(area().text, before);
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            compare(session.document.text, "xyz" + before);
        }
        function test_enter_keeps_the_indentation_and_goes_deeper_behind_a_brace() {
            const text = session.document.text;
            const brace = text.indexOf("{\n", text.indexOf("async fn upload_service")) + 1;
            area().cursorPosition = brace;
            editor.focusText();
            keyClick(Qt.Key_Return);
            compare(session.document.text.slice(brace, brace + 5), "\n    ");
            keyClick("x");
            keyClick(Qt.Key_Return);
            compare(session.document.text.slice(brace, brace + 11), "\n    x\n    ");
        }
        function test_tab_makes_four_spaces_and_escape_leaves() {
            const before = session.document.text;
            editor.focusText();
            keyClick(Qt.Key_Tab);
            compare(session.document.text, "    " + before);
            escaped.clear();
            keyClick(Qt.Key_Escape);
            compare(escaped.count, 1);
        }
        function test_an_error_is_marked_on_its_line() {
            area().cursorPosition = 0;
            editor.focusText();
            for (const letter of "fn ")
                keyClick(letter);
            tryVerify(() => session.errorCount > 0);
            tryVerify(() => first(editor, item => item instanceof CodeMark && item.severity === "error") !== null);
            session.document.undo();
            tryVerify(() => session.errorCount === 0);
        }
    }
}
