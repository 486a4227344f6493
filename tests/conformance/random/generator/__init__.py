# SPDX-License-Identifier: MIT
"""Random Tokio programs: generate(seed) gives the same tree for the same seed and features, everywhere."""
from . import control, functions, futures, tasks, values  # noqa: F401  (each adds its pieces)
from .functions import make_function
from .maker import Maker
from .rusttypes import INSTANT, UNIT
from .tree import Block, Node, Program, smaller_programs

FEATURES = ("values", "control", "functions", "time", "futures", "tasks", "panics")

ATTRIBUTE = '#[tokio::main(flavor = "current_thread", start_paused = true)]\n'


def settle(m):
    """Mostly main waits at its end for tasks that still run; else it ends them."""
    made = []
    if "tasks" in m.features:
        m.limit += 10
        while m.movable(tasks.handles) and m.rng.percent(80):
            made += tasks.await_a_handle(m)
    if "time" in m.features and m.rng.percent(70):
        made.append(Node(f"sleep(Duration::from_millis({m.rng.pick([1, 50, 1000])})).await;"))
    return made


def generate(seed, features=FEATURES):
    m = Maker(seed, frozenset(features))
    # Half of the programs are about values, half about tasks; which ones, the number of functions says.
    functions = []
    if "functions" in m.features:
        functions += [make_function(m, is_async=False) for _ in range(m.rng.between(0, 2))]
        functions += [make_function(m, is_async=True) for _ in range(m.rng.between(1, 3))]
    m.cost, m.limit, m.weight, m.variables = 0, m.rng.between(25, 60), 1, []
    with m.scope(), m.body(UNIT, is_async=True, is_main=True):
        first = Node("let start: Instant = Instant::now();")
        m.declare("start", INSTANT)
        made = m.statements(m.rng.between(8, 20))
        made += settle(m)
        last = Node('println!("{} end", $);', m.elapsed())
    main = Node(ATTRIBUTE + "async fn main() $", Block([first, *made, last]))
    return Program(functions, main)
