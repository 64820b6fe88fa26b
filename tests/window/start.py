# SPDX-License-Identifier: EUPL-1.2
"""A plan begun with a frame, renewed, and told what is new in it; its overview opens lists."""

import os
import shutil

from desk import HOME, Cabas, read, titles, wait_for

path = os.path.join(HOME, "plan.spaser")
renewed = os.path.join(HOME, "suite.spaser")
sample = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")

# With the keyboard alone: new, the first row of the frames, down to one with axes.
cabas = Cabas()
cabas.press("ctrl+n")
cabas.find("list item", part="Blank frame")
cabas.point("list item", part="Four dimensions")
cabas.find("heading", "Untitled plan")
cabas.find("list item", part="Missing of the plan itself")
cabas.find("list item", part="Chapters without a text")

# A number opens the list behind it, and an item of the list its page.
cabas.point("list item", part="Objectives without an action")
cabas.says("Objectives that hold no action to reach them.")
cabas.press("Return")
cabas.find("heading", part="1.1 ")
cabas.press("ctrl+s")
cabas.answer_with(path)
cabas.says("plan.spaser · Saved ")
assert len(titles(path, "axis")) == 4
assert "<code>" not in read(path)
cabas.quit()

# Somebody else adds an axis; it is the first thing one reads.
text = read(path)
with open(path, "w", encoding="utf-8") as file:
    file.write(text.replace("</plan>", '  <axis id="new-axis">\n    <title>Partager</title>\n'
                                       "  </axis>\n</plan>", 1))
cabas = Cabas(path)
cabas.find("label", part="Since you last opened it")
cabas.find("list item", part="1 item added")
cabas.click("push button", "Hide what is new")
cabas.gone("label", part="Since you last opened it")
cabas.quit()

# The next plan continues the sample.
earlier = shutil.copy(sample, os.path.join(HOME, "ancien.spaser"))
cabas = Cabas(sample)
cabas.find("heading", part="Valmont")
cabas.press("ctrl+n")
cabas.find("list item", "Renew a plan…")
cabas.press("alt+r")
cabas.find("push button", part="_Open")
cabas.press("ctrl+shift+f")
cabas.press("ctrl+a")
cabas.write(earlier)
# The chooser reads the folder before it takes an answer.
wait_for("the question", lambda: cabas.look(
    "label", "Which actions does the new plan take over?") or cabas.press("Return"))
cabas.find("label", "Which actions does the new plan take over?")
cabas.click("push button", part="Unfinished Actions")
cabas.says("became baselines")
cabas.press("ctrl+s")
cabas.answer_with(renewed)
wait_for("the file", lambda: os.path.exists(renewed) and "<renews>" in read(renewed))
assert titles(renewed, "axis") == titles(sample, "axis")
cabas.kill()
