// SPDX-License-Identifier: MIT
#pragma once

// The steps of the outline: a body's statements in plain words.

#include "handleflow.h"

namespace Pollux {

class StepBuilder
{
public:
    StepBuilder(const ProgramIndex &index, const SourceText &source);

    std::vector<Step> stepsOf(const Tree::Block *body);

private:
    void block(const Tree::Block *block, int depth);
    void entry(const Entry &entry, int depth);
    void value(const Tree::Expression *value, SourceSpan span, int depth);
    bool simple(const Tree::Expression *value, SourceSpan span, int depth);
    bool structure(const Tree::Expression *value, SourceSpan span, int depth);
    void await(const Tree::Await *await, SourceSpan span, int depth);
    void print(const Tree::MacroCall *macro, SourceSpan span, int depth);
    void branches(const Tree::If *branch, SourceSpan span, const QString &verb, int depth);
    void match(const Tree::Match *match, SourceSpan span, int depth);
    void timed(Step::Kind kind, const Tree::Call *call, SourceSpan span, int depth);
    Step &add(Step::Kind kind, const QString &verb, const QString &detail, SourceSpan span, int depth);
    QString words(SourceSpan span) const;
    QString futureName(const Tree::Expression *future) const;
    QString forWords(const Tree::For *loop, QString &verb) const;

    const ProgramIndex &m_index;
    const SourceText m_source;
    std::vector<Step> m_steps;
};

/// "print · sleep 2 s · print"
QString summaryOf(const std::vector<Step> &steps);

} // namespace Pollux
