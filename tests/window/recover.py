# SPDX-License-Identifier: EUPL-1.2
"""Unsaved work is there again after the program was killed, and gone once saved or discarded."""

from desk import Cabas, press, read, write, write_plan

path = write_plan("ville.spaser", "Piloter", "Acheter sobre")
before = read(path)

cabas = Cabas(path)
press("ctrl+3")
cabas.find("heading", "Axes and actions")
press("ctrl+Return")
cabas.find("heading", "Axis without a name")
write("Axe de la dernière minute")
cabas.says("Draft kept ")
cabas.kill()
assert read(path) == before

cabas = Cabas()
cabas.says("unsaved change")
cabas.click("push button", "Recover")
cabas.says("ville.spaser · ")
press("ctrl+3")
cabas.find("label", part="Axe de la dernière minute")
press("ctrl+s")
cabas.says("ville.spaser · Saved ")
assert "Axe de la dernière minute" in read(path)

# What was saved is not offered again; what was discarded neither.
press("ctrl+Return")
cabas.find("heading", part="without a name")
cabas.says("Draft kept ")
press("ctrl+w")
cabas.click("push button", part="_Discard")
assert cabas.ended() == 0

cabas = Cabas()
cabas.find("list item", "New plan")
assert not cabas.look("push button", "Recover")
cabas.quit()
