// SPDX-License-Identifier: MIT
#include "undostack.h"

#include <algorithm>

namespace Pollux {

namespace {

constexpr int typingId = 1;

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c.isSurrogate(); }

/// Whether typing `next` behind what was typed stays in the same word, or the same run of other characters.
bool continuesWord(const QString &typed, const QString &next)
{
    if (typed.isEmpty() || next.isEmpty() || next.contains(QLatin1Char('\n')) || typed.contains(QLatin1Char('\n')))
        return false;
    // A new word begins where a word character follows another one: "let x" are two.
    return isWordCharacter(typed.back()) || !isWordCharacter(next.front());
}

} // namespace

class UndoStack::Step : public QUndoCommand
{
public:
    Step(UndoStack *stack, const QString &description, std::vector<TextChange> changes, bool isTyping)
        : QUndoCommand(description)
        , m_stack(stack)
        , m_changes(std::move(changes))
        , m_isTyping(isTyping)
        , m_isMade(isTyping)
    {}

    int id() const override { return m_isTyping ? typingId : -1; }

    void redo() override
    {
        if (std::exchange(m_isMade, true))
            return;
        for (const TextChange &change : m_changes)
            m_stack->m_make(change);
    }

    void undo() override
    {
        m_isMade = false;
        for (auto it = m_changes.rbegin(); it != m_changes.rend(); ++it)
            m_stack->m_make(it->reversed());
    }

    bool mergeWith(const QUndoCommand *other) override
    {
        if (m_stack->m_typingEnded)
            return false;
        const auto *next = static_cast<const Step *>(other);
        TextChange &mine = m_changes.back();
        const TextChange &theirs = next->m_changes.front();

        const bool types = mine.removed.isEmpty() && theirs.removed.isEmpty()
                        && theirs.position == mine.position + mine.inserted.size()
                        && continuesWord(mine.inserted, theirs.inserted);
        if (types) {
            mine.inserted += theirs.inserted;
            return true;
        }
        const bool erases = mine.inserted.isEmpty() && theirs.inserted.isEmpty();
        if (erases && theirs.position + theirs.removed.size() == mine.position) { // backspace
            mine.position = theirs.position;
            mine.removed.prepend(theirs.removed);
            return true;
        }
        if (erases && theirs.position == mine.position) { // delete
            mine.removed += theirs.removed;
            return true;
        }
        return false;
    }

private:
    UndoStack *m_stack;
    std::vector<TextChange> m_changes;
    bool m_isTyping;
    bool m_isMade;
};

UndoStack::UndoStack(Make make, QObject *parent) : QUndoStack(parent), m_make(std::move(make)) {}

void UndoStack::perform(const QString &description, std::vector<TextChange> changes)
{
    m_typingEnded = true;
    push(new Step(this, description, std::move(changes), false));
}

void UndoStack::recordTyping(const TextChange &change)
{
    // A step that has been saved is not added to: undoing to it would miss what was saved.
    if (!m_sinceTyped.isValid() || m_sinceTyped.hasExpired(typingPauseMs) || isClean())
        m_typingEnded = true;
    const bool isErasing = change.inserted.isEmpty();
    push(new Step(this, isErasing ? QStringLiteral("Erase") : QStringLiteral("Typing"), {change}, true));
    m_typingEnded = false;
    m_sinceTyped.start();
}

void UndoStack::endTyping() { m_typingEnded = true; }

std::vector<TextChange> changesOf(const QString &text, const SourceEdit &edit)
{
    std::vector<TextChange> changes;
    changes.reserve(edit.edits.size());
    for (auto it = edit.edits.rbegin(); it != edit.edits.rend(); ++it)
        changes.push_back({qsizetype(it->span.begin), text.mid(it->span.begin, it->span.length()), it->replacement});
    return changes;
}

} // namespace Pollux
