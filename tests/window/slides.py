# SPDX-License-Identifier: EUPL-1.2
"""The slides for the council, from the keyboard: proposed, put in order, hidden, doubled, titled,
given another chart and notes, looked through for what is wrong, and taken back."""

import os
import shutil

from desk import HOME, SOURCE, Cabas, listed, table, wait_for

path = os.path.join(HOME, "conseil.spaser")
shutil.copy(os.path.join(SOURCE, "resources", "samples", "valmont.spaser"), path)


def slides():
    """What the saved plan shows, slide by slide."""
    return [list(row.values()) for row in table("deck", path)]


def saved(what, question):
    """Saves until the plan on disk is as it should be."""
    cabas.press("ctrl+s")
    wait_for(f"{what} in {slides()}", lambda: question(slides()))


def sorts():
    return [row[4] for row in slides()]


cabas = Cabas(path)
cabas.press("ctrl+0")
cabas.says("What will the council see?")
cabas.go("Down", "Adoption of the plan")
cabas.go("Down", "Annual report")
cabas.press("Return")
cabas.hears("1. SPASER 2025")
saved("an opening", lambda rows: rows and rows[0][4] == "Opening")
first = slides()
assert len(first) > 8, first
assert first[-1][4] == "Closing", first

# In order: the second goes below the third, and not above the first.
cabas.press("Down")
cabas.hears("2. ")
cabas.press("alt+Down")
cabas.hears("3. ")
saved("the second as third", lambda rows: rows[2][3] == first[1][3])
cabas.press("alt+Up", "alt+Up", "alt+Up")
cabas.hears("1. ")
saved("it as first", lambda rows: rows[0][3] == first[1][3])
cabas.press("alt+Up", "alt+Down")
cabas.hears("2. ")

# From another page one comes back to the slide one was at.
cabas.press("ctrl+3")
cabas.find("label", "Axes and actions")
cabas.press("ctrl+0")
cabas.hears("2. ")

# Hidden, and shown again; doubled, and removed.
cabas.press("space")
cabas.hears("Hidden")
saved("a hidden slide", lambda rows: rows[1][6] == "Hidden")
cabas.press("space")
saved("none hidden", lambda rows: not any(row[6] for row in rows))
cabas.press("ctrl+d")
cabas.hears("3. ")
saved("one more", lambda rows: len(rows) == len(first) + 1)
cabas.press("Delete")
saved("one less", lambda rows: len(rows) == len(first))
cabas.press("ctrl+z", "ctrl+z")
saved("as many", lambda rows: len(rows) == len(first))

# A title that the figures do not bear out is told at once.
cabas.press("F2")
cabas.hears("Title")
cabas.write("Already 98765 actions")
cabas.find("status bar", part="98765 was typed and is not in the figures")
cabas.press("ctrl+a", "BackSpace")
cabas.gone("status bar", part="98765 was typed")

# A new slide is text, until it shows something else.
cabas.press("ctrl+m")
cabas.hears("Title")
cabas.write("A new slide")
saved("the new slide", lambda rows: any(row[5] == "A new slide" for row in rows))
cabas.find("label", "Points")
cabas.press("F7")
cabas.find("status bar", part="goes on over")

# The deck is in the plan, and valid.
assert len(listed(path, "deck")) == 1
assert len(listed(path, "slide")) == len(first) + 1
cabas.quit()
