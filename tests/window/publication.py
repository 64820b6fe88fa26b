# SPDX-License-Identifier: EUPL-1.2
"""What was put online is recorded from the keyboard: a wrong day or address says so, undone at once."""

import os

from desk import HOME, Cabas, read, wait_for

path = os.path.join(HOME, "essai.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
               '<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">\n'
               "  <title>Plan de Valmont</title>\n</plan>\n")

cabas = Cabas(path)
cabas.press("ctrl+k")
cabas.write("what comes")
cabas.find("label", "What comes next")
cabas.press("Return")
cabas.find("push button", part="Record a publication")
cabas.press("alt+r")
cabas.says("The plan takes this day and this address as its own.")

# A day that is none, then an address that is none.
cabas.go("Tab", "Date")
cabas.press("ctrl+a")
cabas.write("jadis")
cabas.press("Return")
cabas.says("Write a day")
cabas.press("ctrl+a")
cabas.write("15/3/2027")
cabas.gone("label", part="Write a day")
cabas.go("Tab", "Web address")
cabas.write("valmont")
cabas.press("Return")
cabas.find("label", part="https://")
assert "<publication" not in read(path)
cabas.press("ctrl+a")
cabas.write("https://valmont.example/achats")
cabas.press("Return")
cabas.gone("label", part="The plan takes this day")

# It is there, and the plan says it of itself.
cabas.find("heading", part="15 March 2027")
cabas.press("ctrl+s")
wait_for("the publication", lambda: "<publication" in read(path))
assert "<published-on>2027-03-15</published-on>" in read(path)
assert read(path).count("<web-address>https://valmont.example/achats</web-address>") == 2

cabas.press("ctrl+z", "ctrl+s")
wait_for("its end", lambda: "<publication" not in read(path))
assert "published-on" not in read(path)
