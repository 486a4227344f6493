# SPDX-License-Identifier: MIT
"""The tree a program is generated as: what is printed as Rust, and what the shrinker cuts.

A node is a template with a `$` for every child. It is an expression if it has a type, else a statement or a part of one.
Names (v1, g2: a letter and a number) are unique in a program, so a program whose used names are all defined somewhere
is nearly always one that rustc accepts.
"""
import copy
import re

from .rusttypes import simplest

NAME = re.compile(r"\b[vg]\d+\b")


class Node:
    def __init__(self, template, *kids, type=None, defines=()):
        self.template = template.split("$")
        if len(self.template) != len(kids) + 1:
            raise ValueError(f"{len(kids)} children for {template!r}")
        self.kids = list(kids)
        self.type = type
        self.defines = tuple(defines)

    def render(self, indent=0):
        text = [self.template[0]]
        for kid, after in zip(self.kids, self.template[1:]):
            text += [kid.render(indent), after]
        return "".join(text)

    def edits(self):
        """What would make this node smaller: functions to call with it (or with the same node of a copy)."""
        for index, kid in enumerate(self.kids):
            yield from simpler_expression(index, kid)


class Block(Node):
    """Statements in braces, and perhaps an expression as its value (the last child, then `tail` is set)."""

    def __init__(self, statements, tail=None, defines=()):
        kids = list(statements) + ([tail] if tail else [])
        super().__init__("$" * len(kids), *kids, defines=defines)
        self.tail = tail is not None

    def render(self, indent=0):
        if not self.kids:
            return "{}"
        pad = "    " * (indent + 1)
        lines = [pad + kid.render(indent + 1) + "\n" for kid in self.kids]
        return "{\n" + "".join(lines) + "    " * indent + "}"

    def edits(self):
        count = len(self.kids) - self.tail
        size = count
        while size >= 1:
            for start in range(0, count, size):
                yield lambda node, a=start, b=min(start + size, count): node.kids.__setitem__(slice(a, b), [])
            size //= 2
        for index in range(count):
            for which in range(len(nearest_blocks(self.kids[index]))):
                yield lambda node, i=index, w=which: node.unwrap(i, w)
        yield from super().edits()

    def unwrap(self, index, which):
        """Puts the statements of a block in the place of the statement that has it."""
        inner = nearest_blocks(self.kids[index])[which]
        self.kids[index:index + 1] = inner.kids[:len(inner.kids) - inner.tail]


def nearest_blocks(node):
    """The blocks in a statement, but not those in these blocks."""
    found = []
    for kid in node.kids:
        found += [kid] if isinstance(kid, Block) else nearest_blocks(kid)
    return found


class Many(Node):
    """Children with a separator, each of which can go away until `least` are left."""

    def __init__(self, kids, separator=", ", least=0, lines=False):
        super().__init__("$" * len(kids), *kids)
        self.separator, self.least, self.lines = separator, least, lines

    def render(self, indent=0):
        if not self.lines:
            return self.separator.join(kid.render(indent) for kid in self.kids)
        pad = "\n" + "    " * (indent + 1)
        return pad + (self.separator + pad).join(kid.render(indent + 1) for kid in self.kids) + "\n" + "    " * indent

    def edits(self):
        if len(self.kids) > self.least:
            for index in range(len(self.kids)):
                yield lambda node, i=index: node.kids.pop(i)
        yield from super().edits()


class Together(Node):
    """`let (a, b): (A, B) = join!(x, y);`: a branch goes away with its name and its type."""

    def __init__(self, macro, names, types, branches):
        super().__init__("$" * len(branches), *branches, defines=names)
        self.macro, self.names, self.types = macro, list(names), [str(each) for each in types]

    def render(self, indent=0):
        comma = "," if len(self.kids) == 1 else ""
        pad = "\n" + "    " * (indent + 1)
        branches = ("," + pad).join(kid.render(indent + 1) for kid in self.kids)
        return (f"let ({', '.join(self.names)}{comma}): ({', '.join(self.types)}{comma}) = "
                f"{self.macro}!({pad}{branches}\n{'    ' * indent});")

    def edits(self):
        if len(self.kids) > 1:
            for index in range(len(self.kids)):
                yield lambda node, i=index: node.without(i)
        yield from super().edits()

    def without(self, index):
        for each in (self.kids, self.names, self.types):
            del each[index]
        self.defines = tuple(self.names)


class Program(Node):
    """Functions, then main."""

    HEADER = """#![allow(arithmetic_overflow, unconditional_panic)]
use std::time::Duration;
use tokio::task::{yield_now, JoinError, JoinHandle};
use tokio::time::{sleep, Instant};

"""

    def __init__(self, functions, main):
        super().__init__("$" * (len(functions) + 1), *functions, main)

    def render(self, indent=0):
        return self.HEADER + "\n\n".join(kid.render() for kid in self.kids) + "\n"

    def edits(self):
        for index in range(len(self.kids) - 1):
            yield lambda node, i=index: node.kids.pop(i)
        yield from super().edits()


def simpler_expression(index, kid):
    """Puts a literal, or a smaller expression of the same type, in the place of a child."""
    if kid.type is None:
        return
    literal = simplest(kid.type)
    text = kid.render()
    if literal is not None and len(literal) < len(text):
        yield lambda node: node.kids.__setitem__(index, Node(literal, type=kid.type))
    for path, inner in descendants(kid):
        if inner.type == kid.type and len(inner.render()) < len(text):
            yield lambda node, p=path: node.kids.__setitem__(index, at(node.kids[index], p))


def descendants(node, path=()):
    for index, kid in enumerate(node.kids):
        yield path + (index,), kid
        yield from descendants(kid, path + (index,))


def at(node, path):
    for index in path:
        node = node.kids[index]
    return node


def is_closed(program):
    """Whether every name that is used is defined somewhere."""
    defined = set()
    for _, node in descendants(program):
        defined.update(node.defines)
    return set(NAME.findall(program.render())) <= defined


def smaller_programs(program):
    """All programs that are one edit smaller, those with the largest cuts first."""
    length = len(program.render())
    found, seen = [], set()
    for path, node in [((), program), *descendants(program)]:
        for edit in node.edits():
            candidate = copy.deepcopy(program)
            edit(at(candidate, path))
            text = candidate.render()
            if len(text) < length and text not in seen and is_closed(candidate):
                seen.add(text)
                found.append((len(text), candidate))
    found.sort(key=lambda each: each[0])
    return [candidate for _, candidate in found]
