# SPDX-License-Identifier: EUPL-1.2
"""Each page, view, form and dialog says what it is made of, to whoever does not see it."""

import os
import re
import xml.etree.ElementTree as ET

from desk import HOME, Cabas, wait_for
from screen_reader import FOCUSABLE, SELECTED

# Numbers of roles
FILLER, IMAGE, LABEL, LIST_ITEM, PAGE_TAB, BUTTON, SCROLL_BAR, SCROLL_PANE, CELL, TOOL_BAR = (
    20, 27, 29, 32, 37, 43, 48, 49, 56, 63)
CLASS = re.compile(r"(Gtk|Gdk|Adw|Cabas)[A-Z]\w*")
DOUBLED = re.compile(r"(.{4,}) \1")
FIELDS = ("title", "name", "label", "text", "city", "group", "criterion", "why", "reason",
          "source", "note", "comment", "questions", "minutes", "role")
NAMESPACE = "{urn:spaser:plan:1}"

faults = []
heard = set()


def write_marked_plan():
    """The sample, in which the first item of each kind has a word to be found by."""
    path = os.path.join(HOME, "plan.spaser")
    ET.register_namespace("", NAMESPACE[1:-1])
    tree = ET.parse(os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser"))
    words = []
    for item in tree.iter():
        word = "zz" + item.tag.removeprefix(NAMESPACE).replace("-", "")
        field = next((field for name in FIELDS for field in item.findall(NAMESPACE + name)), None)
        if "id" in item.attrib and word not in [*words, "zzplan"] and field is not None:
            field.text = f"{word} {field.text}"
            words.append(word)
    tree.write(path, encoding="utf-8", xml_declaration=True)
    return path, words


def say(where, place, what):
    inside = [parent.name for parent in place.parents[2:]
              if parent.name and not CLASS.fullmatch(parent.name)]
    line = f"{' > '.join(inside)} > {place.name!r} (role {place.role}) {what}"
    if line not in heard:
        heard.add(line)
        faults.append(f"{where}: {line}")


def is_in_button(place):
    """The outer part of a button with a menu does not take the focus."""
    return any(parent.role == BUTTON and parent.states >> FOCUSABLE & 1
               for parent in place.parents)


def takes_focus(place):
    """What is inside a button and what scrolls could take it, as GTK says, but does not."""
    return (place.states >> FOCUSABLE & 1 and place.role != SCROLL_PANE
            and not is_in_button(place))


def judge(where, place):
    if DOUBLED.fullmatch(place.name):
        say(where, place, "says its name twice")
    # A filler is silent, and so are an empty label, the bar that GTK puts beside what scrolls and
    # the picture that libadwaita puts into rows.
    if CLASS.fullmatch(place.name) and not is_in_button(place) and (
            takes_focus(place) or place.role not in (FILLER, IMAGE, LABEL, SCROLL_BAR)):
        say(where, place, "is called by its class")


def find_scope(place):
    """Inside which a name must be told from others: a tool bar stands in the field it is for."""
    return next((parent.path for parent in reversed(place.parents) if parent.role == TOOL_BAR),
                place.parents[1].path if len(place.parents) > 1 else "")


def judge_names(where, places):
    """What takes the focus has a name, and no two buttons of a window have the same."""
    told = {parent.path for place in places if place.role == LABEL and place.name
            for parent in place.parents}
    names = {}
    for place in filter(takes_focus, places):
        # The cell in which the cursor is not waits until it moves. Of a row, the labels are read.
        key = find_scope(place), place.name
        if place.role == CELL and not place.name:
            key = place.parents[-1].path, ""
        elif not place.name.strip() and not (place.role == LIST_ITEM and place.path in told):
            say(where, place, "has no name")
        if names.get(key, place.path) != place.path and (
                place.role == BUTTON or place.role == CELL and not place.name):
            say(where, place, "is the name of two")
        if place.role in (BUTTON, CELL):
            names[key] = place.path


def read():
    """What is shown, once it no longer changes."""
    first, again = cabas.tree.read_places(), cabas.tree.read_places()
    names = [[(place.path, place.name) for place in places] for places in (first, again)]
    return again if first and names[0] == names[1] else None


def listen(where, is_ours=True):
    """Judges all that is shown; of windows that GTK fills only that they can be used."""
    places = wait_for(f"{where} to stand still", read)
    for place in places if is_ours else ():
        judge(where, place)
    judge_names(where, places)
    return places


def is_selected(tab):
    return any(place.path == tab.path and place.states >> SELECTED & 1
               for place in cabas.tree.read_places())


def look_at_views(key):
    cabas.press(f"ctrl+{key}")
    for tab in [place for place in listen(f"page {key}") if place.role == PAGE_TAB]:
        wait_for(f"a click on {tab.name}", lambda tab=tab: cabas.tree.click(tab))
        wait_for(f"the view {tab.name}", lambda tab=tab: is_selected(tab))
        listen(f"page {key}, {tab.name}")


def look_at_form(word):
    cabas.press("ctrl+f")
    cabas.write(word)
    wait_for(f"what holds {word}", lambda: any(
        place.role == LABEL and word in place.name for place in cabas.tree.read_places()))
    cabas.press("Return")
    listen(f"form of {word}")


def look_at_dialog(key, is_ours=True):
    n_before = len(wait_for("what is shown", read))
    cabas.press(key)
    wait_for(f"what {key} opens", lambda: len(cabas.tree.read_places()) != n_before)
    listen(f"dialog of {key}", is_ours)


plan, marks = write_marked_plan()
cabas = Cabas(plan)
cabas.find("heading", part="Valmont")
for n in range(1, 10):
    look_at_views(n)
for mark in marks:
    look_at_form(mark)
for dialog in ("ctrl+k", "ctrl+shift+b", "ctrl+h", "ctrl+n"):
    look_at_dialog(dialog)
    cabas.press("Escape")
cabas.press("ctrl+3")
look_at_dialog("ctrl+alt+f")
cabas.press("Escape")
look_at_dialog("ctrl+comma", is_ours=False)
cabas.press("Escape")
look_at_dialog("ctrl+question", is_ours=False)
cabas.kill()
assert not faults, "\n".join(["there is what cannot be told:", *faults])
