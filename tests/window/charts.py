# SPDX-License-Identifier: EUPL-1.2
"""Charts from the keyboard: from value to value, the items behind one, its picture and its data."""

import os
import shutil

from desk import HOME, Cabas, wait_for

path = os.path.join(HOME, "valmont.spaser")
shutil.copy(os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser"), path)
data = os.path.join(HOME, "charge.csv")

cabas = Cabas(path)
cabas.press("ctrl+k")
cabas.find("entry", "Go to or do…")
cabas.write("charts")
cabas.find("label", "Charts")
cabas.press("Return")
cabas.find("heading", "Load of the departments")
cabas.find("heading", "Trajectory of an indicator")

# From value to value: each is heard.
cabas.go("Tab", "Achats first, with 42 of 224 assignments", whole=True)
cabas.press("Right")
cabas.hears("Achats, R – Responsible: 17")
cabas.press("Right")
cabas.hears("Achats, A – Accountable: 10")
cabas.press("Left", "Down")
cabas.hears("Économie-ESS, C – Consulted: 9")
cabas.press("Up")
cabas.hears("Achats, R – Responsible: 17")
cabas.press("End")
cabas.hears("Mobilités, I – Informed: 1")
cabas.press("Home")
cabas.hears("Achats, R – Responsible: 17")

# Behind a number is a list, and one item of it is opened.
cabas.press("Down", "Return")
cabas.says("Économie-ESS, C – Consulted: 9")
cabas.find("label", part="1.2.1 Tenir à jour la carte des ac")
cabas.press("Escape")
cabas.gone("label", part="1.2.1 Tenir à jour la carte des ac")
cabas.press("Up")
cabas.hears("Achats, R – Responsible: 17")
cabas.press("Down")
cabas.hears("Économie-ESS, C – Consulted: 9")
cabas.press("Return")
cabas.find("label", part="1.2.1 Tenir à jour la carte des ac")
cabas.press("Down", "Return")
cabas.find("heading", part="Publier la programmation des a")

# Copied, it is text to whoever wants text.
cabas.press("ctrl+1")
cabas.find("heading", "Load of the departments")
cabas.go("shift+Tab", "Achats first, with 42 of 224 assignments", whole=True)
cabas.press("ctrl+c")
cabas.find("status bar", "The chart is copied as a picture and as text.")
cabas.press("ctrl+f")
cabas.find("entry", "Find in the plan")
cabas.press("ctrl+v")
cabas.says("0 items hold these words")
cabas.press("Escape")

# Its data as a file.
cabas.go("shift+Tab", "Copy or export: Load of the departments")
cabas.press("Return")
cabas.click("menu item", "Data as CSV…")
cabas.answer_with(data)
wait_for("the data", lambda: os.path.exists(data))
cabas.says("“charge.csv” is written")
with open(data, encoding="utf-8-sig") as file:
    rows = file.read().splitlines()
assert rows[0].startswith("Department;R – Responsible;A – Accountable;"), rows[0]
assert "Achats;17;10;15;0;42" in rows, rows
cabas.quit()
