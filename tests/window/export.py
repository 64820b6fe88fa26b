# SPDX-License-Identifier: EUPL-1.2
"""Finding an item and a command from the keyboard; the report as PDF and a chart as SVG."""

import os
import subprocess

from desk import HOME, Cabas, wait_for

report = os.path.join(HOME, "rapport.pdf")
chart = os.path.join(HOME, "gouvernance.svg")

cabas = Cabas("--sample")

# Accents and case do not matter, beginnings of words are enough.
cabas.press("ctrl+f")
cabas.find("entry", "Find in the plan")
cabas.write("elargir publics")
cabas.find("label", part="Élargir les publics")
cabas.press("Return")
cabas.find("heading", part="Élargir les publics")

cabas.press("ctrl+k")
cabas.find("entry", "Go to or do…")
cabas.write("export report")
cabas.find("label", "Export the report…")
cabas.press("Return")
cabas.click("push button", part="xport…")
cabas.answer_with(report)
cabas.says("“rapport.pdf” is written")
text = subprocess.run(["pdftotext", report, "-"], check=True, stdout=subprocess.PIPE,
                      encoding="utf-8").stdout
assert "SPASER 2025–2030" in text and "Élargir les publics" in text, text[:2000]

cabas.press("F10")
cabas.click("menu item", "Export")
cabas.click("menu item", "Chart as a Picture")
cabas.click("menu item", "Load of the departments…")
cabas.answer_with(chart)
wait_for("the chart", lambda: os.path.exists(chart))
subprocess.run(["xmllint", "--noout", chart], check=True)

# It ends cleanly, and there is nothing to ask.
cabas.quit()
assert sorted(name for name in os.listdir(HOME) if "." in name.strip(".")) == [
    "gouvernance.svg", "rapport.pdf"], os.listdir(HOME)
