# SPDX-License-Identifier: EUPL-1.2
"""Finding an item and a command from the keyboard; the report as PDF and a chart as SVG."""

import os

from desk import HOME, Cabas, press, wait_for, write

report = os.path.join(HOME, "rapport.pdf")
chart = os.path.join(HOME, "gouvernance.svg")


def begins_with(path, start):
    if not os.path.exists(path):
        return False
    with open(path, "rb") as file:
        return file.read(len(start)) == start


def answer_with(path):
    cabas.find("push button", part="_Save")
    press("ctrl+a")
    write(path)
    press("Return")


cabas = Cabas("--sample")

# Accents and case do not matter, beginnings of words are enough.
press("ctrl+f")
cabas.find("entry", "Find in the plan")
write("elargir publics")
cabas.find("label", part="Élargir les publics")
press("Return")
cabas.find("heading", part="Élargir les publics")

press("ctrl+k")
cabas.find("entry", "Go to or do…")
write("export report")
cabas.find("label", "Export the report as PDF…")
press("Return")
cabas.find("label", "Who will read the report?")
press("Return")
answer_with(report)
cabas.says("“rapport.pdf” is written")
assert begins_with(report, b"%PDF-")

press("F10")
cabas.click("menu item", "Export")
cabas.click("menu item", "Load of the departments…")
answer_with(chart)
wait_for("the chart", lambda: begins_with(chart, b"<?xml"))
cabas.kill()
