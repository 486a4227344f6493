// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Pollux

Item {
    id: root

    width: 380
    height: 300

    Session {
        id: session
    }
    TextEdit {
        id: source

        visible: false
        textFormat: TextEdit.PlainText
    }
    ConsolePanel {
        id: panel

        anchors.fill: parent
        session: session
    }

    TestCase {
        name: "ConsolePanel"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
        }
        function all(item, isWanted) {
            let found = isWanted(item) ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(all(item.children[i], isWanted));
            return found;
        }
        function list() {
            return all(panel, item => item instanceof ListView)[0];
        }

        /// Lines that come in bursts: the last one stays in view, and only the rows in view are ever made.
        function test_it_follows_the_end() {
            session.document.attach(source.textDocument);
            source.text = "#[tokio::main]\nasync fn main() {\n    for round in 0..4 {\n        for i in 0..500 {\n            println!(\"round {round} line {i}\");\n        }\n        tokio::time::sleep(tokio::time::Duration::from_secs(1)).await;\n    }\n}\n";
            for (let second = 0; second < 4; ++second) {
                session.playback.seek(second + 0.5);
                tryCompare(list(), "count", 500 * (second + 1));
                tryVerify(() => list().itemAtIndex(list().count - 1) !== null);
                const below = () => list().contentHeight - list().contentY - list().height;
                tryVerify(() => below() <= 0 && below() >= -list().bottomMargin);
                verify(all(list(), item => item instanceof ConsoleLine).length < 200);
            }
        }
    }
}
