# SPDX-License-Identifier: MIT
"""Features `time` (sleeps, yields, Instant) and `futures` (async blocks, futures in variables, join!)."""
from .functions import async_call
from .pieces import statement
from .rusttypes import DURATION, INSTANT, U64, UNIT, future, joined
from .tree import Node, Together
from .values import print_line

UNIT_FUTURE = future(UNIT)


def duration(m):
    """Few different lengths, so that deadlines meet; some shorter than the clock's millisecond."""
    kind = m.rng.weighted([(12, "plain"), (2, "computed"), (1, "micros"), (1, "zero")])
    if kind == "plain":
        return Node(f"Duration::from_millis({m.rng.pick([1, 2, 2, 3, 5, 5, 5, 10, 10, 20, 64, 100])})", type=DURATION)
    if kind == "computed":
        return Node("Duration::from_millis($ % 8u64)", m.expression(U64, 1), type=DURATION)
    if kind == "micros":
        return Node(f"Duration::from_micros({m.rng.pick([1, 500, 999, 1000, 1001, 1500, 4999])})", type=DURATION)
    return Node("Duration::from_millis(0)", type=DURATION)


def a_sleep(m):
    return Node("sleep($)", duration(m), type=UNIT_FUTURE)


@statement("time", 9, lambda m: m.is_async)
def sleep_some_time(m):
    return [Node("$.await;", a_sleep(m)), *perhaps_print(m)]


def perhaps_print(m):
    """What runs after an await shows when it ran, and in which order."""
    return [print_line(m, [])] if m.room() and m.rng.percent(60) else []


@statement("time", 5, lambda m: m.is_async)
def yield_once(m):
    return [Node("yield_now().await;"), *perhaps_print(m)]


@statement("time", 1, lambda m: m.is_async and m.loops == 0)
def yield_often(m):
    name = m.name()
    count = m.rng.weighted([(8, m.rng.between(2, 5)), (1, m.rng.between(55, 70)), (1, m.rng.between(125, 135))])
    return [Node(f"for {name} in 0..{count} {{ yield_now().await; }}", defines=[name])]


@statement("time", 1, lambda m: m.is_async)
def take_an_instant(m):
    name = m.name()
    m.declare(name, INSTANT)
    return [Node(f"let {name}: Instant = Instant::now();", defines=[name])]


@statement("time", 2, lambda m: len(m.having(lambda each: each.type == INSTANT)) > 1)
def measure(m):
    names = [m.rng.pick(m.having(lambda each: each.type == INSTANT)).name for _ in range(2)]
    place = m.rng.pick(["{:?}", "{:?}", "{:>8?}"])
    form = m.rng.pick([f"{names[0]}.elapsed()", f"{names[0]}.duration_since({names[1]})", f"{names[0]}.elapsed() * 3"])
    return [print_line(m, [(place, Node(form, type=DURATION))])]


# Futures

def a_future(m, result=None, keyword="async move", hidden=()):
    """-> an expression that is a future. A written block is `async move` unless it is awaited where it stands."""
    kind = m.rng.weighted([(4, "call"), (4, "block"), (2, "sleep"), (2, "variable"), (2, "handle")])
    if kind == "call":
        found = async_call(m, result)
        if found is not None:
            return found
    if kind == "sleep" and result in (None, UNIT):
        return a_sleep(m)
    if kind == "variable":
        found = m.movable(lambda type: type.name == "Future" and result in (None, type.inner[0]))
        if found:
            variable = m.rng.pick(found)
            m.forget(variable)
            return Node(variable.name, type=variable.type)
    if kind == "handle":
        found = m.movable(lambda type: type.name == "JoinHandle" and result in (None, joined(type.inner[0])))
        if found:
            variable = m.rng.pick(found)
            m.forget(variable)
            return Node(variable.name, type=future(joined(variable.type.inner[0])))
    if result is None or result.name == "Result":
        result = UNIT if m.rng.percent(30) else m.type(1)
    return m.async_block(result, keyword, hidden)


def may_make_a_future(m):
    return m.is_async and m.depth < 5 and m.room(2)


@statement("futures", 3, may_make_a_future)
def await_a_block(m):
    result = UNIT if m.rng.percent(30) else m.type(1)
    block = m.async_block(result, m.rng.pick(["async", "async move"]))
    if result == UNIT:
        return [Node("$.await;", block)]
    name = m.name()
    m.declare(name, result)
    return [Node(f"let {name}: {result} = $.await;", block, defines=[name])]


@statement("futures", 4, may_make_a_future)
def keep_a_future(m):
    name = m.name()
    made = a_future(m)
    m.declare(name, made.type)
    return [Node(f"let {name} = $;", made, defines=[name])]


@statement("futures", 5, lambda m: m.is_async and m.movable(lambda type: type.name == "Future"))
def use_a_kept_future(m):
    variable = m.rng.pick(m.movable(lambda type: type.name == "Future"))
    m.forget(variable)
    if m.rng.percent(15):
        return [Node(f"drop({variable.name});")]
    result, name = variable.type.inner[0], m.name()
    if result == UNIT:
        return [Node(f"{variable.name}.await;")]
    m.declare(name, result)
    return [Node(f"let {name}: {result} = {variable.name}.await;", defines=[name])]


@statement("futures", 7, may_make_a_future)
def join_some(m):
    keyword = m.rng.pick(["async", "async move"])
    # A branch that borrows leaves alone what a later branch may move away.
    hidden = m.movable(lambda type: True) if keyword == "async" else ()
    branches = [a_future(m, None, keyword, hidden) for _ in range(m.rng.weighted([(1, 1), (6, 2), (4, 3), (1, 5)]))]
    names = [m.name() for _ in branches]
    types = [branch.type.inner[0] for branch in branches]
    for name, type in zip(names, types):
        m.declare(name, type)
    return [Together("tokio::join", names, types, branches)]


@statement("futures", 2, may_make_a_future)
def join_two_joins(m):
    """A join! as an expression, nested: a tuple of tuples."""
    beside = a_future(m, UNIT)  # first: what it moves is then out of the others' reach
    inside = [a_future(m, UNIT) for _ in range(2)]
    return [Node("let ((_, _), _): (((), ()), ()) = tokio::join!(async { tokio::join!($, $) }, $);", *inside, beside)]
