# SPDX-License-Identifier: EUPL-1.2
"""An indicator defined and filled in with the keyboard alone, then the round of a year."""

import csv
import datetime
import os
import subprocess

from desk import CABASCTL, HOME, Cabas

path = os.path.join(HOME, "essai.spaser")
year = datetime.date.today().year - 1  # the one whose round is shown first


def write_plan(*lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<plan xmlns="urn:spaser:plan:1" version="1.0" id="p">\n'
                   "<title>Plan de Valmont</title>\n" + "\n".join(lines) + "</plan>\n")


def read_plan(*words):
    table = subprocess.run([CABASCTL, *words, "--csv"], check=True, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    return list(csv.DictReader(table.splitlines()))


# An indicator: name, unit, unit family and direction.
write_plan("<first-day>2024</first-day>", "<last-day>2027</last-day>")
cabas = Cabas(path)
cabas.press("ctrl+4")
cabas.find("heading", "Indicators")
cabas.press("ctrl+Return")
cabas.find("heading", "Indicator without a name")
cabas.write("Clauses sociales")
cabas.find("heading", "Clauses sociales")
cabas.find("status bar", "Without a baseline or a target: direction not stated")
cabas.go("Tab", "Direction", whole=True)
cabas.choose("Direction", "Increase", 1)
cabas.find("status bar", "Without a baseline or a target: increase")
cabas.go("shift+Tab", "Unit family", whole=True)
cabas.choose("Unit family", "Percentage of number", 3)
cabas.go("shift+Tab", "Unit", whole=True)
cabas.write("%")
cabas.press("Tab")
cabas.hears("Unit family")

# The grid: what is typed is heard, the sentence and the chart follow.
cabas.go("shift+Tab", "Baseline, 2023: empty")
cabas.write("12")
cabas.press("Return")
cabas.hears("Target, 2023: empty")
cabas.find("status bar", part="From 12\u00a0% (2023), without a target: increase")
cabas.press("End")
cabas.hears("Target, 2027: empty")
cabas.write("25 %")
cabas.press("Return")
cabas.find("status bar", "From 12\u00a0% (2023) to 25\u00a0% (2027): increase")
cabas.find("status bar", part="Targets: 25% in 2027.")

# A rate is computed; the chart tells it.
cabas.hears("Value, 2027: empty")
cabas.press("Down", "Home", "Right")
cabas.hears("Numerator, 2024: empty")
cabas.write("3")
cabas.press("Tab")
cabas.hears("Numerator, 2025: empty")
cabas.find("alert", part="Value 2024: the numerator has no denominator.")
cabas.write("4")
cabas.press("Return", "Left")
cabas.hears("Denominator, 2024: empty")
cabas.write("20")
cabas.press("Tab")
cabas.write("20")
cabas.press("Return")
cabas.gone("alert", part="the numerator has no denominator")
cabas.find("status bar", part="Measured: 15% in 2024, 20% in 2025.")
cabas.find("status bar", part="Last value: 20\u00a0% (2025); ")

# A block is copied and pasted in one step.
cabas.hears("Denominator, 2025: 20")
cabas.press("Left", "Up", "shift+Right", "shift+Down", "ctrl+c")
cabas.go("Up", "Target, ")
cabas.go("Down", "Numerator, ")
cabas.go("Right", "Numerator, 2026")
cabas.press("ctrl+v")
cabas.find("status bar", part="Measured: 15% in 2024, 20% in 2025, 15% in 2026, 20% in 2027.")
cabas.press("ctrl+z")
cabas.gone("status bar", part="20% in 2027")

# What cannot be right is said at once, what is no number is not taken.
cabas.go("Up", "Target, ")
cabas.go("Left", "Target, 2024")
cabas.write("8")
cabas.press("Return")
cabas.find("alert", part="8\u00a0% lies below the baseline of 12\u00a0%")
cabas.press("Up", "Delete")
cabas.gone("alert", part="lies below the baseline")
cabas.write("many")
cabas.press("Return")
cabas.says("Write a number")
cabas.press("Escape")

# A break of the series, added in its place.
cabas.go("ctrl+Tab", "Add 2028")
cabas.go("Tab", "First period measured")
cabas.write("2025")
cabas.press("Tab")
cabas.write("New threshold")
cabas.press("Return")
cabas.find("status bar", part="The series breaks on 1\u00a0Jan\u00a02025: New threshold.")
cabas.press("ctrl+s")
cabas.says("essai.spaser · Saved ")
cabas.quit()
assert [(row["period"], row["numerator"], row["denominator"]) for row in
        read_plan("list", path, "observation")] == [("2024", "3", "20"), ("2025", "4", "20")]
assert [row["value"] for row in read_plan("list", path, "target")] == ["25"]
assert [row["why"] for row in read_plan("list", path, "series-break")] == ["New threshold"]

# The round of last year: values typed one below the other, others confirmed.
write_plan('<department id="d1"><name>Achats</name></department>',
           '<department id="d2"><name>Voirie</name></department>',
           *[f'<indicator id="i{i}"><code>E{i}</code><name>Mesure</name><unit>h</unit>'
             f"<collector>d{1 + i // 3}</collector>"
             f'<observation id="o{i}"><period>{year - 1}</period><value>{i}</value></observation>'
             "</indicator>" for i in range(1, 5)])
cabas = Cabas(path)
cabas.press("ctrl+4")
cabas.find("push button", "Indicators")
cabas.press("ctrl+k")
cabas.write("round of")
cabas.find("label", "Round of a year")
cabas.press("Return")
cabas.find("status bar", "0 of 4 filled in")
cabas.go("Tab", f"E1 Mesure, ")
cabas.go("Right", f"E1 Mesure, Value {year}: empty. Value {year - 1}: 1\u00a0h. State: To fill in")
cabas.write("5")
cabas.press("Return")
cabas.find("status bar", "1 of 4 filled in")
cabas.hears("E2 Mesure, ")
cabas.press("F8")
cabas.find("status bar", "2 of 4 filled in, of which 1 confirmed unchanged")
cabas.hears("E3 Mesure, ")
cabas.press("F8")
cabas.find("status bar", "3 of 4 filled in, of which 2 confirmed unchanged")
cabas.hears("E4 Mesure, ")
cabas.press("Up", "F8")
cabas.find("alert", part="A value has been entered already")
cabas.press("ctrl+z")
cabas.find("status bar", "2 of 4 filled in, of which 1 confirmed unchanged")
cabas.press("ctrl+s")
cabas.says("essai.spaser · Saved ")
cabas.quit()
rows = read_plan("round", path, "--year", str(year))
assert [(row["value"], row["state"]) for row in rows] == [
    ("5", "filled"), ("2", "confirmed"), ("", "to-fill"), ("", "to-fill")], rows
assert rows[1]["comment"] == f"Unchanged since {year - 1}, confirmed."
