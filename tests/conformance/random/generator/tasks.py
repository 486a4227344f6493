# SPDX-License-Identifier: MIT
"""Features `tasks` (spawn, JoinHandle, JoinError) and `panics`."""
from .control import binding_block, may_loop
from .functions import call, callable_functions
from .futures import a_future
from .pieces import statement
from .rusttypes import BOOL, UNIT, Type, USIZE, handle, is_plain, joined
from .tree import Block, Node
from .values import print_line, shown


def may_spawn(m):
    return m.has_start() and m.depth < 5 and m.room(3)


@statement("tasks", 18, lambda m: may_spawn(m) and m.is_async)
def spawn_a_task(m):
    with m.boldly():
        work = a_future(m, UNIT if m.rng.percent(20) else None)
    result = work.type.inner[0]
    if m.rng.percent(12):
        return [Node("tokio::spawn($);", work)]
    name = m.name()
    m.declare(name, handle(result))
    return [Node(f"let {name}: JoinHandle<{result}> = tokio::spawn($);", work, defines=[name])]


def handles(type):
    return type.name == "JoinHandle"


def report_the_end(m, value, result):
    """Prints how a task ended: `match` on a Result."""
    name = m.name()
    show = [("{:?}", Node(name, type=result))] if is_plain(result) else [("{:?}", Node(f"{name}.is_ok()", type=BOOL))]
    place = m.rng.pick(["{}", "{:?}"])
    good = binding_block(m, [(name, result)], [print_line(m, show)])
    error = print_line(m, [(place, Node("e")), ("{}", Node("e.is_panic()")), ("{}", Node("e.is_cancelled()"))])
    return [Node(f"match $ {{ Ok({name}) => $, Err(e) => $ }}", value, good, Block([error]))]


@statement("tasks", 9, lambda m: m.is_async and m.movable(handles) and m.room(2))
def await_a_handle(m):
    variable = m.rng.pick(m.movable(handles))
    m.forget(variable)
    result = variable.type.inner[0]
    kind = m.rng.weighted([(6, "match"), (1, "unwrap" if m.risky() or m.rng.percent(10) else "match"), (2, "ok"), (2, "let")])
    if kind == "match":
        return report_the_end(m, Node(f"{variable.name}.await"), result)
    name = m.name()
    if kind == "unwrap":
        m.declare(name, result)
        return [Node(f"let {name}: {result} = {variable.name}.await.unwrap();", defines=[name])]
    if kind == "ok":
        return [Node(f"let {name}: bool = {variable.name}.await.{m.rng.pick(['is_ok', 'is_err'])}();", defines=[name]),
                print_line(m, [("{}", Node(name, type=BOOL))])]
    m.declare(name, joined(result))
    return [Node(f"let {name}: {joined(result)} = {variable.name}.await;", defines=[name])]


@statement("tasks", 5, lambda m: m.movable(lambda type: type.name == "Result") and m.room(2))
def look_at_a_result(m):
    variable = m.rng.pick(m.movable(lambda type: type.name == "Result"))
    m.forget(variable)
    return report_the_end(m, Node(variable.name), variable.type.inner[0])


def all_handles(m):
    return m.having(lambda each: handles(each.type))


@statement("tasks", 5, all_handles)
def abort_a_task(m):
    return [Node(f"{m.rng.pick(all_handles(m)).name}.abort();")]


@statement("tasks", 4, all_handles)
def ask_whether_finished(m):
    return [print_line(m, [("{}", Node(f"{m.rng.pick(all_handles(m)).name}.is_finished()", type=BOOL))])]


@statement("tasks", 1, all_handles)
def print_an_id(m):
    return [print_line(m, [("{}", Node(f"{m.rng.pick(all_handles(m)).name}.id()"))])]


@statement("tasks", 2, lambda m: m.movable(handles))
def drop_a_handle(m):
    variable = m.rng.pick(m.movable(handles))
    m.forget(variable)
    return [Node(f"drop({variable.name});")]


@statement("tasks", 6, lambda m: m.is_async and may_spawn(m) and may_loop(m))
def a_crowd(m):
    """Tasks of one function in a Vec, some aborted, all awaited or dropped."""
    count, crowd, index, each = m.rng.between(2, 4), m.name(), m.name(), m.name()
    with m.times(count):
        with m.scope(), m.boldly():
            found = callable_functions(m, lambda f: f.is_async)
            m.declare(index, USIZE)
            if found and m.rng.percent(60):
                function = m.rng.pick(found)
                work = call(m, function, Type("Future", function.result))
            else:
                work = m.async_block(m.type(1))
            result = work.type.inner[0]
    made = [Node(f"let mut {crowd}: Vec<JoinHandle<{result}>> = Vec::new();", defines=[crowd]),
            Node(f"for {index} in 0usize..{count}usize $", Block([Node(f"{crowd}.push(tokio::spawn($));", work)], defines=[index]))]
    made += m.statements(m.rng.between(0, 2))
    if m.rng.percent(50):
        made.append(Node(f"{crowd}[{m.rng.below(count)}].abort();"))
    if m.rng.percent(30):
        made.append(print_line(m, [("{}", Node(f"{crowd}[{m.rng.below(count)}].is_finished()", type=BOOL))]))
    if m.rng.percent(85):
        m.loops += 1
        with m.times(count), m.scope():
            block = Block(report_the_end(m, Node(f"{each}.await"), result), defines=[each])
        m.loops -= 1
        made.append(Node(f"for {each} in {crowd} $", block))
    return made


# Panics

def may_panic(m):
    return m.bold or m.rng.percent(6)


@statement("panics", 4, may_panic)
def panic_if(m):
    place, value = shown(m, 1)
    message = Node(f'panic!("p{m.rng.below(100)} {place}", $)', value)
    return [Node("if $ { $; }", m.expression(BOOL, 2), message)]


@statement("panics", 1, may_panic)
def assert_something(m):
    m.labels += 1
    kind = m.rng.below(3)
    if kind == 0:
        return [Node("assert!($);" if m.rng.percent(50) else f'assert!($, "a{m.labels}");', m.expression(BOOL, 2))]
    type = m.scalar()
    return [Node(f"assert_{m.rng.pick(['eq', 'ne'])}!($, $);", m.expression(type, 2), m.expression(type, 2))]


@statement("panics", 1, lambda m: may_panic(m) and m.rng.percent(40))
def panic_always(m):
    return [Node(f'panic!("p{m.rng.below(100)}");')]
