# SPDX-License-Identifier: MIT
"""The types that programs use: how they are written, what a value of them looks like, what may be done with one."""


class Type:
    def __init__(self, name, *inner):
        self.name, self.inner = name, inner

    def __eq__(self, other):
        return isinstance(other, Type) and (self.name, self.inner) == (other.name, other.inner)

    def __hash__(self):
        return hash((self.name, self.inner))

    def __str__(self):
        if self.name == "tuple":
            return "(" + ", ".join(map(str, self.inner)) + ")"
        return self.name + ("<" + ", ".join(map(str, self.inner)) + ">" if self.inner else "")


SIGNED = [Type(name) for name in ("i8", "i16", "i32", "i64")]
UNSIGNED = [Type(name) for name in ("u8", "u16", "u32", "u64", "usize")]
INTEGERS = SIGNED + UNSIGNED
FLOATS = [Type("f64"), Type("f32")]
I32, U8, U32, U64, USIZE, F64 = Type("i32"), Type("u8"), Type("u32"), Type("u64"), Type("usize"), Type("f64")
BOOL, CHAR, STRING, UNIT = Type("bool"), Type("char"), Type("String"), Type("tuple")
INSTANT, DURATION = Type("Instant"), Type("Duration")

SCALARS = INTEGERS + FLOATS + [BOOL, CHAR]


def option(inner):
    return Type("Option", inner)


def vec(inner):
    return Type("Vec", inner)


def handle(inner):
    return Type("JoinHandle", inner)


def future(inner):
    """No type that can be written: a future held in a variable."""
    return Type("Future", inner)


def joined(inner):
    return Type("Result", inner, Type("JoinError"))


def is_integer(type):
    return type in INTEGERS


def is_float(type):
    return type in FLOATS


def is_signed(type):
    return type in SIGNED


def is_plain(type):
    """Can be cloned, compared with == and printed with {:?}: all but what stands for a running thing."""
    return type.name not in ("JoinHandle", "Future", "Result", "JoinError") and all(map(is_plain, type.inner))


def is_copy(type):
    if type.name in ("String", "Vec", "JoinHandle", "Future", "Result", "JoinError"):
        return False
    return all(map(is_copy, type.inner))


def has_display(type):
    return type in SCALARS or type == STRING


def simplest(type):
    """The shortest way to write a value, or None where there is none."""
    if is_integer(type):
        return f"0{type}"
    if is_float(type):
        return f"0.0{type}"
    if type.name == "tuple":
        inner = [simplest(each) for each in type.inner]
        return None if None in inner else "(" + ", ".join(inner) + ")"
    return {"bool": "false", "char": "'a'", "String": "String::new()", "Option": "None", "Vec": "Vec::new()",
            "Duration": "Duration::ZERO", "Instant": "Instant::now()"}.get(type.name)
