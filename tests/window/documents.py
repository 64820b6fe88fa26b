# SPDX-License-Identifier: EUPL-1.2
"""Documents for readers, from the keyboard: sections chosen, pages looked at, a report written, and
the council pack with its missing figures, written once and replaced when asked."""

import os
import subprocess
import zipfile

from desk import HOME, Cabas, listed, read, wait_for

plan = os.path.join(HOME, "plan.spaser")
report = os.path.join(HOME, "report.odt")

with open(plan, "w", encoding="utf-8") as file:
    file.write("""<?xml version="1.0" encoding="UTF-8"?>
<plan xmlns="urn:spaser:plan:1" version="1.0" id="p">
  <title>Plan of Valmont</title>
  <axis id="x1">
    <title>Buy less</title>
    <objective id="o1">
      <title>Repair first</title>
      <action id="a1">
        <title>Open a workshop</title>
        <status>done</status>
      </action>
    </objective>
  </axis>
  <indicator id="i1">
    <name>Chairs repaired</name>
    <unit>chairs</unit>
    <frequency>yearly</frequency>
    <observation id="v1">
      <period>2020</period>
      <value>12</value>
    </observation>
  </indicator>
  <indicator id="i2">
    <name>Desks repaired</name>
    <unit>desks</unit>
    <frequency>yearly</frequency>
  </indicator>
</plan>
""")

cabas = Cabas(plan)
cabas.find("label", "Plan of Valmont")

# The report without its foreword, its pages, and its file for a word processor.
cabas.press("ctrl+shift+e")
cabas.find("check box", "Foreword")
cabas.go("Tab", "Foreword")
cabas.press("space")
cabas.press("ctrl+p")
cabas.find("image", part="Page 1 of")
cabas.press("ctrl+plus")
cabas.press("Escape")
cabas.find("push button", part="xport…")
cabas.click("push button", part="xport…")
cabas.answer_with(report)
cabas.says("“report.odt” is written")
wait_for("the report", lambda: os.path.exists(report))
with zipfile.ZipFile(report) as book:
    text = book.read("content.xml").decode()
assert "Open a workshop" in text and "Chairs repaired" in text, text[:2000]

# What is missing for the council comes first: one is estimated, of the other there is nothing.
cabas.press("ctrl+shift+p")
cabas.find("label", "2 figures are missing")
cabas.click("push button", part="Estimate: Chairs repaired")
cabas.find("label", "1 figure is missing")
cabas.click("push button", part="Not available: Desks repaired")
cabas.find("label", "No figure is missing")


def export_pack():
    cabas.click("push button", part="xport…")
    cabas.find("push button", part="_Choose")
    cabas.press("ctrl+l")
    cabas.press("ctrl+a")
    cabas.write(HOME)
    cabas.press("Return")


export_pack()
cabas.says("Council pack” is written")
folder = os.path.join(HOME, "Plan of Valmont – Council pack")
names = sorted(os.listdir(folder))
assert "Read first.txt" in names and "SHA256SUMS" in names, names
subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=folder, check=True)
assert "Not available" in read(os.path.join(folder, "Read first.txt"))
first = read(os.path.join(folder, "SHA256SUMS"))

# The same again asks before it replaces anything.
cabas.press("ctrl+shift+p")
export_pack()
cabas.find("label", "Replace the folder?")
cabas.press("Escape")
assert read(os.path.join(folder, "SHA256SUMS")) == first
export_pack()
cabas.click("push button", part="Replace")
# What was said of the first one may still be there; the page closes once it is written.
cabas.gone("push button", part="xport…")
cabas.says("Council pack” is written")

# What was decided is in the plan, and can be taken back.
cabas.press("ctrl+s")
wait_for("the plan", lambda: "estimated" in read(plan))
assert "<report-sections>" in read(plan) and "foreword" not in read(plan), read(plan)
assert "not available" in read(plan).lower()
assert listed(plan, "observation")
cabas.quit()
