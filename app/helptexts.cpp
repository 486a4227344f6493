// SPDX-License-Identifier: MIT
#include "helptexts.h"

#include <QString>

namespace Pollux {

QString programHelp()
{
    return QStringLiteral(R"(Pollux opens a Tokio program and watches it run.

Usage:
  pollux [FILE.rs]                   opens the window, with the file or the lesson's program
  pollux run [OPTIONS] FILE.rs       runs a program without a window
  pollux check FILE.rs               says what is wrong with a program, without running it
  pollux render FILE.rs -o PICTURE   draws the chart as SVG, PNG or PDF

Options:
  -h, --help                         this text; after a command, the command's own
  -v, --version                      the version

Exit codes:
  0 done   1 wrong arguments   2 refused, stopped or unreadable
  run: the program's own, and 101 when its main panics
)");
}

QString runHelp()
{
    return QStringLiteral(R"(Runs a Tokio program without a window. Prints what the program prints and nothing else:
its stdout to stdout, its eprintln! and panics to stderr. Needs no display.

Usage: pollux run [OPTIONS] FILE.rs
       pollux run [OPTIONS] -        reads the program from standard input

Options:
      --clock virtual|real           virtual (default): time jumps to the next thing that happens;
                                     real: a sleep takes as long as it says
      --seed N                       chooses among the orders that a multi_thread runtime may take;
                                     the same seed gives the same run (default 0)
      --seeds N                      runs it with N seeds, from --seed on, and lists the distinct
                                     outputs: how often each came, and a seed that gives it
      --flavor current_thread|multi_thread
                                     instead of what #[tokio::main] says
      --workers N                    worker threads of multi_thread, 1 to 64, instead of what
                                     #[tokio::main] says (default 4)
      --until TIME                   stops at this time of the run (10s, 2.42s, 500ms), exit 0
      --events FILE.jsonl            writes everything that happened, one JSON object a line
      --hash                         prints the hash of all that to stderr: equal hashes, equal runs
      --max-events N                 stops after N events (default 50000000), exit 2
  -h, --help                         this text

A program that never ends runs until --until, Ctrl-C or --max-events. Every event is kept in memory
until then, 32 bytes each and the printed lines besides; a run also stops at 1 GiB of printed text.

Exit codes:
  the program's own, 101 when its main panics
  0    stopped by --until, or nobody reads stdout any more
  1    wrong arguments
  2    the program was refused or stopped with an error, or a file cannot be read or written
  130  Ctrl-C
)");
}

QString checkHelp()
{
    return QStringLiteral(R"(Says what is wrong with a Tokio program, on stderr, without running it. Needs no display.

Usage: pollux check FILE.rs
       pollux check -                reads the program from standard input

Options:
  -h, --help                         this text

Exit codes:
  0  it can run (there may be warnings)
  1  wrong arguments
  2  it has errors, or the file cannot be read
)");
}

QString renderHelp()
{
    return QStringLiteral(R"(Runs a Tokio program and draws its chart. Needs no display.

Usage: pollux render [OPTIONS] FILE.rs -o chart.svg|chart.png|chart.pdf

Options:
  -o, --output FILE                  the picture; the end of its name says the format
      --at TIME                      the moment that is shown (2.42s, 500ms); default: the end
      --future                       also what comes after --at, dashed
      --theme light|dark             default light
      --width PX                     320 to 10000, default 1200; the height follows from the tasks
      --seed N, --flavor NAME, --workers N
                                     as for `pollux run`
      --until TIME                   runs no further than this: for a program that never ends
  -h, --help                         this text

Exit codes:
  0  the picture is written, whatever the program's own exit code
  1  wrong arguments
  2  the program was refused or does not end, or a file cannot be read or written
  130  Ctrl-C
)");
}

} // namespace Pollux
