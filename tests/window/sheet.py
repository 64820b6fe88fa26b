# SPDX-License-Identifier: EUPL-1.2
"""The sheet of an action filled in on the keyboard, from one action to the next."""

import os

from desk import HOME, Cabas, read, wait_for

path = os.path.join(HOME, "essai.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
               '<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">\n'
               "  <title>Plan de Valmont</title>\n"
               '  <axis id="x1">\n    <title>Acheter mieux</title>\n'
               '    <objective id="o1">\n      <title>Moins de papier</title>\n'
               '      <action id="a1">\n        <title>Imprimer moins</title>\n'
               "      </action>\n"
               "    </objective>\n"
               '    <objective id="o2">\n      <title>Moins de plastique</title>\n'
               '      <action id="a2">\n        <title>Boire au robinet</title>\n'
               "      </action>\n"
               "    </objective>\n  </axis>\n</plan>\n")


cabas = Cabas(path)
cabas.press("ctrl+f")
cabas.write("imprimer")
cabas.find("label", part="Imprimer moins")
cabas.press("Return")
cabas.find("heading", part="Imprimer moins")

# From one action to the next, which stands under another objective: the focus keeps its field.
cabas.press("ctrl+3", "F2")
cabas.hears("Title")
cabas.press("Tab")
cabas.hears("Purpose")
cabas.write("Moins de courrier")
cabas.press("ctrl+Page_Down")
cabas.find("heading", part="Boire au robinet")
cabas.hears("Purpose")
cabas.write("Moins de bouteilles")
cabas.press("ctrl+Page_Up")
cabas.find("heading", part="Imprimer moins")
cabas.hears("Purpose")

# What is asked of a blocked action is shown when it is blocked, and not before.
assert not cabas.look("label", "Cause of the block")
cabas.says("No end date")
cabas.go("Tab", "Status")
cabas.press("space", "Down", "Down", "Down", "Down", "Down", "Return")
cabas.hears("Cause of the block")
cabas.says("A blocked action says what stops it")
cabas.find("label", "Condition of release")
cabas.press("ctrl+z")
cabas.gone("label", "Cause of the block")

# A milestone is added and changed where it stands, one step each.
cabas.go("Tab", "End")
cabas.write("t3 2027")
cabas.gone("label", part="No end date")
cabas.go("Tab", "Add a milestone")
cabas.write("t1 2027 Marche signe")
cabas.press("Return")
cabas.find("heading", "Milestones (1)")
cabas.go("shift+Tab", "Milestone")
cabas.press("End")
cabas.write(" enfin")
cabas.press("Return")
cabas.press("ctrl+s")
wait_for("the milestone", lambda: "<label>Marche signe enfin</label>" in read(path))
assert "<date>2027-Q1</date>" in read(path), read(path)
cabas.press("ctrl+z", "ctrl+z")
cabas.find("heading", "Milestones (0)")
cabas.press("ctrl+s")
wait_for("both purposes", lambda: "Moins de bouteilles" in read(path))
assert read(path).count("<purpose>Moins de courrier</purpose>") == 1, read(path)
cabas.quit()
