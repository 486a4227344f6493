// SPDX-License-Identifier: MIT
#pragma once

#include "core/language/edits.h"

#include <QElapsedTimer>
#include <QUndoStack>

#include <functional>

namespace Pollux {

/// One replacement in a text: `removed` stood at `position`, `inserted` stands there now.
struct TextChange
{
    qsizetype position = 0;
    QString removed;
    QString inserted;

    TextChange reversed() const { return {position, inserted, removed}; }
    friend bool operator==(const TextChange &, const TextChange &) = default;
};

/// The one undo stack of a document. A step is a list of changes made one after the other. What is typed within a
/// second and within a word becomes one step, as in any editor; what a button does is always a step of its own.
class UndoStack : public QUndoStack
{
    Q_OBJECT

public:
    /// `make` applies a change to the text; it is called for undo and redo, never from recordTyping().
    using Make = std::function<void(const TextChange &)>;
    explicit UndoStack(Make make, QObject *parent = nullptr);

    void perform(const QString &description, std::vector<TextChange> changes); ///< applies them and remembers
    void recordTyping(const TextChange &change); ///< has been applied already
    void endTyping(); ///< what is typed next is another step

    static constexpr int typingPauseMs = 1000;

private:
    class Step;
    Make m_make;
    QElapsedTimer m_sinceTyped;
    bool m_typingEnded = true;
};

/// A source edit as changes in the order in which they can be made: the last place first.
std::vector<TextChange> changesOf(const QString &text, const SourceEdit &edit);

} // namespace Pollux
