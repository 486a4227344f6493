// SPDX-License-Identifier: MIT
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Pollux

/// The text, to read and to change, with each task's line marked in its colour. The document keeps the undo stack:
/// the text area's own is off, and its keys are passed on.
Item {
    id: root

    required property Session session
    readonly property Document document: session.document
    readonly property real lineHeight: area.lineCount > 0 ? area.contentHeight / area.lineCount : Theme.sizeCode * 1.5
    readonly property real gutter: Math.ceil(digits.width) + 36

    signal escaped ///< Esc: the keyboard wants out

    function goToSpan(begin: int, end: int): void {
        area.select(begin, end);
        reveal(area.positionToRectangle(begin).y);
    }
    function focusText(): void {
        area.forceActiveFocus(Qt.OtherFocusReason);
    }
    function goToLine(line: int): void {
        area.cursorPosition = area.positionAt(0, area.topPadding + (line - 0.5) * lineHeight);
        reveal(area.topPadding + (line - 1) * lineHeight);
    }
    /// Scrolls only where the line is not in view, and then with a few lines around it.
    function reveal(y: real): void {
        if (y < flick.contentY || y + 2 * lineHeight > flick.contentY + flick.height)
            flick.contentY = Math.max(0, Math.min(y - flick.height / 3, flick.contentHeight - flick.height));
    }

    TextMetrics {
        id: digits

        font: area.font
        text: "9".repeat(Math.max(2, String(area.lineCount).length))
    }
    CodeHighlighter {
        session: root.session
        document: area.textDocument
        textColor: Theme.code
        keywordColor: Theme.keyword
        stringColor: Theme.string
        numberColor: Theme.number
        commentColor: Theme.comment
        macroColor: Theme.macro
        typeColor: Theme.type
        functionColor: Theme.call
        attributeColor: Theme.comment
        errorColor: Theme.bad
        warningColor: Theme.warning
    }
    Connections {
        target: root.document

        function onOpened() {
            area.select(0, 0); // not by cursorPosition: it still says 0, though the new text has pushed the cursor to its end
            flick.contentX = 0;
            flick.contentY = 0;
        }
    }
    CodeLines {
        id: marks

        session: root.session
    }

    Flickable {
        id: flick

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalAndVerticalFlick
        pixelAligned: true
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}

        T.TextArea.flickable: CodeArea {
            id: area

            document: root.document
            leftPadding: root.gutter
            onEscaped: root.escaped()

            HoverHandler {
                id: pointer

                readonly property int line: hovered ? Math.min(area.lineCount, Math.floor((point.position.y - area.topPadding) / root.lineHeight) + 1) : 0

                onLineChanged: root.session.hoveredLine = line
            }
        }

        // Behind the text, across the whole width of the view.
        Item {
            parent: flick.contentItem
            z: -1
            x: flick.contentX
            y: area.topPadding
            width: flick.width

            Repeater {
                model: marks

                CodeMark {
                    y: (line - 1) * root.lineHeight
                    x: 6
                    width: flick.width - 12
                    height: root.lineHeight
                }
            }
            Rectangle {
                y: Math.floor((area.cursorRectangle.y - area.topPadding) / root.lineHeight + 0.5) * root.lineHeight
                x: 6
                width: flick.width - 12
                height: root.lineHeight
                visible: area.activeFocus
                radius: 3
                color: "transparent"
                border.color: Theme.line
            }
        }
        CodeGutter {
            parent: flick.contentItem
            x: flick.contentX
            y: area.topPadding
            width: root.gutter - 12
            lineHeight: root.lineHeight
            lineCount: area.lineCount
            first: Math.max(1, Math.floor((flick.contentY - area.topPadding) / root.lineHeight) + 1)
            shown: Math.ceil(flick.height / root.lineHeight) + 1
            isCovering: flick.contentX > 0
        }
    }

    FocusRing {
        shown: area.activeFocus && area.cameByKeyboard
        gap: -2
    }
}
