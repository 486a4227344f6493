// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The text area of the code view: its keys and its look.
T.TextArea {
    id: root

    required property Document document
    readonly property bool cameByKeyboard: focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason

    signal escaped

    /// The spaces that the line at the cursor begins with, and one step more behind an opening brace.
    function indentation(): string {
        const before = getText(0, cursorPosition);
        const line = before.slice(before.lastIndexOf("\n") + 1);
        return " ".repeat(line.search(/\S|$/) + (/\{\s*$/.test(line) ? 4 : 0));
    }

    // The template leaves these to the style, and the flickable is as large as they say.
    implicitWidth: contentWidth + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    topPadding: 6
    bottomPadding: 24
    rightPadding: 6
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.NoWrap
    selectByMouse: true
    persistentSelection: true
    tabStopDistance: Math.max(1, 4 * fontSpace.advanceWidth)
    color: Theme.code
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.family: Theme.mono
    font.pixelSize: Theme.sizeCode
    background: null
    Accessible.name: qsTr("Code")
    Accessible.description: qsTr("Esc leaves the code")
    Component.onCompleted: {
        document.attach(textDocument);
        select(0, 0);
    }

    TextMetrics {
        id: fontSpace

        font: root.font
        text: " "
    }
    Connections {
        target: root.document

        function onCaretMoved(position: int) {
            root.cursorPosition = Math.min(position, root.length);
        }
    }

    Keys.onShortcutOverride: event => event.accepted = event.matches(StandardKey.Undo) || event.matches(StandardKey.Redo)
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.matches(StandardKey.Undo))
            document.undo();
        else if (event.matches(StandardKey.Redo))
            document.redo();
        else if (event.key === Qt.Key_Escape)
            escaped();
        else if (event.key === Qt.Key_Tab && event.modifiers === Qt.NoModifier)
            insertAtCursor("    ");
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers === Qt.NoModifier)
            insertAtCursor("\n" + indentation());
        else
            event.accepted = false;
    }

    function insertAtCursor(text: string): void {
        remove(selectionStart, selectionEnd);
        insert(cursorPosition, text);
    }
}
