# SPDX-License-Identifier: MIT
"""Feature `functions`: functions and async functions, called and awaited. Each calls only those before it."""
from .maker import Function
from .pieces import expression, statement
from .rusttypes import INSTANT, UNIT, Type
from .tree import Block, Node

FEATURE = "functions"


def make_function(m, is_async):
    name, result = m.name("g"), UNIT if m.rng.percent(25) else m.type()
    parameters = [(m.name(), m.type(1)) for _ in range(m.rng.between(0, 3))]
    m.cost, m.limit, m.weight, m.variables = 0, m.rng.between(3, 8), 1, []
    bold = m.rng.percent(40)
    with m.scope(), m.body(result, is_async), m.boldly(bold):
        m.declare("start", INSTANT)
        for parameter, type in parameters:
            m.declare(parameter, type)
        made = m.statements(m.rng.between(2, 6))
        if result == UNIT:
            block = Block(made)
        else:
            lets, tail = m.typed_tail(result)
            block = Block(made + lets, tail)
    m.functions.append(Function(name, [type for _, type in parameters], result, is_async, bold, m.cost + 1))
    written = ", ".join(["start: Instant"] + [f"{parameter}: {type}" for parameter, type in parameters])
    arrow = "" if result == UNIT else f" -> {result}"
    return Node(f"{'async ' if is_async else ''}fn {name}({written}){arrow} $", block, defines=[name] + [p for p, _ in parameters])


def callable_functions(m, test):
    return [each for each in m.functions if m.room(each.cost) and m.bold >= each.bold and test(each)]


def call(m, function, type):
    m.spend(function.cost)
    arguments = [m.placed(each, 2) for each in function.parameters]
    return Node(f"{function.name}(start" + ", $" * len(arguments) + ")", *arguments, type=type)


@expression(FEATURE, 5, lambda m, type: m.has_start() and callable_functions(m, lambda f: not f.is_async and f.result == type))
def call_a_function(m, type, depth):
    return call(m, m.rng.pick(callable_functions(m, lambda f: not f.is_async and f.result == type)), type)


def async_call(m, result=None):
    """A future of a function, or None where there is none to call."""
    found = callable_functions(m, lambda f: f.is_async and result in (None, f.result)) if m.has_start() else []
    if not found:
        return None
    function = m.rng.pick(found)
    return call(m, function, Type("Future", function.result))


@statement(FEATURE, 9, lambda m: m.is_async and m.has_start() and callable_functions(m, lambda f: f.is_async))
def await_a_function(m):
    future = async_call(m)
    result = future.type.inner[0]
    if result == UNIT or m.rng.percent(15):
        return [Node("$.await;", future)]
    name = m.name()
    m.declare(name, result, m.rng.percent(30))
    return [Node(f"let {'mut ' if m.variables[-1].mutable else ''}{name}: {result} = $.await;", future, defines=[name])]


@statement(FEATURE, 3, lambda m: m.has_start() and callable_functions(m, lambda f: not f.is_async))
def call_for_its_effect(m):
    function = m.rng.pick(callable_functions(m, lambda f: not f.is_async))
    return [Node("let _ = $;", call(m, function, function.result))]
