# SPDX-License-Identifier: EUPL-1.2
"""All slides of the sample shown from the keyboard: from what is on them to the items behind and back
to exactly where, a black screen, a number, and a question that becomes a decision."""

import re

from desk import Cabas, wait_for


def focused():
    return wait_for("a focus", cabas.tree.read_focused)


def left(name):
    """What has the keys once it is no longer that."""
    return wait_for(f"the focus off {name!r}",
                    lambda: [each for each in cabas.tree.read_focused() if each and each != name])[0]


def come_back():
    """A dialog is closed: the keys go to the slides again, which a window manager would see to."""
    wait_for("the end of the dialog", lambda: not cabas.look("push button", part="_Go")
             and not cabas.look("push button", part="_Note"))
    cabas.press("Shift_L")


def look_behind(slide):
    """Whether there is something: it is pointed at, opened, and left again."""
    cabas.press("Tab")
    if any(slide in name for name in focused()):
        return False
    spot = left(slide)
    before = cabas.tree.find_focused()
    cabas.press("Return")
    wait_for("what is behind it", lambda: cabas.tree.find_focused() not in ([], before))
    cabas.press("Escape")
    cabas.hears(spot)
    cabas.press("Escape")
    cabas.hears(slide)
    return True


cabas = Cabas("--sample")
cabas.find("heading", part="Valmont")
cabas.press("F5")
cabas.hears("Slide 1 of")
n_slides = int(re.search(r"of (\d+):", focused()[0])[1])
assert n_slides > 8, n_slides

n_open = 0
for number in range(1, n_slides + 1):
    place = f"Slide {number} of {n_slides}"
    cabas.hears(place)
    n_open += look_behind(next(name for name in focused() if place in name))
    cabas.press("Right" if number % 2 else "Page_Down")
assert n_open > 4, n_open
cabas.hears(f"Slide {n_slides} of")

# From a bar to a list, to one of its items, and back to the row and the bar.
cabas.press("Home")
cabas.hears("Slide 1 of")
cabas.press("g")
cabas.find("push button", part="_Go")
cabas.write("3")
cabas.press("Return")
come_back()
cabas.hears("Slide 3 of")
cabas.press("d", "Tab")
cabas.hears("In progress: 11")
cabas.press("d")
cabas.says("11 items")
first = left("In progress: 11")
cabas.press("Down")
row = left(first)
cabas.press("Return")
item = left(row)
assert row.startswith(item), (row, item)
cabas.press("Escape")
cabas.hears(row)
cabas.press("Escape")
cabas.hears("In progress: 11")

cabas.press("b")
cabas.hears("The screen is black")
cabas.press("b")
cabas.hears("In progress: 11")

# A date that is none is told, and nothing is noted.
cabas.press("ctrl+j")
cabas.hears("Question")
cabas.press("Return")
cabas.says("Write the question.")
cabas.write("How much does the work on the kitchens cost?")
cabas.go("Tab", "Asked by")
cabas.write("Mrs Lambert")
cabas.go("Tab", "Answer promised by")
cabas.write("someday")
cabas.press("Return")
cabas.says("Write a date, such as")
cabas.hears("Answer promised by")
cabas.press("ctrl+a")
cabas.write("15/7/2030")
cabas.press("Return")
come_back()
cabas.hears("In progress: 11")

cabas.press("Escape", "Escape")
cabas.gone("frame", "Slides")
cabas.find("push button", "Undo: record a question")
cabas.press("ctrl+f")
cabas.find("entry", "Find in the plan")
cabas.write("kitchens cost")
cabas.find("label", part="How much does the work on the kitchens cost?")
