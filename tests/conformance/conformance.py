#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Reads the W3C's XML test suite: nothing crashes, and nothing that is not well-formed is accepted.

Its files are no plans and all are refused, so each is read a second time with its root element put
inside a plan, where only what is wrong with the XML can stop it; expat, another parser, says
whether anything is. Usage: conformance.py READ-PLANS FOLDER"""

import collections
import os
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree
from xml.parsers import expat

PLAN = ('<?xml version="1.0" encoding="UTF-8"?>\n'
        '<plan xmlns="urn:spaser:plan:1" version="1.0" id="p"><title>T</title>%s</plan>\n')
PROLOG = re.compile(r"^\ufeff?(<\?xml[ \t\r\n].*?\?>)?\s*", re.DOTALL)
# What names may hold since the fifth edition of XML 1.0; expat keeps to the fourth.
NAME_START = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
                        "\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf"
                        "\ufdf0-\ufffd\U00010000-\U000effff]")
NAME_FURTHER = re.compile("[\u0300-\u036f\u203f-\u2040]")
SKIPPED = 77


def read_outcomes(program, paths):
    result = subprocess.run([program], input="\n".join(paths) + "\n", capture_output=True,
                            text=True, check=False)
    outcomes = result.stdout.split()
    if result.returncode != 0 or len(outcomes) != len(paths):
        raise SystemExit(f"reading {paths[min(len(outcomes), len(paths) - 1)]} ended in "
                         f"{result.returncode}:\n{result.stderr[-3000:]}")
    return outcomes


def list_not_well_formed(folder):
    """The files that the suite's own catalogues call not well-formed."""
    for path, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".xml"):
                continue
            try:
                tests = ElementTree.parse(os.path.join(path, name)).iter("TEST")
            except (ElementTree.ParseError, LookupError, ValueError):
                continue
            for test in tests:
                if test.get("TYPE") == "not-wf" and "5" in test.get("EDITION", "5"):
                    yield os.path.normpath(os.path.join(path, test.get("URI")))


def put_in_plan(path):
    """The same content inside a plan; None where it needs a document type or another encoding."""
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    except UnicodeDecodeError:
        return None
    return None if "<!DOCTYPE" in text else PLAN % PROLOG.sub("", text)


def is_well_formed(text):
    text = NAME_FURTHER.sub("\u00b7", NAME_START.sub("\u00e9", text))
    try:
        expat.ParserCreate().Parse(text.encode(), True)
    except expat.ExpatError:
        return False
    return True


def try_inside_plans(program, paths):
    """Counts how Cabas and expat judge the contents; lists what only Cabas accepts."""
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for path in paths:
            text = put_in_plan(path)
            if text is None:
                continue
            made.append((path, is_well_formed(text), os.path.join(folder, f"{len(made)}.spaser")))
            with open(made[-1][2], "w", encoding="utf-8", newline="") as file:
                file.write(text)
        outcomes = read_outcomes(program, [plan for _, _, plan in made])
    counts = collections.Counter((fine, outcome) for (_, fine, _), outcome in zip(made, outcomes))
    wrong = [path for (path, fine, _), outcome in zip(made, outcomes)
             if outcome == "accepted" and not fine]
    return counts, wrong


def main():
    program, folder = sys.argv[1:]
    if not os.path.isdir(folder):
        print("The W3C's XML files are not there; “./dev test” fetches them.")
        return SKIPPED
    paths = sorted(os.path.join(path, name) for path, _, names in os.walk(folder)
                   for name in names if name.endswith((".xml", ".ent")))
    broken = set(list_not_well_formed(folder))
    wrong = []
    outcomes = read_outcomes(program, paths)
    print(f"{len(paths)} files as they are: {dict(collections.Counter(outcomes))}")
    wrong += [path for path, outcome in zip(paths, outcomes)
              if outcome == "accepted" and path in broken]
    counts, accepted = try_inside_plans(program, paths)
    wrong += accepted
    for (fine, outcome), count in sorted(counts.items()):
        print(f"inside a plan, {'well-formed' if fine else 'not well-formed'}: {count} {outcome}")
    for path in wrong:
        print(f"accepted but not well-formed: {path}")
    return 1 if wrong or not broken or not counts[True, "accepted"] else 0


if __name__ == "__main__":
    sys.exit(main())
