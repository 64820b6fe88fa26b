# SPDX-License-Identifier: EUPL-1.2
"""Unsaved work is there again after the program was killed, and gone once saved or discarded."""

from desk import Cabas, read, titles, write_plan

path = write_plan("ville.spaser", "Piloter", "Acheter sobre")
before = read(path)

cabas = Cabas(path)
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")
cabas.press("ctrl+Return")
cabas.find("heading", part="Axis without a name")
cabas.write("Axe du dernier moment")
cabas.says("Draft kept ")
cabas.kill()
assert read(path) == before

cabas = Cabas()
cabas.says("unsaved change")
cabas.click("push button", "Recover")
cabas.says("ville.spaser · ")
cabas.press("ctrl+3")
cabas.find("label", part="Axe du dernier moment")
assert read(path) == before
cabas.press("ctrl+s")
cabas.says("ville.spaser · Saved ")
saved = read(path)
assert sorted(titles(path, "axis")) == ["Acheter sobre", "Axe du dernier moment", "Piloter"]

# What was saved is not offered again; what was discarded neither.
cabas.press("ctrl+Return")
cabas.find("heading", part="without a name")
cabas.says("Draft kept ")
cabas.press("ctrl+w")
cabas.click("push button", part="_Discard")
assert cabas.ended() == 0
assert read(path) == saved

cabas = Cabas()
cabas.find("list item", "New plan…")
assert not cabas.look("push button", "Recover")
cabas.quit()
