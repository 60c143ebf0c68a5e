#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lines and branches that tests reached, file by file, as gcov counted them; fails below the limits given.

Every line and every branch of the program counts, whether a test can reach it or not: there is no list of exceptions and no
marker in the source. One thing is no branch here: what the compiler adds for exceptions, of which the project throws none. The
sources are compiled without them (app/cmake/Coverage.cmake); of the few that catch what a library throws, the two ways a call may
end are left out as a pair. Tools that leave out only the throwing half (gcovr --exclude-throw-branches) keep its twin, which every
call that returns has taken, and so print more than was tested.

A line that was compiled several times, because it is a template or stands in a header, is one line; its branches count as
taken when any of them took them.
"""

import argparse
import collections
import concurrent.futures
import json
import pathlib
import subprocess
import sys


def reports(notes):
    """What gcov says of one object; without counts when no test ran it."""
    answer = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", notes.name], cwd=notes.parent,
                            capture_output=True, text=True, check=True)
    return [json.loads(line) for line in answer.stdout.splitlines() if line]


def without_throws(branches):
    """The counts of what is left when each throwing branch is gone together with the way on without a throw."""
    kept = []
    skip = False
    for branch in branches:
        if skip:
            skip = False
        elif not branch["throw"]:
            kept.append(branch)
        elif kept and kept[-1]["fallthrough"]:
            kept.pop()
        else:
            skip = True
    return [branch["count"] for branch in kept]


class Line:
    def __init__(self):
        self.count = 0
        self.branches = collections.defaultdict(list)  # by the function as written: instances of one template are one

    def add(self, function, count, branches):
        self.count += count
        counts = self.branches[function]
        counts.extend([0] * (len(branches) - len(counts)))
        for place, taken in enumerate(branches):
            counts[place] += taken

    def outcomes(self):
        return [taken > 0 for counts in self.branches.values() for taken in counts]


def collect(root, build, wanted):
    lines = collections.defaultdict(lambda: collections.defaultdict(Line))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for report in (each for some in pool.map(reports, build.rglob("*.gcno")) for each in some):
            for file in report["files"]:
                path = pathlib.Path(report["current_working_directory"], file["file"]).resolve()
                name = str(path.relative_to(root)) if path.is_relative_to(root) else ""
                if not name.startswith(wanted) or not path.exists():
                    continue
                written = {each["name"]: (each["start_line"], each["start_column"]) for each in file["functions"]}
                for line in file["lines"]:
                    function = written.get(line.get("function_name"))
                    lines[name][line["line_number"]].add(function, line["count"], without_throws(line["branches"]))
    return lines


def share(part, whole):
    return 100.0 if whole == 0 else 100.0 * part / whole


def row(name, reached, all_lines, taken, all_branches):
    # Rounded down, so that nothing looks reached that is not.
    def cell(part, whole):
        return f"{part:6}/{whole:<6}{int(share(part, whole) * 10) / 10:6.1f} %"

    return f"{name:52}{cell(reached, all_lines)}   {cell(taken, all_branches)}"


def totals(lines):
    outcomes = [outcome for line in lines for outcome in line.outcomes()]
    return [sum(line.count > 0 for line in lines), len(lines), sum(outcomes), len(outcomes)]


def print_missing(root, files):
    for name, lines in sorted(files.items()):
        source = (root / name).read_text(encoding="utf-8").splitlines()
        for number, line in sorted(lines.items()):
            marks = "".join("+" if outcome else "-" for outcome in line.outcomes())
            if line.count == 0 or "-" in marks:
                print(f"{name}:{number}: {'' if line.count else 'never reached '}{marks}  {source[number - 1].strip()}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--least-lines", type=float, default=0)
    parser.add_argument("--least-branches", type=float, default=0)
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    root = pathlib.Path.cwd()
    files = collect(root, options.build, tuple(folder.rstrip("/") + "/" for folder in options.folders))
    if options.missing:
        print_missing(root, files)
    print(f"{'':52}{'lines':>20}   {'branches':>20}")
    for name, lines in sorted(files.items()):
        print(row(name, *totals(lines.values())))
    total = totals([line for lines in files.values() for line in lines.values()])
    print(row("all", *total))
    enough = share(*total[:2]) >= options.least_lines and share(*total[2:]) >= options.least_branches
    if not enough:
        print(f"Wanted are {options.least_lines:g} % of lines and {options.least_branches:g} % of branches.")
    return 0 if enough and total[1] else 1


if __name__ == "__main__":
    sys.exit(main())
