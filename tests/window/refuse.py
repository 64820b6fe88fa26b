# SPDX-License-Identifier: EUPL-1.2
"""What cannot be read is said in a sentence; what is of tomorrow is shown and not written."""

import os

from desk import HOME, Cabas, read

torn = os.path.join(HOME, "torn.spaser")
with open(torn, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0"?>\n<plan xmlns="urn:spaser:plan:1" version="1.0">\n<axis')
before = read(torn)
cabas = Cabas(torn)
cabas.says("The plan cannot be read")
cabas.says("torn.spaser")
cabas.press("Escape")
cabas.gone("label", "The plan cannot be read")
cabas.quit()
assert read(torn) == before

path = os.path.join(HOME, "demain.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
               '<plan xmlns="urn:spaser:plan:2" version="2.0" id="plan-1">\n'
               '  <title>Demain</title>\n</plan>\n')
before = read(path)
cabas = Cabas(path)
cabas.says("demain.spaser · Read-only")
cabas.press("ctrl+s")
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")
cabas.press("ctrl+Return", "ctrl+s")
cabas.says("demain.spaser · Read-only")
cabas.quit()
assert read(path) == before
