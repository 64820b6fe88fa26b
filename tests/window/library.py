# SPDX-License-Identifier: EUPL-1.2
"""A card of the library is found, read and inserted with the keys; an action becomes a card."""

import os
import subprocess

from desk import CABASCTL, HOME, Cabas, titles, wait_for

FURNITURE = "Passer un marché de mobilier issu du réemploi"
CARDS = os.path.join(HOME, ".local", "share", "cabas", "library")

path = os.path.join(HOME, "plan.spaser")
with open(path, "w", encoding="utf-8") as file:
    file.write("""<?xml version="1.0" encoding="UTF-8"?>
<plan xmlns="urn:spaser:plan:1" version="1.0" id="p">
  <title>Plan de Valmont</title>
  <department id="d1">
    <name>Commande publique</name>
    <role>purchasing</role>
  </department>
  <axis id="x1">
    <title>Acheter sobre</title>
    <objective id="o1">
      <title>Moins de neuf</title>
    </objective>
  </axis>
</plan>
""")


def count(kind):
    table = subprocess.run([CABASCTL, "list", path, kind], check=True, stdout=subprocess.PIPE,
                           encoding="utf-8").stdout
    return len(table.splitlines()) - 1


cabas = Cabas(path)
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")

# Found by its words and read; Enter inserts it with its indicator and its owner, in one step.
cabas.press("ctrl+shift+b")
cabas.find("heading", "Library")
cabas.write("mobilier reemploi")
cabas.find("list item", part=FURNITURE)
cabas.press("Return")
cabas.find("heading", FURNITURE)
cabas.find("heading", "Caution")
cabas.find("link", "La loi Agec et l’acquisition de mobilier")
cabas.says("Goes into “1.1 Moins de neuf”.")
cabas.says("Owners proposed: Commande publique.")
cabas.press("Return")
cabas.find("push button", f"Undo: insert “{FURNITURE}”")
cabas.press("ctrl+s")
wait_for("the action on disk", lambda: titles(path, "action") == [FURNITURE])
assert count("indicator") == 1
assert count("assignment") == 2

# The action becomes a card of one's own.
cabas.press("ctrl+3", "shift+F10")
cabas.click("menu item", "Save as a card…")
cabas.says("The action, its indicators and its owners")
cabas.press("ctrl+a")
cabas.write("Ma fiche")
cabas.press("Return")
wait_for("the card", lambda: os.path.exists(os.path.join(CARDS, "ma-fiche.xml")))
listed = subprocess.run([CABASCTL, "library", "Ma", "fiche"], check=True, stdout=subprocess.PIPE,
                        encoding="utf-8").stdout
assert "\taction\tMa fiche\n" in listed, listed

# It is taken back and made again as a whole.
cabas.press("ctrl+z")
cabas.find("push button", "Nothing to undo")
cabas.press("ctrl+shift+z")
cabas.find("push button", f"Undo: insert “{FURNITURE}”")

# Escape closes the pane.
cabas.press("ctrl+shift+b")
cabas.press("Escape")
cabas.gone("heading", "Library")

# Cards are found among all there is to do.
cabas.press("ctrl+k")
cabas.write("insert egalim")
cabas.says("Cards of the library")
cabas.press("Return")
cabas.find("heading", "Atteindre les parts de produits durables dans la restauration collective")
cabas.press("Escape", "Escape")
cabas.gone("heading", "Library")

cabas.press("ctrl+s")
cabas.quit()
