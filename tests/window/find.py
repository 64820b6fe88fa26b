# SPDX-License-Identifier: EUPL-1.2
"""Hits by kind, a search saved as a filter, conditions and commands, by keyboard alone."""

from desk import Cabas

cabas = Cabas("--sample")

# All kinds are counted; Ctrl+Tab goes through them and back to all.
cabas.press("ctrl+f")
cabas.find("entry", "Find in the plan")
cabas.write("energie")
cabas.says("18 items hold these words")
cabas.find("push button", "Actions (2)")
cabas.says("5 of 7 shown")
cabas.press("ctrl+Tab", "ctrl+Tab", "ctrl+Tab")
cabas.gone("label", part="5 of 7 shown")
cabas.press("ctrl+shift+Tab", "ctrl+shift+Tab", "ctrl+shift+Tab")
cabas.says("5 of 7 shown")

# The search becomes a filter: it is the last line.
cabas.press(*["Down"] * 40, "Return")
cabas.says("Name this filter")
cabas.press("ctrl+a")
cabas.write("Sobriete")
cabas.press("Return")
cabas.says("The filter “Sobriete” is saved in the plan.")
cabas.press("Escape")
cabas.find("push button", "Undo: save the filter “Sobriete”")

# It is found by its name, and looks again.
cabas.press("ctrl+k")
cabas.find("entry", "Go to or do…")
cabas.write("sobriete")
cabas.says("Search in the whole plan")
cabas.press("Return")
cabas.says("18 items hold these words")
cabas.press("Escape")

# A condition filters the list of its kind.
cabas.press("ctrl+k")
cabas.write("blocked without")
cabas.says("Filter of the actions")
cabas.press("Return")
cabas.find("heading", "Axes and actions")
cabas.find("push button", "No longer ask for: Blocked without a cause")

# Views are gone to by their names, and what the list can do is done from there.
cabas.press("ctrl+k")
cabas.write("who does")
cabas.says("Who does what")
cabas.press("Return")
cabas.find("push button", part="Open")
cabas.press("ctrl+alt+f")
cabas.says("Saved filters")
cabas.press("Escape")
cabas.kill()
