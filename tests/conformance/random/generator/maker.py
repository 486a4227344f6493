# SPDX-License-Identifier: MIT
"""What a piece works with while a program grows: the variables in reach, the room that is left, and the choices.

Rules that keep every program acceptable to rustc:
- A value that is not Copy is used by `.clone()` or by reference, or moved once: only in the block that declares it.
- A body with `send` (a function, an async block) holds nothing across an await that is not Send; main may.
- Every async block ends in a variable whose type is written, so that nothing is left to infer.
And that every program ends: functions call only functions before them, loops count, and what runs often costs often.
"""
import contextlib
import re

from . import pieces
from .rng import Rng
from .rusttypes import (BOOL, CHAR, DURATION, FLOATS, I32, INSTANT, INTEGERS, STRING, UNIT, Type, is_copy,
                        is_float, is_integer, is_plain, is_signed, option, vec)
from .tree import Block, Node

SUFFIXED = re.compile(r"^\(?(-?[0-9.e]+)[iuf](?:8|16|32|64|size)\)?$")

WORDS = ["a", "bc", "def", "Ghi", "x y", "", "zz", "0"]


class Variable:
    def __init__(self, name, type, mutable, block):
        self.name, self.type, self.mutable, self.block = name, type, mutable, block


class Function:
    def __init__(self, name, parameters, result, is_async, bold, cost):
        self.name, self.parameters, self.result = name, parameters, result
        self.is_async, self.bold, self.cost = is_async, bold, cost


class Maker:
    def __init__(self, seed, features):
        self.rng = Rng(seed)
        self.features = features
        self.functions = []
        self.variables = []
        self.names = 0
        self.block = 0
        self.blocks = 0
        self.depth = 0
        self.labels = 0
        # Of the body that is being written:
        self.result = UNIT
        self.is_async = False
        self.is_main = False
        self.bold = False
        self.loops = 0
        self.weight = 1
        self.cost = 0
        self.limit = 0

    # Names, variables

    def name(self, letter="v"):
        self.names += 1
        return f"{letter}{self.names}"

    def declare(self, name, type, mutable=False):
        self.variables.append(Variable(name, type, mutable, self.block))

    def having(self, test):
        return [each for each in self.variables if test(each)]

    def variable(self, type):
        found = self.having(lambda each: each.type == type)
        return self.rng.pick(found) if found else None

    def movable(self, test):
        return self.having(lambda each: each.block == self.block and not is_copy(each.type) and test(each.type))

    def has_start(self):
        return any(each.name == "start" for each in self.variables)

    def forget(self, variable):
        self.variables = [each for each in self.variables if each is not variable]

    @contextlib.contextmanager
    def scope(self):
        saved = self.variables, self.block
        self.blocks += 1
        self.variables, self.block = list(self.variables), self.blocks
        self.depth += 1
        try:
            yield
        finally:
            self.variables, self.block = saved
            self.depth -= 1

    @contextlib.contextmanager
    def times(self, count):
        """Inside, everything happens `count` times."""
        self.weight *= count
        try:
            yield
        finally:
            self.weight //= count

    @contextlib.contextmanager
    def body(self, result, is_async, is_main=False):
        """The inside of a function or of an async block: `return` and loops begin anew."""
        saved = self.result, self.is_async, self.is_main, self.loops
        self.result, self.is_async, self.is_main, self.loops = result, is_async, is_main, 0
        try:
            yield
        finally:
            self.result, self.is_async, self.is_main, self.loops = saved

    @contextlib.contextmanager
    def boldly(self, bold=True):
        """Inside, things may panic: in a task of its own, and in functions that only such tasks call."""
        saved, self.bold = self.bold, bold
        try:
            yield
        finally:
            self.bold = saved

    # Room

    def room(self, cost=1):
        return self.cost + cost * self.weight <= self.limit

    def spend(self, cost=1):
        self.cost += cost * self.weight

    def risky(self):
        """Whether to do what may panic: seldom where that ends everything."""
        return self.rng.percent(20 if self.bold else 1)

    # Types and values

    def scalar(self):
        return self.rng.weighted([(5, I32), (6, self.rng.pick(INTEGERS)), (2, self.rng.pick(FLOATS)), (2, BOOL), (1, CHAR)])

    def type(self, depth=2):
        kind = self.rng.weighted([(12, "scalar"), (3, "text"), (2, "tuple"), (3, "vec"), (3, "option")])
        if kind == "text":
            return STRING
        if kind == "scalar" or depth == 0:
            return self.scalar()
        if kind == "tuple":
            return Type("tuple", *(self.type(depth - 1) for _ in range(self.rng.between(2, 3))))
        return (vec if kind == "vec" else option)(self.type(depth - 1))

    def literal(self, type):
        rng = self.rng
        if is_integer(type):
            value = rng.between(0, 9)
            if rng.percent(15):
                value = rng.between(10, 100)
            elif rng.percent(4):
                return Node(f"{type}::{rng.pick(['MAX', 'MIN'])}", type=type)
            elif is_signed(type) and rng.percent(25):
                value = -value
            text = f"{value}{type}"
            return Node(f"({text})" if value < 0 else text, type=type)
        if is_float(type):
            text = rng.pick(["0.0", "0.5", "1.5", "2.25", "3.0", "10.0", "0.1", "100.75", "1e10", "7.125"])
            return Node(f"{text}{type}", type=type)
        if type == BOOL:
            return Node(rng.pick(["true", "false"]), type=type)
        if type == CHAR:
            return Node("'" + rng.pick("abzXY09 é") + "'", type=type)
        if type == STRING:
            word = rng.pick(WORDS)
            return Node(f'"{word}".to_string()' if rng.percent(30) else f'String::from("{word}")', type=type)
        if type == INSTANT:
            return Node("Instant::now()", type=type)
        if type == DURATION:
            return Node(f"Duration::from_millis({rng.between(0, 12)}u64)", type=type)
        raise ValueError(f"no literal of {type}")

    def expression(self, type, depth=3):
        """A value of a plain type. It has no effect but perhaps a panic, and awaits nothing."""
        choices = [(piece.weight, piece) for piece in pieces.EXPRESSIONS
                   if piece.feature in self.features and piece.depth <= depth and piece.applies(self, type)]
        return self.rng.weighted(choices).make(self, type, max(depth - 1, 0))

    def placed(self, type, depth=3):
        """A value where its type is known from the place: a number may then stand without its own."""
        made = self.expression(type, depth)
        literal = SUFFIXED.match(made.render())
        if literal and self.rng.percent(40):
            return Node(literal[1], type=type)
        return made

    # Statements

    def statements(self, count):
        made = []
        for _ in range(count):
            choices = [(piece.weight, piece) for piece in pieces.STATEMENTS
                       if piece.feature in self.features and piece.applies(self)]
            made += self.rng.weighted(choices).make(self)
        return made

    def nested(self, least=1, most=3):
        """A block of its own scope."""
        with self.scope():
            return Block(self.statements(self.rng.between(least, most)))

    def typed_tail(self, type):
        """A last variable of a written type, and its name as the value of the block."""
        name = self.name()
        return [Node(f"let {name}: {type} = $;", self.placed(type), defines=[name])], Node(name, type=type)

    def async_block(self, result, keyword="async move", hidden=()):
        """`async move` takes what is Copy, and some of what this block may give away; `async` borrows everything but
        `hidden`, and changes nothing."""
        moved = []
        if keyword == "async move":
            moved = [each for each in self.movable(lambda type: True) if self.rng.percent(40)]
        outer = self.variables
        with self.scope():
            if keyword == "async move":
                self.variables = [each for each in outer if is_copy(each.type)]
                self.variables += [Variable(each.name, each.type, each.mutable, self.block) for each in moved]
            else:
                self.variables = [Variable(each.name, each.type, False, each.block) for each in outer
                                  if each not in hidden and is_plain_or_handle(each.type)]
            with self.body(result, is_async=True):
                made = self.statements(self.rng.between(1, 4))
                if result == UNIT:
                    block = Block(made)
                else:
                    lets, tail = self.typed_tail(result)
                    block = Block(made + lets, tail)
        for each in moved:
            self.forget(each)
        return Node(f"{keyword} $", block, type=Type("Future", result))

    def elapsed(self):
        return Node("start.elapsed().as_millis()", type=Type("u128"))


def is_plain_or_handle(type):
    return is_plain(type) or type.name == "JoinHandle"
