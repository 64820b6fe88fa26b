#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Proves that each room of app/ reaches the headers of its row and no others, and that no two
define a public function of the same name: the linker would take one of them in silence.

Compiles one-line files with the very flags that meson gives to each room."""

import collections
import glob
import json
import os
import shlex
import subprocess
import sys

ROOT = os.environ.get("CABAS_SOURCE_DIR", os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROOMS = ["plan", "change", "store", "figures", "start", "charts", "gallery", "report", "sheet", "workbook",
         "deck", "publish"]
# The rows of app/meson.build, with what each brings along: whoever sees change sees plan.
MAY_USE = {
    "plan": [],
    "change": ["plan"],
    "store": ["plan", "change", "libxml"],
    "figures": ["plan"],
    "start": ["plan", "change", "store", "figures"],
    "charts": ["sheet", "cairo", "pango"],
    "gallery": ["plan", "figures", "charts", "cairo", "pango"],
    "report": ["plan", "figures", "charts", "gallery", "cairo", "pango"],
    "sheet": ["libxml"],
    "workbook": ["plan", "change", "sheet"],
    "deck": ["plan", "change", "figures", "charts", "gallery", "report", "cairo", "pango"],
    "publish": ["plan", "change", "store", "figures", "charts", "gallery", "report", "deck",
                "sheet", "workbook", "libxml", "cairo", "pango"],
    "command": ROOMS + ["libxml", "cairo", "pango"],
}
LIBRARIES = {
    "gtk": "gtk/gtk.h",
    "gdk": "gdk/gdk.h",
    "adwaita": "adwaita.h",
    "libxml": "libxml/parser.h",
    "cairo": "cairo.h",
    "pango": "pango/pangocairo.h",
}


def find_room(entry):
    name = os.path.relpath(os.path.join(entry["directory"], entry["file"]), ROOT).split(os.sep)
    return name[1] if len(name) > 2 and name[0] == "app" else None


def read_flags(build):
    """One command line for each room, without the file that it compiles."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        entries = json.load(file)
    flags = {}
    for entry in entries:
        room = find_room(entry)
        if room in MAY_USE:
            words = shlex.split(entry["command"])
            drop = {"-o", "-MF", "-MQ"}
            flags[room] = [word for before, word in zip([""] + words, words)
                           if word not in drop | {"-c", "-MD", entry["file"]} and before not in drop]
    return flags


def compiles(flags, header, build):
    result = subprocess.run(flags + ["-fsyntax-only", "-x", "c", "-"], cwd=build, text=True,
                            input=f"#include <{header}>\n", capture_output=True, check=False)
    missing = f"{header}: No such file or directory" in result.stderr
    if result.returncode != 0 and not missing:
        raise SystemExit(f"{header} was found but does not compile:\n{result.stderr}")
    return not missing


def list_headers():
    headers = dict(LIBRARIES)
    for room in ROOMS:
        names = sorted(name for name in os.listdir(os.path.join(ROOT, "app", room))
                       if name.endswith(".h") and name != "schema-table.h")
        if names:
            headers[room] = f"{room}/{names[0]}"
    return headers


def list_doubles(build):
    """The public functions that more than one library defines, with these libraries."""
    homes = collections.defaultdict(set)
    for archive in sorted(glob.glob(os.path.join(build, "*", "libcabas-*.a"))):
        listing = subprocess.run(["nm", "--defined-only", "--extern-only", "--format=posix", archive],
                                 capture_output=True, text=True, check=True)
        for line in listing.stdout.splitlines():
            words = line.split()
            if len(words) > 2 and words[1] == "T":
                homes[words[0]].add(os.path.basename(archive))
    if not homes:
        raise SystemExit("no library was found that defines a function")
    return {name: where for name, where in sorted(homes.items()) if len(where) > 1}


def main():
    build = sys.argv[1]
    flags = read_flags(build)
    headers = list_headers()
    wrong = 0
    for room, words in flags.items():
        for other, header in headers.items():
            allowed = other == room or other in MAY_USE[room]
            if compiles(words, header, build) != allowed:
                print(f"app/{room} {'cannot' if allowed else 'can'} include {header}")
                wrong += 1
    for name, where in list_doubles(build).items():
        print(f"{name} is defined in {' and '.join(sorted(where))}")
        wrong += 1
    print(f"{len(flags)} rooms tried with {len(headers)} headers each: {', '.join(flags)}")
    return 1 if wrong or len(flags) < len(MAY_USE) else 0


if __name__ == "__main__":
    sys.exit(main())
