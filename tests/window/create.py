# SPDX-License-Identifier: EUPL-1.2
"""A new plan with an axis, an objective and an action; undone, redone, saved and opened again."""

import os

from desk import HOME, Cabas, press, read, wait_for, write

path = os.path.join(HOME, "essai.spaser")

cabas = Cabas()
cabas.point("list item", "New plan")
cabas.find("heading", "Overview")
cabas.says("Not saved yet")

# Typing in a new item names it, wherever the keys were pressed.
press("ctrl+3")
cabas.find("heading", "Axes and actions")
for keys, heading, title in [
        ("ctrl+Return", "Axis without a name", "Acheter sobre"),
        ("ctrl+shift+Return", "Objective without a name", "Moins de papier"),
        ("ctrl+shift+Return", "Action without a name", "Imprimer en recto verso")]:
    press(keys)
    cabas.find("heading", heading)
    write(title)
    cabas.find("heading", title)

# Undo says what it takes back, also while the keys are in an entry.
cabas.find("push button", part="Undo: ")
press("ctrl+z")
cabas.find("heading", "Action without a name")
press("ctrl+z")
cabas.gone("heading", "Action without a name")
press("ctrl+shift+z", "ctrl+y")
cabas.find("label", "Imprimer en recto verso")

press("ctrl+s")
cabas.find("push button", part="_Save")
press("ctrl+a")
write(path)
press("Return")
cabas.says("essai.spaser · Saved ")
for title in ("Acheter sobre", "Moins de papier", "Imprimer en recto verso"):
    assert f"<title>{title}</title>" in read(path), read(path)
cabas.quit()

cabas = Cabas(path)
cabas.says("essai.spaser · Saved ")
press("ctrl+3")
cabas.find("label", "Acheter sobre")
cabas.quit()

# The start page knows it, and where it is.
cabas = Cabas()
cabas.says(path)
cabas.quit()
wait_for("the end of the lock", lambda: not os.path.exists(
    os.path.join(HOME, ".~lock.essai.spaser#")))
