# SPDX-License-Identifier: MIT
"""Reduces a program on which Pollux and Tokio disagree, while they still do."""
from generator import smaller_programs

#: Programs in the first build of a round and in the following ones: a build costs seconds, each program a third of one.
PER_BUILD = [8, 24, 60]


def shrink(program, likely, disagreements, say=lambda text: None):
    """likely(programs) -> those worth asking Tokio about, cheaply. disagreements(programs) -> for each whether Pollux and
    Tokio disagree on it as they did at first, dearly.

    Of the likely programs that are one edit smaller, tries the smallest first, some in one build, and goes on from the
    smallest that disagrees, until none does.
    """
    say(f"{len(program.render().splitlines())} lines")
    while True:
        candidates = likely(smaller_programs(program))
        sizes = list(PER_BUILD)
        while candidates:
            size = sizes.pop(0) if len(sizes) > 1 else sizes[0]
            some, candidates = candidates[:size], candidates[size:]
            found = [each for each, bad in zip(some, disagreements(some)) if bad]
            if found:
                program = found[0]
                say(f"{len(program.render().splitlines())} lines, {len(program.render())} characters")
                break
        else:
            return program
