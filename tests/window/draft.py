# SPDX-License-Identifier: EUPL-1.2
"""A plan drafted from nothing to its adoption, mostly from the keyboard."""

import os
import subprocess

from desk import CABASCTL, HOME, Cabas, listed, read, titles, wait_for

path = os.path.join(HOME, "spaser.spaser")


def turn_to(number, title):
    cabas.press(f"ctrl+{number}")
    cabas.find("heading", title)


def open_view(name):
    cabas.press("ctrl+k")
    cabas.hears("Go to or do…")
    cabas.write(name.lower())
    cabas.find("label", name)
    cabas.press("Return")
    cabas.gone("entry", "Go to or do…")


def add(keys, name):
    cabas.press(keys)
    cabas.find("heading", part="without a name")
    cabas.write(name)
    cabas.find("heading", part=name)


def type_in(field, text):
    cabas.go("Tab", field, whole=True)
    cabas.write(text)


def saved(what, question):
    cabas.press("ctrl+s")
    wait_for(f"{what} in the file", question)


# Nothing but a title and dates, which the overview asks for.
cabas = Cabas()
cabas.press("ctrl+n")
cabas.find("list item", "Empty plan")
cabas.press("alt+e")
cabas.find("heading", "Untitled plan")
cabas.point("list item", part="Missing of the plan itself")
cabas.says("The plan needs a title and a first day.")
cabas.press("Return")
cabas.find("heading", "Plan without a name")
type_in("Title", "SPASER de Valmont")
cabas.find("heading", "SPASER de Valmont")
type_in("First day", "1/1/2027")
type_in("Last day", "2032")
cabas.press("ctrl+s")
cabas.answer_with(path)
cabas.says("spaser.spaser · Saved ")
assert "<first-day>2027-01-01</first-day>" in read(path), read(path)

# A chapter, and a department that will answer.
turn_to(2, "Chapters")
add("ctrl+Return", "Cadre")
type_in("Text", "Acheter mieux.")
turn_to(8, "Departments")
add("ctrl+Return", "Voirie")

# An axis, an objective and two actions; one is too many and goes to the bin.
turn_to(3, "Axes and actions")
add("ctrl+Return", "Acheter sobre")
add("ctrl+shift+Return", "Moins de papier")
add("ctrl+shift+Return", "Reparer")
cabas.go("Tab", "Status")
cabas.choose("Status", "Planned", 1)
type_in("Start", "t3 2027")
type_in("End", "2029")
add("ctrl+Return", "De trop")
cabas.focus_list()
cabas.hears("1.1.2 De trop")
cabas.press("Delete")
cabas.gone("list item", part="De trop")
cabas.find("list item", part="1.1.1 Reparer")
saved("the action", lambda: titles(path, "action") == ["Reparer"])
assert "De trop" in read(path)

# The department answers for it, which stands in the way until it accepts.
open_view("Who does what")
cabas.go("Tab", "Action 1")
cabas.go("Down", "Action 1.1.1, Voirie: nothing")
cabas.write("a")
cabas.press("Return", "Up")
cabas.hears("Action 1.1.1, Voirie: A, proposed")
cabas.press("ctrl+1")
cabas.point("page tab", "Overview")
cabas.find("list item", "Actions whose owner has not accepted")
cabas.press("ctrl+3")
cabas.point("page tab", "Tree")
cabas.focus_list()
cabas.go("Down", "1.1.1 Reparer")
cabas.press("F2")
cabas.go("Tab", "State: Voirie")
cabas.choose("State: Voirie", "✓ Accepted", 1)
saved("the answer", lambda: [row["state"] for row in listed(path, "assignment")] == ["accepted"])

# An indicator with where it starts, where it goes and where it is.
turn_to(4, "Indicators")
add("ctrl+Return", "Clauses sociales")
type_in("Unit", "%")
cabas.go("shift+Tab", "Baseline, 2026: empty")
cabas.write("12")
cabas.press("Return")
cabas.hears("Target, 2026")
cabas.press("Right")
cabas.hears("Target, 2027")
cabas.write("25")
cabas.press("Return")
cabas.hears("Value, 2027")
cabas.write("20")
cabas.press("Return")
saved("the indicator", lambda: [
    [row["value"] for row in listed(path, kind)] for kind in ("baseline", "target", "observation")
] == [["12"], ["25"], ["20"]])

# Who steers, and what is said about it.
turn_to(5, "Governance")
add("ctrl+Return", "Comite")
cabas.go("Tab", "Rhythm")
cabas.choose("Rhythm", "Every quarter", 2)
turn_to(6, "Communication")
add("ctrl+Return", "Lettre aux services")
type_in("Date", "t1 2027")

# Nothing stands in the way any more: the plan is voted.
cabas.press("ctrl+1")
cabas.point("page tab", "Overview")
cabas.gone("label", "What stands in the way of adoption")
cabas.point("page tab", "The plan")
cabas.go("Tab", "Status")
cabas.choose("Status", "Adopted", 3)
type_in("Adopted on", "14/12/2026")
type_in("Deliberation number", "2026-112")
saved("the vote", lambda: "<status>adopted</status>" in read(path))
assert "<adopted-on>2026-12-14</adopted-on>" in read(path), read(path)
assert "<deliberation>2026-112</deliberation>" in read(path), read(path)
assert "De trop" not in read(path), "what was thrown away is gone"

# What was voted as 1.1.1 stays 1.1.1 when another goes before it.
cabas.press("ctrl+3")
cabas.find("heading", "1.1.1 Reparer")
cabas.focus_list()
cabas.go("Down", "1.1.1 Reparer")
add("ctrl+Return", "Preter")
cabas.focus_list()
cabas.hears("Preter")
cabas.press("alt+Up")
cabas.find("list item", part="Preter, level 3, 1 of 2")
saved("the other action", lambda: titles(path, "action") == ["Preter", "Reparer"])
assert listed(path, "action")[1]["code"] == "1.1.1"
cabas.quit()
subprocess.run([CABASCTL, "check", path], check=True)
for kind, title in [("chapter", "Cadre"), ("axis", "Acheter sobre"),
                    ("communication", "Lettre aux services")]:
    assert titles(path, kind) == [title]
assert [row["name"] for kind in ("department", "body") for row in listed(path, kind)] == [
    "Voirie", "Comite"]
