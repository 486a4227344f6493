# SPDX-License-Identifier: MIT
"""The kept answers: one text file, for each seed the hash of its program, the exit code, and what was printed.

  tokio 1.43.1 rustc 1.95.0
  features values control ...
  = SEED HASH EXIT
   a printed line, after a space
  \\ no newline follows the last line
"""
import hashlib

NO_NEWLINE = "\\ no newline follows the last line"


def hash_of(source):
    return hashlib.sha256(source.encode()).hexdigest()[:12]


class Kept:
    def __init__(self, tokio, rustc, features, programs):
        """programs: {seed: (hash, stdout, exit code)}"""
        self.tokio, self.rustc, self.features, self.programs = tokio, rustc, tuple(features), programs

    def text(self):
        lines = [f"tokio {self.tokio} rustc {self.rustc}", "features " + " ".join(self.features)]
        for seed, (hashed, out, code) in sorted(self.programs.items()):
            lines.append(f"= {seed} {hashed} {code}")
            lines += [" " + line for line in out.removesuffix("\n").split("\n")] if out else []
            if out and not out.endswith("\n"):
                lines.append(NO_NEWLINE)
        return "\n".join(lines) + "\n"


def parse(text):
    lines = text.removesuffix("\n").split("\n")
    _, tokio, _, rustc = lines[0].split(" ")
    programs = {}
    for line in lines[2:]:
        if line.startswith("= "):
            _, number, hashed, code = line.split(" ")
            seed = int(number)
            programs[seed] = (hashed, "", int(code))
            continue
        hashed, out, code = programs[seed]
        programs[seed] = (hashed, out[:-1] if line == NO_NEWLINE else out + line[1:] + "\n", code)
    return Kept(tokio, rustc, lines[1].split(" ")[1:], programs)
