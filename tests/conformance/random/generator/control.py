# SPDX-License-Identifier: MIT
"""Feature `control`: branches, loops, early returns."""
from .pieces import statement
from .rusttypes import BOOL, I32, INTEGERS, STRING, UNIT, is_plain, option, vec
from .tree import Block, Many, Node
from .values import print_line, shown

FEATURE = "control"


def may_nest(m):
    return m.depth < 5 and m.room(2)


@statement(FEATURE, 5, may_nest)
def if_else(m):
    condition, then = m.expression(BOOL), m.nested()
    if m.rng.percent(40):
        return [Node("if $ $", condition, then)]
    if m.rng.percent(30):
        return [Node("if $ $ else if $ $ else $", condition, then, m.expression(BOOL), m.nested(1, 2), m.nested(1, 2))]
    return [Node("if $ $ else $", condition, then, m.nested(1, 2))]


def binding_block(m, bindings, first=(), hidden=None):
    """A block in which a pattern's names are in reach, and a variable that is borrowed is not."""
    with m.scope():
        if hidden:
            m.forget(hidden)
        for name, type in bindings:
            m.declare(name, type)
        return Block(list(first) + m.statements(m.rng.between(1, 2)), defines=[name for name, _ in bindings])


@statement(FEATURE, 3, may_nest)
def if_let_some(m):
    inner, name = m.type(1), m.name()
    value = m.expression(option(inner))
    some = binding_block(m, [(name, inner)])
    if m.rng.percent(50):
        return [Node(f"if let Some({name}) = $ $", value, some)]
    return [Node(f"match $ {{ Some({name}) => $, None => $ }}", value, some, m.nested(1, 1))]


@statement(FEATURE, 2, may_nest)
def match_a_number(m):
    type, name = m.rng.pick(INTEGERS), m.name()
    value = m.expression(type)
    arms = [Node(f"{m.rng.between(0, 2) + 3 * i}{type} => $", m.nested(1, 2)) for i in range(m.rng.between(1, 2))]
    arms.append(Node(f"{name} if {name} > 3{type} => $", binding_block(m, [(name, type)])))
    return [Node("match $ {$}", value, Many(arms + [Node("_ => $", m.nested(1, 1))], separator="", lines=True))]


@statement(FEATURE, 1, may_nest)
def match_a_pair(m):
    name = m.name()
    value = m.expression(STRING, 1)
    other = m.expression(option(I32), 2)
    return [Node(f"match ($, $) {{ (true, Some({name})) => $, (false, None) => $, (_, Some(0i32)) => $, _ => $ }}",
                 Node("$.is_empty()", value, type=BOOL), other, binding_block(m, [(name, I32)]), m.nested(1, 1), m.nested(1, 1), m.nested(1, 1))]


def may_loop(m):
    return m.depth < 4 and m.weight < 12 and m.room(4)


def loop_body(m, count, bindings=(), hidden=None, first=()):
    m.loops += 1
    with m.times(count):
        block = binding_block(m, bindings, first, hidden)
    m.loops -= 1
    return block


@statement(FEATURE, 4, may_loop)
def for_in_a_range(m):
    type, name, count = m.rng.pick(INTEGERS), m.name(), m.rng.between(1, 4)
    low = m.rng.between(0, 3)
    text = m.rng.pick([f"{low}{type}..{low + count}{type}", f"{low}{type}..={low + count - 1}{type}",
                       f"({low}{type}..{low + count}{type}).rev()"])
    return [Node(f"for {name} in {text} $", loop_body(m, count, [(name, type)]))]


@statement(FEATURE, 3, may_loop)
def for_in_a_list(m):
    inner, name = m.scalar(), m.name()
    variable = m.variable(vec(inner))
    if variable and m.rng.percent(60):
        form = m.rng.pick([f"for &{name} in &{variable.name} $", f"for &{name} in {variable.name}.iter() $",
                           f"for {name} in {variable.name}.clone() $", f"for {name} in {variable.name}.clone().into_iter().rev() $",
                           f"for &{name} in {variable.name}.iter().rev() $"])
        return [Node(form, loop_body(m, 5, [(name, inner)], hidden=variable))]
    return [Node(f"for {name} in $ $", m.expression(vec(inner), 2), loop_body(m, 4, [(name, inner)]))]


@statement(FEATURE, 2, may_loop)
def while_counting(m):
    name, limit = m.name(), m.rng.between(1, 4)
    step = Node(f"{name} += 1i32;")
    m.declare(name, I32)  # not mutable: nothing else may change it
    body = loop_body(m, limit, first=[step])
    return [Node(f"let mut {name}: i32 = 0i32;", defines=[name]), Node(f"while {name} < {limit}i32 $", body)]


@statement(FEATURE, 1, may_loop)
def loop_with_a_value(m):
    counter, name, type = m.name(), m.name(), m.type(1)
    limit = m.rng.between(1, 3)
    leave = Node(f"if {counter} >= {limit}i32 {{ break $; }}", m.expression(type, 2))
    m.declare(counter, I32)
    body = loop_body_without_break(m, limit, [Node(f"{counter} += 1i32;"), leave])
    m.declare(name, type)
    return [Node(f"let mut {counter}: i32 = 0i32;", defines=[counter]), Node(f"let {name}: {type} = loop $;", body, defines=[name])]


def loop_body_without_break(m, count, first):
    saved, m.loops = m.loops, 0
    with m.times(count):
        block = binding_block(m, [], first)
    m.loops = saved
    return block


@statement(FEATURE, 1, lambda m: m.movable(lambda type: type.name == "Vec" and is_plain(type)) and may_loop(m))
def while_popping(m):
    variable = m.rng.pick(m.movable(lambda type: type.name == "Vec" and is_plain(type)))
    m.forget(variable)
    list_, name = m.name(), m.name()
    body = loop_body(m, 4, [(name, variable.type.inner[0])])
    return [Node(f"let mut {list_}: {variable.type} = {variable.name};", defines=[list_]),
            Node(f"while let Some({name}) = {list_}.pop() $", body)]


@statement(FEATURE, 3, lambda m: m.loops > 0)
def leave_a_loop(m):
    return [Node(f"if $ {{ {m.rng.pick(['break', 'continue'])}; }}", m.expression(BOOL, 2))]


@statement(FEATURE, 2, lambda m: not m.is_main)
def return_early(m):
    if m.result == UNIT:
        return [Node("if $ { return; }", m.expression(BOOL, 2))]
    return [Node("if $ { return $; }", m.expression(BOOL, 2), m.placed(m.result, 2))]


@statement(FEATURE, 1, lambda m: m.is_main and m.rng.percent(12))
def return_from_main(m):
    return [Node("if $ $", m.expression(BOOL, 2), Block([print_line(m, [shown(m, 1)]), Node("return;")]))]


@statement(FEATURE, 2, lambda m: m.result.name == "Option" and not m.is_main)
def question_mark(m):
    inner, name = m.type(1), m.name()
    made = Node(f"let {name}: {inner} = $?;", m.expression(option(inner), 2), defines=[name])
    m.declare(name, inner)
    return [made]
