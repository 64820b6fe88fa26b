# SPDX-License-Identifier: EUPL-1.2
"""What others do to the file of an open plan is told, with a way out of it."""

import os

from desk import Cabas, read, titles, wait_for, write_plan

path = write_plan("ville.spaser", "Piloter", "Acheter sobre")


def change(old, new):
    text = read(path)
    assert old in text
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(text.replace(old, new, 1))
    os.replace(path + ".new", path)


cabas = Cabas(path)
cabas.says("ville.spaser · Saved ")

# Changed, with nothing unsaved here: reloading asks nothing.
change("Piloter", "Piloter et partager")
assert "1 item changed" in cabas.says("was changed on disk")
cabas.click("push button", "Reload")
cabas.gone("label", part="was changed on disk")
cabas.press("ctrl+3")
cabas.find("label", part="Piloter et partager")

# Saving over what somebody else wrote is refused until the user says so.
cabas.press("ctrl+Return")
cabas.find("heading", part="Axis without a name")
cabas.write("Former")
cabas.find("heading", part="Former")
change("Piloter et partager", "Piloter seul")
cabas.press("ctrl+s")
cabas.says("was changed on disk")
assert titles(path, "axis") == ["Piloter seul", "Acheter sobre"]
cabas.click("push button", "Overwrite")
cabas.says("ville.spaser · Saved ")
cabas.gone("label", part="was changed on disk")
assert sorted(titles(path, "axis")) == ["Acheter sobre", "Former", "Piloter et partager"]

whole = read(path)
os.remove(path)
cabas.says("is no longer in its folder")
cabas.click("push button", "Save again")
cabas.gone("label", part="is no longer in its folder")
wait_for("the file", lambda: os.path.exists(path))
assert read(path) == whole

# A second program is not refused, but knows who was first.
other = Cabas("--gapplication-app-id=fr.cabas.Cabas.Second", path)
other.says("Open by ")
other.quit()
cabas.quit()
assert read(path) == whole
