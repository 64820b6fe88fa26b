# SPDX-License-Identifier: EUPL-1.2
"""A small tree made, moved, renamed, filtered, edited together and thrown away, by keyboard; then
dragged."""

from desk import Cabas, wait_for, xdotool

PLACE = "level {}, {} of {}"


def row(cabas, name, level=None, position=None, of=None):
    """A row says its name, level and place to who listens."""
    part = name if level is None else f"{name}, {PLACE.format(level, position, of)}"
    return cabas.find("list item", part=part)


def add(cabas, keys, title):
    cabas.press(keys)
    cabas.find("heading", part="without a name")
    cabas.write(title)
    cabas.find("heading", part=title)


def focus_list(cabas):
    cabas.press("ctrl+shift+f", "Return")


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

# Moving keeps the numbers in order, and the keys with what is moved.
focus_list(cabas)
cabas.press("alt+Up")
row(cabas, "1.1.2 Encre", 3, 2, 3)
cabas.press("alt+Up")
row(cabas, "1.1.1 Encre", 3, 1, 3)
row(cabas, "1.1.3 Recyclage", 3, 3, 3)
cabas.press("ctrl+z")
row(cabas, "1.1.2 Encre", 3, 2, 3)

# Past the end of its list an objective goes on in the axis beside.
cabas.press("Home")
add(cabas, "ctrl+Return", "Sociale")
add(cabas, "ctrl+shift+Return", "Insertion")
row(cabas, "2.1 Insertion", 2, 1, 1)
focus_list(cabas)
cabas.press("alt+Up")
row(cabas, "1.2 Insertion", 2, 2, 2)
cabas.press("F2", "ctrl+a")
cabas.write("Clauses")
row(cabas, "1.2 Clauses", 2, 2, 2)

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

# Three actions get a priority in one step.
cabas.press("Home", "Down", "Down", "shift+Down", "shift+Down")
cabas.says("Actions: 3 selected")
cabas.press("F2", "Return", "Down", "Return")
for name in "Recto verso", "Encre", "Recyclage":
    cabas.find("list item", part=f"{name}, level 3")
    wait_for("the status", lambda: any(name in each.name and "Planned" in each.name
                                       for each in cabas.look("list item")))
cabas.press("ctrl+z")
wait_for("the status before", lambda: not any("Planned" in each.name
                                              for each in cabas.look("list item")))

# What is removed waits in the bin and comes back where it stood.
focus_list(cabas)
cabas.press("Home", "Down", "Delete")
cabas.gone("list item", part="Papier")
row(cabas, "1.1 Clauses", 2, 1, 1)
cabas.point("push button", "List menu")
cabas.click("menu item", part="Bin")
cabas.click("push button", part="Restore “Papier”")
cabas.says("The bin is empty")
cabas.press("Escape")
row(cabas, "1.1.2 Encre", 3, 2, 3)

# A drag does what the keys do.
start = cabas.tree.find_middle(row(cabas, "1.1.3 Recyclage"))
end = cabas.tree.find_middle(row(cabas, "1.1.1 Recto verso"))
xdotool("mousemove", *map(str, start), "mousedown", "1")
for step in range(1, 21):
    x, y = (a + (b - a) * step // 20 for a, b in zip(start, end))
    xdotool("mousemove", str(x), str(y - (8 if step == 20 else 0)), "sleep", "0.02")
xdotool("sleep", "0.3", "mouseup", "1")
row(cabas, "1.1.1 Recyclage", 3, 1, 3)

# All of it can be taken back.
while cabas.look("push button", part="Undo: "):
    cabas.press(*["ctrl+z"] * 8)
cabas.gone("list item", part="Sobre")
cabas.kill()
