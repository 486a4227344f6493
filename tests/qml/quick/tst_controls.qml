// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Pollux

Item {
    id: root

    width: 600
    height: 400

    Column {
        spacing: 10

        AppSwitch {
            id: toggle

            text: "join"
        }
        AppButton {
            id: button

            text: "Save"
        }
        IconButton {
            id: iconButton

            text: "Zoom in"
            shortcutText: "W"
            iconName: "zoom-in"
        }
        AppTextField {
            id: field

            label: "Name"
        }
        Caption {
            id: shortName

            text: "main"
        }
        Caption {
            id: longName

            width: 60
            text: "a_very_long_name_of_a_task"
        }
        MenuButton {
            id: menuButton

            label: "Runtime"
            text: "current_thread"
            menu: AppMenu {
                id: menu

                AppMenuItem {
                    id: item

                    text: "multi_thread"
                    iconName: "cpu"
                }
            }
        }
        Icon {
            id: icon

            name: "play"
            color: "red"
        }
    }

    SignalSpy {
        id: clicked

        target: button
        signalName: "clicked"
    }
    SignalSpy {
        id: triggered

        target: item
        signalName: "triggered"
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
            clicked.clear();
            triggered.clear();
            toggle.checked = false;
        }
        function cleanup() {
            menu.close();
            mouseMove(root, 590, 390);
        }

        function test_a_switch_follows_click_and_space() {
            mouseClick(toggle);
            verify(toggle.checked);
            toggle.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(!toggle.checked);
        }
        function test_a_click_leaves_the_focus_where_it_is() {
            field.forceActiveFocus();
            mouseClick(button);
            compare(clicked.count, 1);
            verify(field.activeFocus);
        }
        function test_tab_reaches_a_button_and_space_presses_it() {
            toggle.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            verify(button.activeFocus);
            verify(button.visualFocus);
            keyClick(Qt.Key_Space);
            compare(clicked.count, 1);
        }
        function test_every_control_has_a_name() {
            compare(toggle.Accessible.name, "join");
            compare(button.Accessible.name, "Save");
            compare(iconButton.Accessible.name, "Zoom in");
            compare(field.Accessible.name, "Name");
            compare(menuButton.Accessible.name, "Runtime: current_thread");
        }
        function test_the_pointer_brings_up_what_does_not_fit() {
            verify(!shortName.truncated);
            verify(longName.truncated);
            mouseMove(longName, 10, 5);
            tryVerify(() => findToolTip(longName) !== null && findToolTip(longName).visible, 3000);
            compare(findToolTip(longName).text, longName.text);
            mouseMove(root, 590, 390);
            tryVerify(() => findToolTip(longName) === null);
        }
        function findToolTip(owner) {
            for (let i = 0; i < owner.children.length; ++i)
                if (owner.children[i] instanceof Tip)
                    return owner.children[i].item;
            return null;
        }
        function test_a_menu_opens_and_its_item_can_be_chosen_by_key() {
            menuButton.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            tryVerify(() => menu.opened);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(triggered.count, 1);
            tryVerify(() => !menu.visible);
        }
        function test_an_icon_is_drawn_in_its_colour() {
            tryCompare(icon, "status", Image.Ready);
            const picture = grabImage(icon);
            let found = false;
            for (let x = 0; x < picture.width && !found; ++x)
                for (let y = 0; y < picture.height && !found; ++y)
                    found = picture.red(x, y) > 240 && picture.green(x, y) < 30;
            verify(found);
        }
    }
}
