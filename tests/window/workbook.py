# SPDX-License-Identifier: EUPL-1.2
"""A workbook goes out, is changed and comes back: nothing is written before the user agrees."""

import csv
import os
import shutil
import subprocess
import zipfile

from desk import HOME, Cabas, read, wait_for

plan = os.path.join(HOME, "plan.spaser")
book = os.path.join(HOME, "tables.ods")
table = os.path.join(HOME, "actions.csv")
shutil.copy(os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser"), plan)

cabas = Cabas(plan)


def choose(path):
    """Keys until the dialog of GTK has the file."""
    cabas.find("push button", part="Open")
    cabas.press("ctrl+shift+f")
    cabas.write(path)
    # The name is taken first, then the file.
    cabas.press("Return")
    if cabas.look("push button", part="_Open"):
        cabas.press("alt+o")


# The whole plan as a workbook, from the command list.
cabas.press("ctrl+k")
cabas.find("entry", "Go to or do…")
cabas.write("export workbook")
cabas.find("label", "Export the plan as a workbook…")
cabas.press("Return")
cabas.find("label", "Who will read the tables?")
cabas.press("Return")
cabas.answer_with(book)
cabas.says("“tables.ods” is written")
assert zipfile.ZipFile(book).read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"

# Taken back untouched, it changes nothing.
cabas.press("ctrl+shift+i")
choose(book)
cabas.says("The plan would not change")
cabas.press("Escape")
cabas.gone("label", part="The plan would not change")

# A table that was changed: a title, a wrong status, a new row, a column of the user's own.
subprocess.run([os.environ["CABASCTL"], "export", plan, "-o", table], check=True)
with open(table, encoding="utf-8-sig", newline="") as file:
    first, second = [row["id"] for row in csv.DictReader(file, delimiter=";")][:2]
with open(table, "w", encoding="utf-8") as file:
    file.write(f"id;Title;Status;Objective;Opinion\n{first};Changed in a table;;;good\n"
               f"{second};Other;perhaps;1.1;\n;Made in a table;Planned;1.1;\n")
before = read(plan)
cabas.press("ctrl+shift+i")
choose(table)
cabas.says("Nothing can be applied: ")
cabas.press("F8")
cabas.says("actions, D2")
cabas.press("F8")
cabas.says("actions, C3")
cabas.press("shift+F8")
cabas.says("actions, D2")
cabas.press("ctrl+Return")
cabas.says("Nothing can be applied: ")

# What the user agrees to leave out no longer stands in the way.
with open(table, "w", encoding="utf-8") as file:
    file.write(f"id;Title;Opinion\n{first};Changed in a table;good\n{second};;\n")
cabas.press("Escape")
cabas.gone("label", part="Nothing can be applied: ")
cabas.press("ctrl+shift+i")
choose(table)
cabas.says("Nothing can be applied: 1 problem")
cabas.press("alt+l")
cabas.press("ctrl+Return")
cabas.says("“actions.csv” is imported")
assert read(plan) == before
cabas.press("ctrl+s")
wait_for("the plan", lambda: "Changed in a table" in read(plan))

# One step takes it all back.
cabas.press("ctrl+z")
cabas.press("ctrl+s")
wait_for("the plan as it was", lambda: read(plan) == before)

# What is no spreadsheet is told, and nothing else happens.
with open(table, "w", encoding="utf-8") as file:
    file.write("id;Title\n" + "x;y\n" * 100000)
cabas.press("ctrl+shift+i")
choose(table)
cabas.says("more than 20000 rows")
cabas.press("Escape")
cabas.gone("label", part="more than 20000 rows")
cabas.quit()
