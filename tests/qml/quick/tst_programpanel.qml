// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import QtTest
import Pollux

Item {
    id: root

    width: 300
    height: 800

    Session {
        id: session
    }
    ProgramPanel {
        id: panel

        anchors.fill: parent
        session: session
    }
    SignalSpy {
        id: spans

        target: panel
        signalName: "spanWanted"
    }

    TestCase {
        id: test

        name: "ProgramPanel"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
            session.document.openExample("upload_payment.rs");
            tryVerify(() => all(panel, item => item instanceof TaskCard).length === 3);
            spans.clear();
        }

        /// Every item below `item` that is what is looked for, in order.
        function all(item, isWanted) {
            let found = isWanted(item) ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(all(item.children[i], isWanted));
            return found;
        }
        function card(name) {
            return all(panel, item => item instanceof TaskCard && item.name === name)[0];
        }
        function steps() {
            return all(panel, item => item instanceof StepRow).sort((a, b) => a.index - b.index);
        }
        function one(isWanted) {
            return all(panel, isWanted)[0];
        }

        function test_a_click_on_a_card_selects_its_task_and_shows_its_steps() {
            mouseClick(card("payment_service"), 60, 20);
            compare(session.selectedTask, card("payment_service").taskId);
            tryVerify(() => steps().length === 3);
            compare(steps().map(step => step.verb).join(), "print,sleep,print");
            verify(steps()[1].detail.includes("3 s"));
        }
        function test_the_join_switch_edits_the_source_and_can_be_undone() {
            const before = session.document.text;
            const join = all(card("upload_service"), item => item instanceof AppSwitch)[0];
            verify(join.checked);
            mouseClick(join);
            verify(session.document.text !== before);
            tryVerify(() => !card("upload_service").isJoined);
            tryVerify(() => !all(card("upload_service"), item => item instanceof AppSwitch)[0].checked);
            session.document.undo();
            compare(session.document.text, before);
            tryVerify(() => all(card("upload_service"), item => item instanceof AppSwitch)[0].checked);
        }
        function test_choosing_a_task_does_not_take_the_focus() {
            one(item => item instanceof T.AbstractButton && item.text === "Undo").forceActiveFocus();
            const before = root.Window.activeFocusItem;
            mouseClick(card("payment_service"), 60, 20);
            mouseClick(card("main"), 60, 20);
            mouseClick(card("upload_service"), 60, 20);
            wait(50);
            compare(root.Window.activeFocusItem, before);
        }
        function test_a_switch_reached_by_tab_is_what_delete_is_about() {
            mouseClick(card("upload_service"), 60, 20);
            all(card("payment_service"), item => item instanceof AppSwitch)[0].forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Delete);
            verify(session.document.text.includes("upload_service"));
            verify(!session.document.text.includes("payment_service"));
        }
        function test_a_task_is_deleted_with_the_pointer_too() {
            const bin = all(card("payment_service"), item => item instanceof IconButton)[0];
            verify(!bin.visible);
            mouseMove(card("payment_service"), 50, 20);
            mouseMove(card("payment_service"), 60, 20);
            tryVerify(() => bin.visible);
            mouseClick(bin);
            verify(!session.document.text.includes("payment_service"));
        }
        function test_another_program_begins_with_main() {
            mouseClick(card("payment_service"), 60, 20);
            verify(panel.chosenIndex > 0);
            session.document.openExample("abort.rs");
            compare(panel.chosenIndex, 0);
        }
        function test_add_step_begins_with_its_value_and_leaves_no_control_focused() {
            const before = session.document.text;
            mouseClick(card("upload_service"), 60, 20);
            const form = one(item => item instanceof AddStep);
            form.start();
            for (const letter of "750 ms")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(session.document.text.includes("from_millis(750)"));
            verify(!form.isOpen);
            verify(!(root.Window.activeFocusItem instanceof T.AbstractButton)); // Space runs the program
            form.start();
            session.document.openExample("abort.rs");
            verify(!form.isOpen);
            verify(before !== session.document.text);
        }
        function test_main_has_no_join_switch() {
            verify(!all(card("main"), item => item instanceof AppSwitch)[0].visible);
        }
        function test_add_task_takes_a_name_and_enter() {
            panel.startAddTask();
            const name = one(item => item instanceof AppTextField && item.activeFocus);
            verify(name);
            for (const letter of "check_stock")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(session.document.text.includes("async fn check_stock()"));
            tryVerify(() => card("check_stock") !== undefined);
            verify(!one(item => item instanceof AddTask).isOpen);
        }
        function test_add_task_stays_open_when_it_is_refused() {
            const before = session.document.text;
            panel.startAddTask();
            keyClick("x");
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            for (const letter of "soon")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(session.document.text, before);
            verify(one(item => item instanceof AddTask).isOpen);
            keyClick(Qt.Key_Escape);
            verify(!one(item => item instanceof AddTask).isOpen);
        }
        function test_a_step_is_changed_where_it_stands() {
            mouseClick(card("upload_service"), 60, 20);
            tryVerify(() => steps().length === 3);
            mouseDoubleClickSequence(steps()[1], 60, 10);
            const field = one(item => item instanceof AppTextField && item.activeFocus);
            verify(field);
            compare(field.text, "2 s");
            keyClick(Qt.Key_A, Qt.ControlModifier);
            for (const letter of "4 s")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(session.document.text.includes("from_secs(4)"));
        }
        function test_escape_leaves_a_step_as_it_was() {
            const before = session.document.text;
            mouseClick(card("upload_service"), 60, 20);
            tryVerify(() => steps().length === 3);
            mouseDoubleClickSequence(steps()[1], 60, 10);
            keyClick("9");
            keyClick(Qt.Key_Escape);
            compare(session.document.text, before);
            verify(!steps()[1].isEdited);
        }
        function test_a_click_on_a_step_shows_its_place_in_the_code() {
            mouseClick(card("upload_service"), 60, 20);
            tryVerify(() => steps().length === 3);
            mouseClick(steps()[0], 60, 10);
            compare(spans.count, 1);
            verify(session.document.text.slice(spans.signalArguments[0][0], spans.signalArguments[0][1]).startsWith("println!"));
        }
        function test_the_list_of_tasks_is_used_by_key_alone() {
            const list = one(item => item instanceof TaskList);
            list.forceActiveFocus(Qt.TabFocusReason);
            list.currentIndex = 0;
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(session.selectedTask, card("upload_service").taskId);
            const before = session.document.text;
            keyClick(Qt.Key_J);
            verify(session.document.text !== before);
            tryVerify(() => !card("upload_service").isJoined);
            verify(list.activeFocus);
        }
    }
}
