// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import Pollux

/// The source, and below it what is wrong with it.
Item {
    id: root

    required property Session session

    signal escaped

    function goToSpan(begin: int, end: int): void {
        editor.goToSpan(begin, end);
    }
    function goToLine(line: int): void {
        editor.goToLine(line);
    }
    function goToFirstProblem(): void {
        problems.goToFirst();
    }

    CodeEditor {
        id: editor

        anchors.top: parent.top
        anchors.bottom: problems.top
        width: parent.width
        session: root.session
        onEscaped: root.escaped()
    }
    ProblemList {
        id: problems

        anchors.bottom: parent.bottom
        width: parent.width
        highest: root.height * 0.45
        session: root.session
        onSpanWanted: (begin, end) => {
            editor.goToSpan(begin, end);
            editor.focusText();
        }
    }
}
