# SPDX-License-Identifier: EUPL-1.2
"""F1 opens the page of the help about what is shown; without a viewer, a dialog tells where it is."""

import os

from desk import HOME, SOURCE, Cabas, read, wait_for

PAGES = os.path.join(SOURCE, "help", "C")
seen = os.path.join(HOME, "seen")
viewer = os.path.join(HOME, "viewer")
applications = os.path.join(HOME, ".local", "share", "applications")
os.environ["CABAS_HELP_DIR"] = os.path.join(SOURCE, "help")


def opens(name):
    wait_for(f"the page {name}", lambda: os.path.exists(seen)
             and read(seen).strip().endswith(f"{PAGES}/{name}.page"))
    os.remove(seen)


def associate(text):
    with open(os.path.join(applications, "mimeapps.list"), "w", encoding="utf-8") as file:
        file.write(text)


# A viewer that writes down what it is asked to show.
os.makedirs(applications)
with open(viewer, "w", encoding="utf-8") as file:
    file.write(f'#!/bin/sh\necho "$1" > {seen}.new && mv {seen}.new {seen}\n')
os.chmod(viewer, 0o755)
entry = os.path.join(applications, "viewer.desktop")
with open(entry, "w", encoding="utf-8") as file:
    file.write(f"[Desktop Entry]\nType=Application\nName=Viewer\nExec={viewer} %u\n"
               "MimeType=x-scheme-handler/help;\n")
associate("[Default Applications]\nx-scheme-handler/help=viewer.desktop\n")

cabas = Cabas()
cabas.find("list item", part="New plan")
cabas.press("F1")
opens("start")
cabas.point("list item", part="sample")
cabas.find("heading", part="Valmont")
cabas.press("F1")
opens("overview")
cabas.press("ctrl+3")
cabas.find("heading", "Axes and actions")
cabas.press("F1")
opens("actions")
cabas.kill()

# Where nothing can show it, whatever this machine has.
os.remove(entry)
associate("[Removed Associations]\nx-scheme-handler/help=yelp.desktop;\n")
cabas = Cabas()
cabas.find("list item", part="New plan")
cabas.press("F1")
cabas.find("label", part="The help cannot be shown")
cabas.find("label", part=os.path.join(PAGES, "start.page"))
cabas.kill()
