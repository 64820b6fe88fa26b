# SPDX-License-Identifier: EUPL-1.2
"""A body whose meetings are planned from its rhythm; what one decides becomes an action, undone."""

import datetime
import os

from desk import HOME, Cabas, read, titles, wait_for, xdotool

SCROLL_DOWN = "5"  # the number of a button of the mouse

path = os.path.join(HOME, "essai.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
               '<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">\n'
               "  <title>Plan de Valmont</title>\n"
               '  <axis id="x1">\n    <title>Acheter mieux</title>\n'
               '    <objective id="o1">\n      <title>Moins de papier</title>\n'
               "    </objective>\n  </axis>\n</plan>\n")

cabas = Cabas(path)
cabas.press("ctrl+5")
cabas.find("heading", "Governance")
cabas.press("ctrl+Return")
cabas.find("heading", "Body without a name")
cabas.write("Comite")
cabas.find("heading", "Comite")

# Its rhythm, chosen on the keyboard.
cabas.says("Choose a rhythm above")
cabas.go("Tab", "Rhythm")
cabas.press("space", "Down", "Down", "Return")
cabas.says("No meeting is planned.")

# A year of meetings is one step; a period that is none says so.
cabas.press("alt+p")
cabas.find("label", "From")
cabas.press("ctrl+a")
cabas.write("jadis")
cabas.says("Write the period as two dates")
cabas.press("ctrl+a")
cabas.write("1/1/2031")
cabas.find("label", "To")
cabas.press("Tab", "ctrl+a")
cabas.write("2031")
cabas.says("4 days proposed (Every quarter).")
cabas.says("Tuesday 14 January 2031")
cabas.press("alt+p")
cabas.find("heading", "Meetings (4)")
cabas.says("14 January 2031")
cabas.press("ctrl+z")
cabas.find("heading", "Meetings (0)")
cabas.press("ctrl+shift+z")
cabas.find("heading", "Meetings (4)")

# The first of them decides something.
cabas.point("heading", "Comite")
xdotool("click", "--repeat", "20", "--delay", "20", SCROLL_DOWN)
cabas.point("label", "14 January 2031")
cabas.find("heading", "14 January 2031")
cabas.point("label", "Record a decision")
cabas.write("Publier les indicateurs.")
cabas.press("Return")
cabas.find("heading", "Decisions (1)")

# It becomes an action under the objective that is chosen.
cabas.point("push button", part="Make an action: choose its objective")
cabas.find("label", part="Moins de papier")
cabas.write("papier")
cabas.press("Return")
cabas.says("Publier les indicateurs")
cabas.find("label", part="Action: ")
cabas.press("ctrl+s")
wait_for("the action", lambda: titles(path, "action") == ["Publier les indicateurs"])
cabas.press("ctrl+z")
cabas.find("push button", part="Make an action: choose its objective")
cabas.press("ctrl+s")
wait_for("its end", lambda: titles(path, "action") == [])
assert read(path).count("<meeting ") == 4
assert "Publier les indicateurs." in read(path)

# The year stands in the calendar as well.
cabas.point("label", "Calendar")
year = datetime.date.today().year
while year != 2031:
    cabas.click("push button", "Next year" if year < 2031 else "Previous year")
    year += 1 if year < 2031 else -1
    cabas.find("heading", str(year))  # a button that is still down takes no second click
cabas.says("2031: 4 dates")
cabas.find("list item", "Comite")
cabas.quit()
