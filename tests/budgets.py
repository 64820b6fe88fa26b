#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures the sources against the limits that keep them readable, and prints what it finds."""

import ast
import os
import re
import statistics
import sys

ROOT = os.environ.get("CABAS_SOURCE_DIR", os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDERS = ["app", "ui", "tests"]
# Tables are as long as what they list.
TABLES = {"app/plan/schema-table.h"}

MEDIAN_FILE = 200
LONGEST_FILE = 500
USUAL_FUNCTION = 40
LONGEST_FUNCTION = 80
LONGEST_UI = 300
# Setting a property of an item anywhere but in the history would be lost to undo.
WRITES_TO_ITEMS = re.compile(r"plan/item-write\.h|\bcabas_item_(set|take|splice|ensure)_?\w*\s*\(")
# In a meson.build, the lists of what is tried.
LISTS = re.compile(r"^\s*(programs|scripts|journeys) (\+?=) (\[[^\]]*\]|'[^']*')", re.MULTILINE)
# What journeys are made with.
DESK = {"desk", "screen_reader"}
LEFT_FOR_LATER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def list_files(folders, *endings):
    for folder in folders:
        for path, _, names in os.walk(os.path.join(ROOT, folder)):
            for name in sorted(names):
                if name.endswith(endings):
                    yield os.path.relpath(os.path.join(path, name), ROOT)


def read_lines(name):
    with open(os.path.join(ROOT, name), encoding="utf-8") as file:
        return file.read().splitlines()


def measure_c_functions(name):
    """A function starts at the line after a blank one and its braces stand in the first column."""
    lines = read_lines(name)
    opened = None
    for number, line in enumerate(lines):
        if line == "{":
            opened = number
        elif line == "}" and opened is not None:
            first = opened
            while first > 0 and lines[first - 1] and not lines[first - 1].endswith(("*/", "}", ";")):
                first -= 1
            head = " ".join(lines[first:opened])
            yield name, head.split(" (")[0].split()[-1].lstrip("*"), number - first + 1
            opened = None
        elif line.startswith("}"):
            opened = None


def measure_python_functions(name):
    for node in ast.walk(ast.parse("\n".join(read_lines(name)))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield name, node.name, node.end_lineno - node.lineno + 1


def check_files(breaches):
    sizes = {name: len(read_lines(name)) for name in list_files(FOLDERS, ".c", ".h", ".py", ".sh")}
    sizes = {name: size for name, size in sizes.items() if name not in TABLES}
    median = statistics.median(sizes.values())
    longest = max(sizes, key=sizes.get)
    print(f"files: {len(sizes)}, {sum(sizes.values())} lines, median {median:g}, "
          f"longest {sizes[longest]} ({longest})")
    if median > MEDIAN_FILE:
        breaches.append(f"the median file has {median:g} lines, more than {MEDIAN_FILE}")
    for name, size in sizes.items():
        if size > LONGEST_FILE:
            breaches.append(f"{name} has {size} lines, more than {LONGEST_FILE}")


def check_functions(breaches):
    functions = []
    for name in list_files(FOLDERS, ".c", ".h"):
        functions += measure_c_functions(name)
    for name in list_files(FOLDERS, ".py"):
        functions += measure_python_functions(name)
    if not functions:
        return
    usual = sum(size <= USUAL_FUNCTION for _, _, size in functions) / len(functions)
    longest = max(functions, key=lambda function: function[2])
    print(f"functions: {len(functions)}, {usual:.1%} of at most {USUAL_FUNCTION} lines, "
          f"longest {longest[2]} ({longest[1]})")
    if usual < 0.9:
        breaches.append(f"only {usual:.1%} of functions have at most {USUAL_FUNCTION} lines")
    for name, function, size in functions:
        if size > LONGEST_FUNCTION:
            breaches.append(f"{name}: {function} has {size} lines, more than {LONGEST_FUNCTION}")


def check_interface(breaches):
    sizes = {name: len(read_lines(name)) for name in list_files(["ui"], ".ui")}
    print(f"interface files: {len(sizes)}, longest {max(sizes.values(), default=0)}")
    for name, size in sizes.items():
        if size > LONGEST_UI:
            breaches.append(f"{name} has {size} lines, more than {LONGEST_UI}")


def check_words(breaches):
    for name in list_files(["ui"], ".c", ".h"):
        for number, line in enumerate(read_lines(name), 1):
            if WRITES_TO_ITEMS.search(line):
                breaches.append(f"{name}:{number} writes to an item past the history")
    for name in list_files(["app", "ui", "resources"], ".c", ".h", ".ui", ".xml", ".build"):
        for number, line in enumerate(read_lines(name), 1):
            if LEFT_FOR_LATER.search(line):
                breaches.append(f"{name}:{number} leaves something for later")


def list_tests(folder):
    """Names of the tests that are in a folder."""
    for name in sorted(os.listdir(folder)):
        test = re.fullmatch(r"(.+)[-_]test\.(?:c|py)", name)
        if test:
            yield test[1]
        elif os.path.basename(folder) == "window" and name.endswith(".py"):
            yield name[:-len(".py")]


def check_tests(breaches):
    """Every test is listed, once: one that is not runs nowhere, and nobody misses it."""
    count = 0
    for build in list_files(["tests"], "meson.build"):
        text = "\n".join(read_lines(build))
        lists = LISTS.findall(text)
        listed = [name for *_, names in lists for name in re.findall(r"'([^']*)'", names)]
        starts = [name for name, sign, _ in lists if sign == "="]
        for name in sorted(name for name in set(starts) if starts.count(name) > 1):
            breaches.append(f"{build} has two lists of {name}: the second alone counts")
        for name in sorted(name for name in set(listed) if listed.count(name) > 1):
            breaches.append(f"{build} lists {name} twice")
        for name in list_tests(os.path.join(ROOT, os.path.dirname(build))):
            count += 1
            if name not in listed and name not in DESK and not re.search(
                    rf"'{re.escape(name)}[-_]test\.(c|py)'", text):
                breaches.append(f"{build} does not list {name}")
    print(f"programs, scripts and journeys that try it: {count}")


def main():
    breaches = []
    check_files(breaches)
    check_functions(breaches)
    check_interface(breaches)
    check_words(breaches)
    check_tests(breaches)
    for breach in breaches:
        print("over the limit: " + breach)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
