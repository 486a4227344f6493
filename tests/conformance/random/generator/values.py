# SPDX-License-Identifier: MIT
"""Feature `values`: arithmetic, text, tuples, Vec and Option, and how they print."""
from .pieces import expression, statement
from .rusttypes import (BOOL, CHAR, DURATION, FLOATS, INSTANT, INTEGERS, SCALARS, STRING, Type, U32, U8, UNSIGNED, USIZE,
                        has_display, is_copy, is_float, is_integer, is_plain, option, vec)
from .tree import Many, Node

FEATURE = "values"


def use(variable):
    """The value of a variable, which keeps its own."""
    return Node(variable.name if is_copy(variable.type) else f"{variable.name}.clone()", type=variable.type)


# Leaves

@expression(FEATURE, 1, lambda m, type: type == BOOL, depth=0)
def true_or_false(m, type, depth):
    return m.literal(type)


@expression(FEATURE, 6, lambda m, type: type in INTEGERS + FLOATS + [CHAR, STRING], depth=0)
def a_literal(m, type, depth):
    return m.literal(type)


@expression(FEATURE, 14, lambda m, type: m.variable(type) is not None and is_plain(type), depth=0)
def a_variable(m, type, depth):
    return use(m.variable(type))


@expression(FEATURE, 4, lambda m, type: type.name == "tuple", depth=0)
def a_tuple(m, type, depth):
    return Node("(" + ", ".join("$" * len(type.inner)) + ")", *(m.expression(each, depth) for each in type.inner), type=type)


@expression(FEATURE, 4, lambda m, type: type.name == "Option", depth=0)
def some(m, type, depth):
    return Node("Some($)", m.expression(type.inner[0], depth), type=type)


@expression(FEATURE, 4, lambda m, type: type.name == "Vec", depth=0)
def a_list(m, type, depth):
    values = [m.expression(type.inner[0], min(depth, 1)) for _ in range(m.rng.between(1, 4))]
    return Node("vec![$]", Many(values, least=1), type=type)


@expression(FEATURE, 2, lambda m, type: type.name == "Vec", depth=0)
def a_repeated_value(m, type, depth):
    return Node(f"vec![$; {m.rng.between(0, 4)}]", m.expression(type.inner[0], depth), type=type)


# Numbers

@expression(FEATURE, 6, lambda m, type: is_integer(type))
def integers_that_fit(m, type, depth):
    a, b = m.expression(type, depth), m.expression(type, depth)
    forms = ["($ / 2T + $ / 3T)", "($ % 7T)", "($ & $)", "($ | $)", "($ ^ $)", "$.min($)", "$.max($)", "($ >> 2u32)", "($ / 4T * 3T)"]
    forms.append("($ / 2T - $ / 3T)" if type not in UNSIGNED else "($ / 5T)")
    form = m.rng.pick(forms).replace("T", str(type))
    return Node(form, *[a, b][:form.count("$")], type=type)


@expression(FEATURE, 5, lambda m, type: is_integer(type) and m.bold)
def integers_that_may_not_fit(m, type, depth):
    if m.rng.percent(25):
        return Node(f"($ {m.rng.pick(['<<', '>>'])} $)", m.expression(type, depth), m.expression(U32, 0), type=type)
    if m.rng.percent(10):
        return Node(f"$.pow({m.rng.between(0, 4)}u32)", m.expression(type, depth), type=type)
    if type not in UNSIGNED and m.rng.percent(20):
        return Node(m.rng.pick(["(-$)", "$.abs()"]), m.expression(type, depth), type=type)
    return Node(f"($ {m.rng.pick(['+', '+', '-', '*', '/', '%'])} $)", m.expression(type, depth), m.expression(type, depth), type=type)


@expression(FEATURE, 1, lambda m, type: is_integer(type))
def not_of_an_integer(m, type, depth):
    return Node("(!$)", m.expression(type, depth), type=type)


@expression(FEATURE, 3, lambda m, type: is_integer(type))
def a_cast_to_an_integer(m, type, depth):
    source = m.rng.weighted([(5, m.rng.pick(INTEGERS)), (2, m.rng.pick(FLOATS)), (1, BOOL), (1, CHAR)])
    return Node(f"($ as {type})", m.expression(source, depth), type=type)


@expression(FEATURE, 2, lambda m, type: type == USIZE)
def a_length(m, type, depth):
    source = m.rng.pick([STRING, vec(m.scalar())])
    return Node("$.len()", m.expression(source, depth), type=type)


@expression(FEATURE, 8, lambda m, type: is_float(type))
def floats(m, type, depth):
    form = m.rng.pick(["($ + $)", "($ - $)", "($ * $)", "($ / $)", "$.min($)", "$.max($)", "$.abs()", "$.sqrt()", "(-$)"])
    return Node(form, *(m.expression(type, depth) for _ in range(form.count("$"))), type=type)


@expression(FEATURE, 3, lambda m, type: is_float(type))
def a_cast_to_a_float(m, type, depth):
    return Node(f"($ as {type})", m.expression(m.rng.pick(INTEGERS + FLOATS), depth), type=type)


@expression(FEATURE, 2, lambda m, type: type == CHAR)
def a_letter(m, type, depth):
    return Node("(($ % 26u8 + 97u8) as char)", m.expression(U8, depth), type=type)


# Truth

@expression(FEATURE, 12, lambda m, type: type == BOOL)
def a_comparison(m, type, depth):
    known = m.having(lambda each: each.type in SCALARS + [STRING])
    if known and m.rng.percent(75):
        variable = m.rng.pick(known)
        operator = m.rng.pick(["==", "!=", "<", "<=", ">", ">="])
        return Node(f"($ {operator} $)", use(variable), m.placed(variable.type, depth), type=type)
    operand = m.rng.weighted([(6, m.scalar()), (1, STRING), (1, m.type(1))])
    operator = m.rng.pick(["==", "!=", "<", "<=", ">", ">="])
    return Node(f"($ {operator} $)", m.expression(operand, depth), m.expression(operand, depth), type=type)


@expression(FEATURE, 3, lambda m, type: type == BOOL)
def a_junction(m, type, depth):
    form = m.rng.pick(["($ && $)", "($ || $)", "(!$)", "($ ^ $)"])
    return Node(form, *(m.expression(type, depth) for _ in range(form.count("$"))), type=type)


@expression(FEATURE, 2, lambda m, type: type == BOOL)
def a_question_to_a_value(m, type, depth):
    inner = m.scalar()
    source, form = m.rng.pick([
        (option(inner), "$.is_some()"), (option(inner), "$.is_none()"), (vec(inner), "$.is_empty()"),
        (STRING, "$.is_empty()"), (STRING, '$.contains("a")'), (STRING, '$.starts_with("x")'), (STRING, '$.ends_with("c")')])
    return Node(form, m.expression(source, depth), type=type)


@expression(FEATURE, 1, lambda m, type: type == BOOL)
def is_in_a_list(m, type, depth):
    inner = m.scalar()
    return Node("$.contains(&$)", m.expression(vec(inner), depth), m.expression(inner, depth), type=type)


# Text

@expression(FEATURE, 4, lambda m, type: type == STRING)
def text_of_text(m, type, depth):
    form = m.rng.pick(["($ + &$)", "$.to_uppercase()", "$.to_lowercase()", "$.repeat(2usize)", "$.trim().to_string()",
                       "$.as_str().to_string()"])
    return Node(form, *(m.expression(type, depth) for _ in range(form.count("$"))), type=type)


@expression(FEATURE, 2, lambda m, type: type == STRING)
def text_of_a_value(m, type, depth):
    return Node("$.to_string()", m.expression(m.scalar(), depth), type=type)


def placeholder(m, type):
    rng = m.rng
    if rng.percent(60):
        return "{}" if has_display(type) and rng.percent(70) else "{:?}"
    if is_integer(type):
        return rng.pick(["{:>4}", "{:<3}|", "{:03}", "{:+}", "{:x}", "{:#b}", "{:^5}|", "{:#06x}", "{:?}", "{:o}"])
    if is_float(type):
        return rng.pick(["{:.2}", "{:8.1}", "{:?}", "{:.0}", "{:+}", "{:e}", "{:06.1}"])
    if type == STRING:
        return rng.pick(["{:>6}", "{:?}", "{:.2}", "{:^7}|", "{:-<5}"])
    if type == BOOL:
        return rng.pick(["{:>6}", "{:?}"])
    return "{:#?}" if rng.percent(12) else "{:?}"


@expression(FEATURE, 3, lambda m, type: type == STRING)
def formatted(m, type, depth):
    operands = [m.type(1) for _ in range(m.rng.between(1, 2))]
    text = m.rng.pick(["-", "", " ", "{{}}"]).join(placeholder(m, each) for each in operands)
    return Node(f'format!("{text}", ' + ", ".join("$" * len(operands)) + ")", *(m.expression(each, depth) for each in operands), type=type)


# Out of what holds values

def holders(m, type):
    return m.having(lambda each: is_plain(each.type) and type in each.type.inner)


@expression(FEATURE, 8, lambda m, type: bool(holders(m, type)))
def a_part_of_a_variable(m, type, depth):
    variable = m.rng.pick(holders(m, type))
    clone = "" if is_copy(type) else ".clone()"
    if variable.type.name == "tuple":
        places = [i for i, each in enumerate(variable.type.inner) if each == type]
        return Node(f"{variable.name}.{m.rng.pick(places)}{clone}", type=type)
    if variable.type.name == "Vec":
        if m.risky():
            return Node(f"{variable.name}[$]{clone}", m.expression(USIZE, 0), type=type)
        return Node(f"(if {variable.name}.is_empty() {{ $ }} else {{ {variable.name}[$ % {variable.name}.len()]{clone} }})",
                    m.expression(type, depth), m.expression(USIZE, 0), type=type)
    value = use(variable)
    if m.risky():
        return Node(m.rng.pick(["$.unwrap()", '$.expect("nothing there")']), value, type=type)
    return Node("$.unwrap_or($)", value, m.expression(type, depth), type=type)


@expression(FEATURE, 2, lambda m, type: True)
def one_of_two(m, type, depth):
    return Node("(if $ { $ } else { $ })", m.expression(BOOL, depth), m.expression(type, depth), m.expression(type, depth), type=type)


@expression(FEATURE, 2, lambda m, type: type.name == "Option")
def some_or_none(m, type, depth):
    return Node("(if $ { Some($) } else { None })", m.expression(BOOL, depth), m.expression(type.inner[0], depth), type=type)


@expression(FEATURE, 1, lambda m, type: is_integer(type) or type == STRING)
def one_by_number(m, type, depth):
    arms = [Node(f"{i}u8 => $", m.expression(type, depth)) for i in range(m.rng.between(1, 3))]
    if m.rng.percent(30):
        arms.append(Node(f"4u8..=9u8 | {m.rng.between(20, 30)}u8 => $", m.expression(type, depth)))
    return Node("(match $ { $, _ => $ })", m.expression(U8, depth), Many(arms), m.expression(type, depth), type=type)


# Statements

def shown(m, depth=2):
    """A placeholder and what it shows: mostly a variable."""
    variables = m.having(lambda each: is_plain(each.type) and each.type not in (INSTANT, DURATION))
    if variables and m.rng.percent(70):
        variable = m.rng.pick(variables)
        return placeholder(m, variable.type), Node(variable.name, type=variable.type)
    type = m.type(1)
    return placeholder(m, type), m.expression(type, depth)


def print_line(m, values, label=None):
    """println! with the virtual time and a label that is found once in the program."""
    m.spend()
    m.labels += 1
    text = "".join(" " + place for place, _ in values)
    time, parts = ("{} ", [m.elapsed()]) if m.has_start() else ("", [])
    parts += [value for _, value in values]
    return Node(f'println!("{time}m{m.labels}{text}"' + ", $" * len(parts) + ");", *parts)


@statement(FEATURE, 24)
def print_values(m):
    return [print_line(m, [shown(m) for _ in range(m.rng.between(0, 2))])]


@statement(FEATURE, 10)
def let_a_value(m):
    type, name, mutable = m.type(), m.name(), m.rng.percent(50)
    if type.name in ("Vec", "Option") and m.rng.percent(12):
        value = Node("Vec::new()" if type.name == "Vec" else "None", type=type)
    else:
        value = m.placed(type)
    m.declare(name, type, mutable)
    return [Node(f"let {'mut ' if mutable else ''}{name}: {type} = $;", value, defines=[name])]


@statement(FEATURE, 2)
def let_parts(m):
    types, names = [m.type(1), m.type(1)], [m.name(), m.name()]
    made = Node(f"let ({names[0]}, {names[1]}): ({types[0]}, {types[1]}) = $;", m.expression(Type("tuple", *types)), defines=names)
    for name, type in zip(names, types):
        m.declare(name, type)
    return [made]


def changeable(m):
    return m.having(lambda each: each.mutable and is_plain(each.type))


@statement(FEATURE, 8, lambda m: changeable(m))
def change_a_variable(m):
    variable = m.rng.pick(changeable(m))
    name, type = variable.name, variable.type
    if m.rng.percent(40):
        return [Node(f"{name} = $;", m.placed(type))]
    if type.name == "tuple":
        place = m.rng.below(len(type.inner))
        return [Node(f"{name}.{place} = $;", m.placed(type.inner[place]))]
    if type.name == "Vec":
        forms = [(5, f"{name}.push($);"), (1, f"{name}.clear();"), (2, f"{name}.pop();")]
        form = m.rng.weighted(forms)
        return [Node(form, *(m.placed(type.inner[0], 2) for _ in range(form.count("$"))))]
    if type == STRING:
        form = m.rng.pick([f"{name}.push_str($);", f"{name}.push($);", f"{name} += $;"])
        argument = m.expression(CHAR, 1) if ".push(" in form else Node("&$", m.expression(STRING, 1))
        return [Node(form, argument)]
    if is_float(type):
        return [Node(f"{name} {m.rng.pick('+-*/')}= $;", m.placed(type, 2))]
    if is_integer(type):
        if m.risky():
            return [Node(f"{name} {m.rng.pick('+-*/%')}= $;", m.placed(type, 2))]
        return [Node(f"{name} {m.rng.pick('&|^')}= $;", m.placed(type, 2))]
    return [Node(f"{name} = $;", m.placed(type))]


@statement(FEATURE, 2, lambda m: m.having(lambda each: each.mutable and each.type.name == "Vec" and is_plain(each.type)))
def change_an_element(m):
    variable = m.rng.pick(m.having(lambda each: each.mutable and each.type.name == "Vec" and is_plain(each.type)))
    index, value = m.expression(USIZE, 1), m.expression(variable.type.inner[0], 2)
    return [Node(f"if !{variable.name}.is_empty() {{ let i: usize = $ % {variable.name}.len(); {variable.name}[i] = $; }}", index, value)]


@statement(FEATURE, 2, lambda m: m.movable(is_plain))
def move_a_value(m):
    variable = m.rng.pick(m.movable(is_plain))
    m.forget(variable)
    if m.rng.percent(40):
        return [Node(f"drop({variable.name});")]
    name, mutable = m.name(), m.rng.percent(50)
    m.declare(name, variable.type, mutable)
    return [Node(f"let {'mut ' if mutable else ''}{name}: {variable.type} = {variable.name};", defines=[name])]
