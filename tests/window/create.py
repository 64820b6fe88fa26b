# SPDX-License-Identifier: EUPL-1.2
"""A new plan with an axis, an objective and an action; undone, redone, saved and opened again."""

import os

from desk import HOME, Cabas, titles, wait_for

path = os.path.join(HOME, "essai.spaser")

cabas = Cabas()
cabas.point("list item", "New plan…")
cabas.find("list item", "Empty plan")
cabas.press("alt+e")
cabas.find("heading", "Untitled plan")
cabas.says("Not saved yet")

# Typing in a new item names it, wherever the keys were pressed.
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")
for keys, heading, title in [
        ("ctrl+Return", "Axis without a name", "Acheter sobre"),
        ("ctrl+shift+Return", "Objective without a name", "Moins de papier"),
        ("ctrl+shift+Return", "Action without a name", "Imprimer en recto verso")]:
    cabas.press(keys)
    cabas.find("heading", part=heading)
    cabas.write(title)
    cabas.find("heading", part=title)

# Undo says what it takes back, also while the keys are in an entry.
cabas.find("push button", part="Undo: ")
cabas.press("ctrl+z")
cabas.find("heading", "1.1.1 Action without a name")
cabas.press("ctrl+z")
cabas.gone("heading", "1.1.1 Action without a name")
cabas.press("ctrl+shift+z", "ctrl+y")
cabas.find("label", "1.1.1 Imprimer en recto verso")

cabas.press("ctrl+s")
cabas.answer_with(path)
cabas.says("essai.spaser · Saved ")
assert titles(path, "axis") == ["Acheter sobre"]
assert titles(path, "objective") == ["Moins de papier"]
assert titles(path, "action") == ["Imprimer en recto verso"]
cabas.quit()
assert os.listdir(HOME).count("essai.spaser") == 1
wait_for("the end of the lock", lambda: not os.path.exists(
    os.path.join(HOME, ".~lock.essai.spaser#")))

# What is undone and saved again is gone from the file as well.
cabas = Cabas(path)
cabas.says("essai.spaser · Saved ")
cabas.press("ctrl+3")
cabas.find("label", "1 Acheter sobre")
cabas.press("ctrl+Return")
cabas.find("heading", "2 Axis without a name")
cabas.write("De trop")
cabas.find("heading", "2 De trop")
cabas.press("ctrl+s")
wait_for("the second axis", lambda: titles(path, "axis") == ["Acheter sobre", "De trop"])
cabas.press("ctrl+z", "ctrl+z")
cabas.gone("label", "2 De trop")
cabas.press("ctrl+s")
wait_for("its end", lambda: titles(path, "axis") == ["Acheter sobre"])
cabas.quit()

# The start page knows it, and where it is.
cabas = Cabas()
cabas.says(path)
cabas.quit()
