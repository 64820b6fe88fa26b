# SPDX-License-Identifier: EUPL-1.2
"""Who does what, from the keyboard: letters typed, an A handed over, a block pasted, one letter
given to many actions and taken back."""

import csv
import os
import subprocess

from desk import CABASCTL, HOME, Cabas, wait_for

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">
  <title>Plan de Valmont</title>
  <department id="d1"><name>Voirie</name></department>
  <department id="d2"><name>Parcs</name></department>
  <axis id="x1">
    <title>Acheter sobre</title>
    <objective id="o1">
      <title>Moins de papier</title>
      <action id="a1"><title>Un</title></action>
      <action id="a2"><title>Deux</title></action>
      <action id="a3"><title>Trois</title></action>
    </objective>
  </axis>
</plan>
"""

path = os.path.join(HOME, "matrice.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write(PLAN)


def letters():
    """What the saved plan says: the letters of both departments in each action."""
    table = subprocess.run([CABASCTL, "matrix", path, "--csv"], check=True,
                           stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [row[2:4] for row in csv.reader(table.splitlines())][1:-1]


def saved(expected):
    cabas.press("ctrl+s")
    wait_for(f"{expected}, not {letters()}", lambda: letters() == expected)


cabas = Cabas(path)
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")
cabas.press("ctrl+k")
cabas.write("who does")
cabas.find("label", "Who does what")
cabas.press("Return")
cabas.says("accepted with change")

# Past the filters into the cells, under the two headings.
cabas.press("Tab", "Tab", "Tab", "Tab", "Down", "Down")
cabas.write("ra")
cabas.press("Return", "Up", "Right")
saved([["RA", ""], ["", ""], ["", ""]])

# A second A is followed by a question, and handed over.
cabas.write("a")
cabas.press("Return")
cabas.says("several departments answer for it now: Voirie, Parcs")
cabas.press("alt+h")
cabas.gone("label", part="several departments answer for it now")
saved([["R", "A"], ["", ""], ["", ""]])

# What is no letter is said, and nothing changes.
cabas.write("x")
cabas.press("Return")
cabas.says("is none of the letters")
cabas.press("Escape", "Up")

# A row is of one action, which one department answers for.
cabas.press("Left", "shift+Right")
cabas.write("a")
cabas.press("Return")
cabas.says("choose one cell, or one column")
cabas.press("Escape")
saved([["R", "A"], ["", ""], ["", ""]])

# The letters of one action, pasted into another.
cabas.press("Left", "shift+Right", "ctrl+c", "Down", "Down", "Left", "ctrl+v")
saved([["R", "A"], ["", ""], ["R", "A"]])

# The heading stands for all that is under it.
cabas.press("ctrl+Home", "alt+s")
cabas.says("3 actions selected")
cabas.press("alt+g")
cabas.says("actions changed: 1, had it already: 2")
saved([["R", "A"], ["R", ""], ["R", "A"]])

for _ in range(2):
    cabas.press("ctrl+z")
saved([["R", "A"], ["", ""], ["", ""]])
cabas.quit()
