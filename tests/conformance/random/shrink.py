# SPDX-License-Identifier: MIT
"""Reduces a program on which Pollux and Tokio disagree, while they still do."""
from generator import smaller_programs

#: Programs in one build: a build costs about two seconds, and a tenth for each program.
PER_BUILD = 40


def shrink(program, disagreements, say=lambda text: None):
    """disagreements(programs) -> for each whether Pollux and Tokio disagree on it in the same way as at first.

    Of the programs that are one edit smaller, tries the smallest first, some in one build; goes on from the smallest that
    disagrees. When most cuts fail, several that succeed alone may still be taken one after the other.
    """
    say(f"{len(program.render().splitlines())} lines")
    while True:
        candidates = smaller_programs(program)
        for start in range(0, len(candidates), PER_BUILD):
            some = candidates[start:start + PER_BUILD]
            found = [each for each, bad in zip(some, disagreements(some)) if bad]
            if found:
                program = found[0]
                say(f"{len(program.render().splitlines())} lines, {len(program.render())} characters")
                break
        else:
            return program
