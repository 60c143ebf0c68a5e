#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""House rules that a compiler does not see. Prints each breach as file:line: rule and fails when there is one."""

import pathlib
import re
import sys
import xml.etree.ElementTree

SQL_FOLDERS = {"storage", "gateway"}
NETWORK_FOLDERS = {"rest"}
TRANSLATED_FOLDERS = {"desk", "casework", "root"}
TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "app", "forms", "resources", "translations", "tests", "installer",
    "README.md", "ARCHITECTURE.md", "LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md", "build",
}
SQL = re.compile(r"\b(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\b")
NETWORK = re.compile(r"#include <Q(Network|Tcp|Ssl|Udp)\w*>|#include <QHostAddress>")
TRANSLATED = re.compile(r"(?<!\w)tr\(|QCoreApplication::translate\(")
FORBIDDEN = {
    "a nested event loop": re.compile(r"\bQEventLoop\b|processEvents\("),
    "a string connect": re.compile(r"\b(SIGNAL|SLOT)\("),
    "work left for later": re.compile(r"\b(TODO|FIXME|XXX)\b"),
}


def breaches_in(path, folder):
    text = path.read_text(encoding="utf-8")
    if not text.startswith("// SPDX-License-Identifier: Apache-2.0"):
        yield 1, "the first line names the licence"
    if path.suffix == ".h" and "#pragma once" not in text:
        yield 1, "a header begins with #pragma once"
    for number, line in enumerate(text.splitlines(), 1):
        if folder not in SQL_FOLDERS and SQL.search(line):
            yield number, "SQL outside storage and gateway"
        if folder not in NETWORK_FOLDERS and NETWORK.search(line):
            yield number, "network outside rest"
        if folder not in TRANSLATED_FOLDERS and TRANSLATED.search(line):
            yield number, "translated text outside desk and casework"
        for rule, pattern in FORBIDDEN.items():
            if pattern.search(line):
                yield number, rule


def breaches_of_form(path):
    names = set()
    for widget in xml.etree.ElementTree.parse(path).iter("widget"):
        name = widget.get("name", "")
        if name in names:
            yield 1, f"two widgets are called {name}"
        names.add(name)
        if widget.get("class") in {"QTableWidget", "QListWidget", "QTreeWidget"}:
            yield 1, f"{name} is an item widget; lists are models over the store"
    if len(names) > 40:
        yield 1, f"{len(names)} widgets; a form has at most 40"


def main(root):
    found = []
    for path in sorted((root / "app").rglob("*")):
        if path.suffix in {".h", ".cpp"}:
            folder = path.relative_to(root / "app").parts[0]
            found += [(path, number, rule) for number, rule in breaches_in(path, folder)]
    for path in sorted((root / "forms").glob("*.ui")):
        found += [(path, number, rule) for number, rule in breaches_of_form(path)]
    for path in sorted(root.iterdir()):
        if not path.name.startswith(".") and path.name not in TOP_LEVEL:
            found.append((path, 1, "outside the agreed top level"))
    for path, number, rule in found:
        print(f"{path.relative_to(root)}:{number}: {rule}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
