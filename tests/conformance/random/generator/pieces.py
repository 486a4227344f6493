# SPDX-License-Identifier: MIT
"""The list of pieces that programs are made of. A piece belongs to a feature, so that kept programs stay as they were
when later features are added: they name the features they were made with.

  @statement("tasks", weight=3, when=lambda m: m.is_async)
  def spawn_a_function(m): return [Node(...), ...]

  @expression("values", weight=3, when=lambda m, type: is_integer(type), depth=1)
  def sum_of_two(m, type, depth): return Node("($ + $)", m.expression(type, depth), m.expression(type, depth), type=type)

`depth` is how much deeper an expression may at least have to grow for the piece to be chosen.
"""

STATEMENTS = []
EXPRESSIONS = []


class Statement:
    def __init__(self, feature, weight, applies, make):
        self.feature, self.weight, self.applies, self.make = feature, weight, applies, make


class Expression:
    def __init__(self, feature, weight, applies, make, depth):
        self.feature, self.weight, self.applies, self.make, self.depth = feature, weight, applies, make, depth


def statement(feature, weight, when=lambda m: True):
    def add(make):
        STATEMENTS.append(Statement(feature, weight, when, make))
        return make
    return add


def expression(feature, weight, when, depth=1):
    def add(make):
        EXPRESSIONS.append(Expression(feature, weight, when, make, depth))
        return make
    return add
