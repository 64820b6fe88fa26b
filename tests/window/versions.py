# SPDX-License-Identifier: EUPL-1.2
"""A draft sealed, an action renamed, and the words that differ, from the keyboard."""

import os

from desk import HOME, Cabas, listed, table

path = os.path.join(HOME, "plan.spaser")


def ask_for(words, command):
    cabas.press("ctrl+k")
    cabas.find("entry", "Go to or do…")
    cabas.write(words)
    cabas.find("label", command)
    cabas.press("Return")


cabas = Cabas("--sample")
cabas.find("heading", part="Valmont")

# A date that is none is told where it stands, and nothing is sealed.
ask_for("seal", "Seal a version…")
cabas.hears("Kind")
cabas.press("Tab")
cabas.hears("Date")
cabas.press("ctrl+a")
cabas.write("someday")
cabas.press("Return")
cabas.says("Write a day, such as")
cabas.hears("Date")
cabas.press("ctrl+a")
cabas.write("3 May 2026")
cabas.press("Tab")
cabas.hears("Label")
cabas.write("Projet de mai")
cabas.press("Return")
cabas.says("“Projet de mai” is sealed")
cabas.find("push button", "Undo: freeze a version")

# What is written over afterwards is what differs.
cabas.press("ctrl+f")
cabas.find("entry", "Find in the plan")
cabas.write("prix interne")
cabas.find("label", part="prix interne")
cabas.press("Return")
cabas.find("heading", part="prix interne")
cabas.press("ctrl+3", "F2")
cabas.hears("Title")
cabas.press("ctrl+a")
cabas.write("Offrir un prix interne")
cabas.find("heading", part="Offrir un prix interne")

ask_for("compare versions", "Compare versions…")
cabas.says("0 items added, 0 items removed, 1 item changed")
cabas.says("Changed")
cabas.find("label", part="Offrir un prix interne")
cabas.find("push button", part="Offrir un prix interne")
cabas.press("Escape")
cabas.gone("label", part="1 item changed")

cabas.press("ctrl+s")
cabas.answer_with(path)
cabas.says("plan.spaser · Saved ")
cabas.quit()

assert [row["label"] for row in listed(path, "version")][-1] == "Projet de mai"
rows = table("compare", path + "#last", path)
assert [(row["Change"], row["After"]) for row in rows] == [
    ("Title", "Offrir un prix interne")], rows
