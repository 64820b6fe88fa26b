# SPDX-License-Identifier: EUPL-1.2
"""A small tree made, moved, renamed, filtered, edited together and thrown away, by keyboard; then
dragged."""

import os

from desk import HOME, Cabas, read, titles, wait_for, xdotool

PLACE = "level {}, {} of {}"
path = os.path.join(HOME, "arbre.spaser")


def row(cabas, name, level=None, position=None, of=None):
    """A row says its name, level and place to who listens."""
    part = name if level is None else f"{name}, {PLACE.format(level, position, of)}"
    return cabas.find("list item", part=part)


def add(cabas, keys, title):
    cabas.press(keys)
    cabas.find("heading", part="without a name")
    cabas.write(title)
    cabas.find("heading", part=title)


def focus_list(cabas, name):
    cabas.focus_list()
    cabas.hears(name)


def saved(expected):
    """What the actions are called in the file, in their order."""
    cabas.press("ctrl+s")
    wait_for(f"{expected} in the file", lambda: titles(path, "action") == expected)


cabas = Cabas()
cabas.press("ctrl+n")
cabas.find("list item", "Empty plan")
cabas.press("alt+e")
cabas.find("heading", "Untitled plan")
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")
add(cabas, "ctrl+Return", "Sobre")
add(cabas, "ctrl+shift+Return", "Papier")
add(cabas, "ctrl+shift+Return", "Recto verso")
add(cabas, "ctrl+Return", "Recyclage")
add(cabas, "ctrl+Return", "Encre")
row(cabas, "1.1.3 Encre", 3, 3, 3)
cabas.press("ctrl+s")
cabas.answer_with(path)
cabas.says("arbre.spaser · Saved ")

# Moving keeps the numbers in order, and the keys with what is moved; each move is one step.
focus_list(cabas, "1.1.3 Encre")
cabas.press("alt+Up")
row(cabas, "1.1.2 Encre", 3, 2, 3)
cabas.hears("1.1.2 Encre")
cabas.press("alt+Up")
row(cabas, "1.1.1 Encre", 3, 1, 3)
row(cabas, "1.1.3 Recyclage", 3, 3, 3)
saved(["Encre", "Recto verso", "Recyclage"])
cabas.press("ctrl+z")
row(cabas, "1.1.2 Encre", 3, 2, 3)
saved(["Recto verso", "Encre", "Recyclage"])

# Past the end of its list an objective goes on in the axis beside.
cabas.hears("1.1.2 Encre")
cabas.press("Home")
cabas.hears("1 Sobre")
add(cabas, "ctrl+Return", "Sociale")
add(cabas, "ctrl+shift+Return", "Insertion")
row(cabas, "2.1 Insertion", 2, 1, 1)
focus_list(cabas, "2.1 Insertion")
cabas.press("alt+Up")
row(cabas, "1.2 Insertion", 2, 2, 2)
cabas.hears("1.2 Insertion")
cabas.press("F2", "ctrl+a")
cabas.write("Clauses")
row(cabas, "1.2 Clauses", 2, 2, 2)

# A branch says how many it holds and what is missing; it opens and closes.
row(cabas, "1 Sobre, level 1, 1 of 2, 3 actions · 0 done")
row(cabas, "1.1 Papier, level 2, 1 of 2, 3 actions · 0 done")
row(cabas, "1.1.2 Encre, level 3, 2 of 3, No status, 2 warnings: No owner, No end date")
focus_list(cabas, "1.2 Clauses")
cabas.press("Up", "Up", "Up", "Up")
cabas.hears("1.1 Papier")
cabas.press("space")
cabas.gone("list item", part="1.1.2 Encre")
cabas.press("Right")
row(cabas, "1.1.2 Encre", 3, 2, 3)
cabas.press("Right")
cabas.hears("1.1.1 Recto verso")
cabas.press("Left")
cabas.hears("1.1 Papier")

# A filter keeps what contains the findings; Escape takes it away.
cabas.press("ctrl+shift+f")
cabas.write("encre")
cabas.says("1 of 3 actions")
row(cabas, "1.1.2 Encre", 3, 2, 3)
row(cabas, "1.1 Papier")
cabas.gone("list item", part="Recto verso")
cabas.gone("list item", part="1.2 Clauses")
cabas.press("Escape")
row(cabas, "1.1.1 Recto verso")

# Three actions get a status in one step.
focus_list(cabas, "1.1 Papier")
cabas.press("Down", "shift+Down", "shift+Down")
cabas.says("Actions: 3 selected")
cabas.press("F2")
cabas.hears("Priority")
cabas.go("Tab", "Status")
cabas.choose("Status", "Planned", 1)
for name in "Recto verso", "Encre", "Recyclage":
    row(cabas, f"{name}, level 3")
    wait_for("the status", lambda: any(name in each.name and "Planned" in each.name
                                       for each in cabas.look("list item")))
saved(["Recto verso", "Encre", "Recyclage"])
wait_for("three in the file", lambda: read(path).count("<status>planned</status>") == 3)
cabas.press("ctrl+z")
wait_for("the status before", lambda: not any("Planned" in each.name
                                              for each in cabas.look("list item")))

# What is removed waits in the bin, which the file keeps, and comes back where it stood.
focus_list(cabas, "1.1.")
cabas.go("Up", "1.1 Papier")
cabas.press("Delete")
cabas.gone("list item", part="Papier")
row(cabas, "1.1 Clauses", 2, 1, 1)
saved([])
assert "<title>Papier</title>" in read(path).split("<removed")[1], read(path)
cabas.press("ctrl+k")
cabas.write("bin")
cabas.says("Bin…")
cabas.press("Return")
cabas.go("Tab", "Restore “Papier”")
cabas.press("space")
cabas.says("The bin is empty")
cabas.press("Escape")
row(cabas, "1.1.2 Encre", 3, 2, 3)
saved(["Recto verso", "Encre", "Recyclage"])
assert "<removed" not in read(path)

# A drag does what the keys do.
start = cabas.tree.find_middle(row(cabas, "1.1.3 Recyclage"))
end = cabas.tree.find_middle(row(cabas, "1.1.1 Recto verso"))
xdotool("mousemove", *map(str, start), "mousedown", "1")
for step in range(1, 21):
    x, y = (a + (b - a) * step // 20 for a, b in zip(start, end))
    xdotool("mousemove", str(x), str(y - (8 if step == 20 else 0)), "sleep", "0.02")
xdotool("sleep", "0.3", "mouseup", "1")
row(cabas, "1.1.1 Recyclage", 3, 1, 3)
saved(["Recyclage", "Recto verso", "Encre"])

# All of it can be taken back.
while cabas.look("push button", part="Undo: "):
    cabas.press(*["ctrl+z"] * 8)
cabas.gone("list item", part="Sobre")
saved([])
cabas.quit()
