// SPDX-License-Identifier: MIT
#pragma once

// The parser itself; only the parser*.cpp files include this. It reads the tokens once from front to back.
//
// Failing: a function that cannot go on reports one diagnostic and returns nothing (a null pointer, nullopt or
// false); its callers return at once, up to the statement or item, which looks for the place to go on.
//
// Depth: every delimiter, prefix operator and right-nested chain counts as one level of nesting. Past maximumNesting
// the parser reports it and stops. The steps of a left-nested chain (`a.b.c`, `1 + 1 + 1`) are read in a loop and count
// for themselves: past maximumChain the parser stops too. So nothing that walks the tree, and follows chains in a loop
// (Expression::chained()), needs more stack than some multiple of maximumNesting.

#include "lexer.h"
#include "parser.h"

#include <string_view>

namespace Pollux {

/// The text of a keyword or punctuation token in one number, for fast comparisons and `switch`; 0 for other tokens.
using Atom = quint64;

constexpr Atom atomOf(std::u16string_view text)
{
    Atom atom = 0;
    for (const char16_t c : text)
        atom = atom << 8 | c;
    return atom;
}

consteval Atom operator""_a(const char16_t *text, std::size_t size) { return atomOf({text, size}); }

/// Longer paths are none that a person wrote.
inline constexpr std::size_t longestPath = 64;

class Parser
{
public:
    Parser(const SourceText &source, Dialect dialect);
    ParseResult run();

private:
    using Expr = Tree::ExpressionPtr;

    /// Where an expression stands decides what may be in it.
    enum Restriction : quint8 {
        NoRestriction = 0,
        NoStruct = 1, ///< the condition of if, while, match, for: `{` begins the body
        AllowLet = 2, ///< `let P = e` may stand here
    };

    /// One scope of nesting. levels = 0: only keeps the chains inside apart from those outside.
    class Nesting
    {
    public:
        explicit Nesting(Parser &parser, int levels = 1);
        ~Nesting();
        Nesting(const Nesting &) = delete;
        Nesting &operator=(const Nesting &) = delete;

    private:
        Parser &m_parser;
        const int m_levels;
        const int m_outerHeight;
    };

    // --- tokens (parser.cpp) ---
    const Token &token(int ahead = 0) const;
    TokenKind kind(int ahead = 0) const { return token(ahead).kind; }
    Atom atom(int ahead = 0) const;
    QStringView text(const Token &token) const;
    QStringView text() const { return text(token()); }
    SourceSpan span() const { return token().span; }
    SourceSpan since(quint32 begin) const; ///< from there to the end of the last token taken
    quint32 begin() const { return token().span.begin; }
    bool is(Atom a) const { return atom() == a; }
    bool atEnd() const { return kind() == TokenKind::End; }
    bool isIdentifier(int ahead = 0) const { return kind(ahead) == TokenKind::Identifier; }
    bool isWord(QStringView word, int ahead = 0) const; ///< a contextual keyword: an identifier with this text
    void advance();
    bool accept(Atom a);
    bool acceptFirstOf(Atom shorter); ///< takes `>` off `>>`, `&` off `&&` and so on
    bool expect(Atom a);
    std::optional<Tree::Name> expectName();
    bool closes(Atom close); ///< at `close`, or at the end of the text
    int partner() const; ///< of the delimiter at hand: its token index; the last token when it has none

    // --- diagnostics (parser.cpp) ---
    void error(SourceSpan span, const QString &message, const QString &remedy = {}, const QString &code = {});
    void unexpected(const QString &expected); ///< "expected ..., found ..."
    void notSupported(SourceSpan span, const QString &what, const QString &remedy = {});
    QString found() const; ///< the token at hand in words
    void checkDelimiters();
    QString unclosedRemedy(int opening) const;
    bool wrap(SourceSpan span); ///< one more level around the expression just parsed; false: too deep
    void tooDeep(SourceSpan span);
    void stop(); ///< nothing more is read or reported
    /// In place of a `;`: at the end of the line before, where it was forgotten; else at what stands there instead.
    void reportMissingSemicolon(const QString &allowed);
    bool beginsLine() const;
    /// Goes on behind the statement or item that began at token `first` and failed at the one at hand.
    void recover(int first, int end);
    void skipItem(); ///< from its keyword to its `;` or `}`
    void skipGroup(); ///< a delimited group as a whole; at its opening delimiter

    // --- items (parseritems.cpp) ---
    struct Attributes
    {
        std::optional<Tree::MainAttribute> main;
        bool isDisabled = false; ///< #[cfg(test)], #[test]: not part of the program
        std::vector<Tree::Name> names;
        std::vector<Tree::Name> derives;
    };
    /// What stands before an item's keyword.
    struct Head
    {
        quint32 begin = 0;
        Attributes attributes;
        bool isPublic = false;
    };
    enum class Place : quint8 { Free, Trait, Impl };
    bool atItem() const;
    bool item(Tree::Items &items); ///< false: failed
    bool visibility(); ///< whether it is `pub`
    bool atFunction() const;
    void put(Head &head, Tree::Item &item); ///< at its end
    std::unique_ptr<Tree::Function> function(Head &head, Place place); ///< null: failed
    bool parameters(Tree::Function &function, Place place);
    bool selfParameter(Tree::Function &function, Place place);
    void checkMain(const Tree::Function &function, SourceSpan keyword);
    bool use(Tree::Items &items, const Head &head);
    bool useTree(Tree::Use &use, std::vector<Tree::Name> prefix, bool isInBraces = false);
    std::optional<Tree::Constant> constant(Head &head, Place place);
    bool mayBeBodyless(Place place) const; ///< functions that end in `;`, constants and types without value
    bool endOfItem(const QString &allowed); ///< takes `;`
    bool refusedItem();

    // --- items with members (parsertypeitems.cpp) ---
    bool structItem(Tree::Items &items, Head &head);
    bool enumItem(Tree::Items &items, Head &head);
    bool variant(Tree::Enum &item);
    bool fields(Tree::Shape shape, std::vector<Tree::FieldDeclaration> &fields);
    bool implItem(Tree::Items &items, Head &head);
    bool traitItem(Tree::Items &items, Head &head);
    std::unique_ptr<Tree::TypeAlias> typeAlias(Head &head, Place place);
    bool module(Tree::Items &items, Head &head);
    bool associatedItems(Tree::AssociatedItems &items, Place place);
    bool associatedItem(Tree::AssociatedItems &items, Place place);

    // --- attributes (parserattributes.cpp) ---
    bool atAttribute() const;
    std::optional<Attributes> attributes(); ///< outer ones, before an item or statement
    void innerAttributes();
    bool attribute(Attributes &attributes, bool isInner);
    bool derive(Attributes &attributes);
    bool mainAttribute(Attributes &attributes, quint32 begin, int close);
    bool mainOption(Tree::MainAttribute &main, const Tree::Name &name, std::optional<SourceSpan> &flavorSpan,
                    std::optional<SourceSpan> &workersSpan, std::optional<SourceSpan> &pausedSpan);

    // --- statements (parserstatements.cpp) ---
    std::unique_ptr<Tree::Block> block();
    bool statement(Tree::Block &block);
    bool letStatement(Tree::Block &block, quint32 begin);
    bool expressionStatement(Tree::Block &block, quint32 begin);
    bool isBracedMacro(const Tree::Expression &expression, int first) const;
    bool precedesAssignment() const;
    bool atStatementBegin() const;

    // --- expressions (parserexpressions.cpp) ---
    Expr expression(int restrictions = NoRestriction);
    Expr binary(int minimumPrecedence, int restrictions);
    Expr continueBinary(Expr left, int minimumPrecedence, int restrictions);
    Expr operand(int minimumPrecedence, int restrictions);
    Expr assignment(Expr place, int restrictions);
    bool isForeignOperator(bool isPrefix = false); ///< reported
    bool isTernary(); ///< reported
    Expr discard(int restrictions); ///< `_ = value`
    Expr conditionValue(); ///< of `let P = value` in a condition: up to `&&`
    Expr continueStatement(Expr blockLike); ///< `match x {...}.await + 1`
    Expr range(Expr low, int restrictions);
    Expr unary(int restrictions);
    Expr postfix(Expr operand);
    Expr member(Expr operand);
    Expr tupleField(Expr operand);
    Expr methodCall(Expr operand, Tree::Name name);
    std::optional<std::vector<Expr>> expressionList(Atom close); ///< behind the opening delimiter; takes `close`
    bool atExpressionBegin(int restrictions) const;

    // --- primary expressions (parserprimary.cpp) ---
    Expr primary(int restrictions);
    Expr literal();
    Expr pathExpression(int restrictions);
    bool isLeftSide() const;
    Expr parenthesized();
    Expr array(bool isVec, quint32 begin, Atom close);
    Expr blockLike(); ///< if, match, loops, blocks, labelled ones
    bool atBlockLike() const;
    Expr ifExpression();
    Expr match();
    std::optional<Tree::MatchArm> matchArm();
    Expr loopExpression(const QString &label, quint32 begin);
    Expr asyncBlock();
    Expr closure(int restrictions);
    Expr structLiteral(Tree::PathParts path, quint32 begin);
    bool atStructLiteral(const Tree::PathParts &path, int restrictions); ///< reports one that may not stand here
    Expr jump(int restrictions); ///< break, continue, return
    Expr letCondition(int restrictions);

    // --- types and patterns (parsertypes.cpp, parserpatterns.cpp) ---
    std::optional<Tree::Type> type(bool isCast = false); ///< isCast: behind `as`, where `<` compares
    std::optional<Tree::Type> tupleType();
    std::optional<std::vector<Tree::Type>> typeList(bool &hasComma);
    std::optional<Tree::Type> pathType(bool isCast);
    std::optional<Tree::Type> fnPointerType(quint32 begin);
    /// Where `<` begins generic arguments: in types always, in expressions and patterns only behind `::`.
    enum class PathStyle : quint8 { Expression, Type, Cast };
    bool pathSegments(Tree::PathParts &path, PathStyle style = PathStyle::Expression);
    bool qualifiedSelf(Tree::PathParts &path);
    bool segmentArguments(Tree::PathSegment &segment, PathStyle style);
    bool genericArguments(Tree::PathSegment &segment);
    std::optional<Tree::Type> genericArgument();
    std::optional<std::vector<Tree::Type>> bounds();
    bool higherRanked();
    bool generics(Tree::Generics &generics);
    bool whereClause(Tree::Generics &generics);
    bool atPathSegment() const;
    bool atAngle() const;
    bool atClosingAngle() const;
    std::optional<Tree::Pattern> pattern(); ///< with alternatives
    std::optional<Tree::Pattern> singlePattern();
    std::optional<Tree::Pattern> bindingPattern();
    std::optional<Tree::Pattern> pathPattern();
    std::optional<Tree::Pattern> tuplePattern();
    std::optional<Tree::Pattern> structPattern(Tree::Pattern pattern, quint32 begin);
    std::optional<Tree::FieldPattern> fieldPattern();
    bool atStructPattern(int ahead = 1) const;
    std::optional<Tree::Pattern> literalPattern();
    std::optional<std::vector<Tree::Pattern>> patternList(Atom close);
    std::optional<Tree::Pattern> rangePattern(Expr low, quint32 start);
    Expr patternBound();

    // --- macros (parsermacros.cpp) ---
    Expr macroCall(std::vector<Tree::Name> path, quint32 begin);
    Expr constantMacro(const QString &name, quint32 begin, Atom close); ///< null: it is none, or failed
    bool macroArguments(Tree::MacroCall &call, Atom close);
    bool matchesArguments(Tree::MacroCall &call, Atom close);
    bool pinArguments(Tree::MacroCall &call, Atom close);
    Expr select(Tree::Name name, quint32 begin, Atom close);
    bool selectBranch(Tree::Select &select, Atom close);
    bool formatArguments(Tree::MacroCall &call, Atom close);
    bool endOfMacroArgument(Atom close);

    const SourceText &m_source;
    const Dialect m_dialect;
    QStringView m_text;
    std::vector<Token> m_tokens;
    std::vector<Atom> m_atoms; ///< beside m_tokens
    std::vector<int> m_partners; ///< beside m_tokens: of each delimiter the other one; -1: none
    int m_at = 0;
    quint32 m_lastEnd = 0; ///< where the last token taken ends
    int m_depth = 0;
    int m_height = 0; ///< levels of the highest tree parsed so far in the innermost Nesting
    int m_boundCount = 0; ///< of the last bounds()
    int m_assigned = 0; ///< how many brackets around are the left side of an assignment: `_` may stand there
    int m_errors = 0;
    std::vector<quint32> m_echoes; ///< ascending: places right behind a token that was unknown; wrong because of it
    std::optional<quint32> m_minus; ///< where the `-` stands before the integer at hand
    bool m_silent = false; ///< the delimiters do not match: that is reported, and all else would be its echo
    Diagnostics m_diagnostics;
};

} // namespace Pollux
