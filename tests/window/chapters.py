# SPDX-License-Identifier: EUPL-1.2
"""A chapter written by keyboard: headings, bold, lists, a link and a table; remarked on, replaced in
and saved."""

import os

from desk import HOME, Cabas, Missing, listed, titles, wait_for

path = os.path.join(HOME, "chapitres.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
               '<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">\n'
               "  <title>Plan de Valmont</title>\n"
               '  <chapter id="ch-1">\n    <title>Cadre</title>\n  </chapter>\n'
               '  <axis id="x1">\n    <title>Acheter sobre</title>\n'
               '    <objective id="o1">\n      <title>Moins de papier</title>\n'
               '      <action id="a1">\n        <title>Imprimer</title>\n      </action>\n'
               '      <action id="a2">\n        <title>Recycler</title>\n      </action>\n'
               "    </objective>\n  </axis>\n</plan>\n")


def saved(part):
    """What the text of the chapter holds in the file."""
    cabas.press("ctrl+s")
    try:
        wait_for("the text", lambda: part in listed(path, "chapter")[0]["text"])
    except Missing:
        raise Missing(f"{part!r} in {listed(path, 'chapter')[0]['text']!r}") from None


def open_text():
    cabas.press("ctrl+k")
    cabas.write("full page")
    cabas.says("Full page")
    cabas.press("Return")
    cabas.find("push button", "Remarks on the chapter")
    cabas.go("Tab", "Text", whole=True)


# Who remarks says so once.
cabas = Cabas(path)
cabas.press("ctrl+comma")
cabas.go("Tab", "Name")
cabas.write("Dominique")
cabas.press("Escape")
cabas.gone("frame", "Preferences")

open_text()
cabas.says("0 words")

# What is typed has the structure that the keys give it, to the last letter.
cabas.press("ctrl+alt+1")
cabas.write("Le but")
cabas.press("Return")
cabas.write("Acheter ")
cabas.press("ctrl+b")
cabas.write("mieux")
cabas.says("4 words")
cabas.find("list item", "Le but")
saved("# Le but\n\nAcheter **mieux**")
cabas.press("ctrl+b")
cabas.press("Return", "ctrl+shift+l")
cabas.write("un")
cabas.press("Return")
cabas.write("deux")
cabas.press("Return", "Return")
cabas.write("Voir ")
saved("Acheter **mieux**\n\n- un\n- deux\n\nVoir")

# A link without words has the name of its action, and follows it.
cabas.press("ctrl+l")
cabas.hears("Search by name or code")
cabas.write("recycler")
cabas.press("Return")
cabas.hears("Text")
cabas.reads("Text", "Voir 1.1.2 Recycler")
cabas.press("ctrl+3")
cabas.go("Down", "1.1.2 Recycler")
cabas.press("alt+Up")
cabas.hears("1.1.1 Recycler")
open_text()
cabas.reads("Text", "Voir 1.1.1 Recycler")
saved("Voir [](#a2)")

# A table, its first cell filled in.
cabas.press("ctrl+End", "Return")
cabas.go("shift+Tab", "Remark on what is selected")
cabas.go("Left", "Insert a table")
cabas.press("space")
cabas.find("text", "Row 1, column 1")
cabas.go("Tab", "Row 1, column 1")
cabas.write("Achats")
saved("| Achats |")

# A remark about the words selected, with who made it and its state.
open_text()
cabas.press("ctrl+Home", "shift+End", "ctrl+alt+c")
cabas.says("About “Le but”")
cabas.hears("New remark")
cabas.write("Est-ce assez")
cabas.press("Return")
cabas.find("label", "Remarks (1)")
cabas.says("Dominique")
cabas.go("shift+Tab", "Take up")
cabas.press("space")
cabas.says("Taken up")
cabas.press("ctrl+s")
wait_for("the remark", lambda: [
    (row["text"], row["author"], row["quote"], row["state"]) for row in listed(path, "comment")
] == [("Est-ce assez", "Dominique", "Le but", "taken-up")])

# Replaced in all places, and taken back, as one step.
cabas.press("ctrl+h")
cabas.write("acheter")
cabas.press("Tab")
cabas.write("Choisir")
cabas.find("push button", part="Replace 2")
cabas.press("Return")
cabas.gone("frame", "Replace in the plan")
saved("Choisir **mieux**")
assert titles(path, "axis") == ["Choisir sobre"]
cabas.press("ctrl+z")
saved("Acheter **mieux**")
assert titles(path, "axis") == ["Acheter sobre"]
cabas.quit()
