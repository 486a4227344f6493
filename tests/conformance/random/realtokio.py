# SPDX-License-Identifier: MIT
"""Asks the real Tokio what many programs print: one crate, one module a program, one build."""
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def load_record():
    """../record, for its crate: it knows where Tokio comes from."""
    loader = importlib.machinery.SourceFileLoader("record", str(HERE.parent / "record"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("record", loader))
    loader.exec_module(module)
    return module


record = load_record()


class NotHere(Exception):
    """No cargo, or no Tokio that cargo finds."""


class RealTokio:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="pollux-random-")
        self.crate = record.Crate(pathlib.Path(self.folder.name))
        self.source = pathlib.Path(self.folder.name) / "src"
        (self.source / "main.rs").write_text("fn main() {}\n")
        self.version = self.crate.find_tokio()
        if self.version is None:
            raise NotHere

    def ask(self, sources):
        """-> for each source (stdout, exit code), or None where rustc refuses it; `refusals` then says why."""
        self.refusals = {}
        accepted = list(range(len(sources)))
        while accepted:
            binary = self.build({index: sources[index] for index in accepted})
            if binary:
                break
            accepted = [index for index in accepted if index not in self.refusals]
        answers = [None] * len(sources)
        for index in accepted:
            answers[index] = run([binary, str(index)])
        return answers

    def build(self, sources):
        for stale in self.source.glob("*.rs"):
            stale.unlink()
        for index, text in sources.items():
            (self.source / f"p{index}.rs").write_text(text.replace("\nasync fn main()", "\npub async fn main()"))
        (self.source / "main.rs").write_text(
            "".join(f"mod p{index};\n" for index in sources) + "fn main() {\n    match std::env::args().nth(1).as_deref() {\n"
            + "".join(f'        Some("{index}") => p{index}::main(),\n' for index in sources) + "        _ => {}\n    }\n}\n")
        done = self.crate.cargo(
            "build", "--quiet", "--bin", "conformance", "--message-format=json", "--jobs", os.environ.get("CARGO_BUILD_JOBS", "2"),
            "--target-dir", self.crate.target(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=dict(os.environ, RUSTFLAGS=os.environ.get("RUSTFLAGS", "-Awarnings")))
        if done.returncode == 0:
            return self.crate.target() / "debug" / "conformance"
        before, errors = len(self.refusals), []
        for line in done.stdout.splitlines():
            report = json.loads(line)
            if report.get("reason") == "compiler-message" and report["message"]["level"] == "error":
                errors.append(report["message"]["rendered"])
                for span in report["message"]["spans"]:
                    name = pathlib.Path(span["file_name"]).stem
                    if name.startswith("p"):
                        self.refusals.setdefault(int(name[1:]), report["message"]["rendered"])
        if len(self.refusals) == before:
            raise RuntimeError(f"cargo ended with {done.returncode}, and no program is to blame:\n" + done.stderr + "".join(errors))
        return None


def run(command, seconds=60):
    """-> (stdout, exit code); a signal is a negative code, running too long the word "timeout"."""
    environment = dict(os.environ, RUST_BACKTRACE="0")
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, timeout=seconds)
    except subprocess.TimeoutExpired as slow:
        return (slow.stdout or b"").decode(errors="replace"), "timeout"
    return done.stdout.decode(errors="replace"), done.returncode
