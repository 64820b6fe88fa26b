#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Looks at what is shipped beside the programs: translations, interface files, desktop files."""

import glob
import os
import re
import subprocess
import sys
import tempfile
from xml.etree import ElementTree

ROOT = os.environ.get("CABAS_SOURCE_DIR", os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Straight apostrophes, dots for an ellipsis, and breakable spaces where French has none.
BAD_FRENCH = re.compile(r"'|\.\.\.| [:;!?»%€](?![\w$.-])|« ")
INTERFACE_SCHEMA = "/usr/share/gtk-4.0/gtk4builder.rng"
MALLARD = "{http://projectmallard.org/1.0/}"
XGETTEXT = ["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
            "--keyword=NC_:1c,2", "--keyword=ngettext:1,2", "--keyword=g_dngettext:2,3",
            "--files-from=po/POTFILES.in"]


def find(pattern):
    return sorted(os.path.relpath(path, ROOT)
                  for path in glob.glob(os.path.join(ROOT, pattern), recursive=True))


def complaints_of(*command):
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return [] if result.returncode == 0 else [(result.stdout + result.stderr).strip()]


def check_potfiles():
    """Every file that has something to translate is listed, and every listed file is there."""
    with open(os.path.join(ROOT, "po/POTFILES.in"), encoding="utf-8") as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    for name in listed:
        if not os.path.exists(os.path.join(ROOT, name)):
            yield f"po/POTFILES.in names {name}, which is not there"
    if listed != sorted(listed):
        yield "po/POTFILES.in is not in alphabetical order"
    marked = re.compile(r'\b(_|N_|C_|NC_|ngettext)\s?\("|translatable="(yes|true)"')
    for name in find("app/**/*.[ch]") + find("ui/**/*.[ch]") + find("ui/**/*.ui"):
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            if marked.search(file.read()) and name not in listed:
                yield f"{name} has words to translate and is not in po/POTFILES.in"


def list_messages(*command):
    """The messages that a gettext tool lets through, each with the place where it is used."""
    result = subprocess.run([*command, "--no-obsolete", "--no-wrap"], cwd=ROOT, text=True,
                            capture_output=True, check=True)
    place = ""
    for line in result.stdout.splitlines():
        if line.startswith("#: "):
            place = line[3:]
        elif line.startswith("msgid ") and place:
            yield f"{place}: {line[6:]}"


def check_typography():
    with open(os.path.join(ROOT, "po/fr.po"), encoding="utf-8") as file:
        for entry in file.read().split("\n\n")[1:]:
            words = "".join(re.findall(r'"(.*)"', entry[entry.find("\nmsgstr"):]))
            if BAD_FRENCH.search(words):
                yield f"not as French is set: {words}"


def check_french():
    """Nothing is left in English, and what is there has the same placeholders."""
    yield from complaints_of("msgfmt", "--check", "--output-file=/dev/null", "po/fr.po")
    with tempfile.TemporaryDirectory() as folder:
        template, merged = os.path.join(folder, "cabas.pot"), os.path.join(folder, "fr.po")
        yield from complaints_of(*XGETTEXT, "--output=" + template)
        yield from complaints_of("msgmerge", "--quiet", "--no-fuzzy-matching", "po/fr.po", template,
                                 "--output-file=" + merged)
        for message in list_messages("msgattrib", "--untranslated", merged):
            yield "not in French: " + message
        for message in list_messages("msgattrib", "--only-fuzzy", merged):
            yield "perhaps not in French: " + message


def check_interface():
    for name in find("ui/**/*.ui"):
        yield from complaints_of("xmllint", "--noout", "--relaxng", INTERFACE_SCHEMA, name)


def check_desktop():
    for name in find("resources/**/*.desktop*"):
        yield from complaints_of("desktop-file-validate", name)
    for name in find("resources/**/*.metainfo.xml*"):
        yield from complaints_of("appstreamcli", "validate", "--no-net", name)


def check_library():
    """Cards are whole, and their words are set as French is."""
    for name in find("resources/library/*.xml"):
        yield from complaints_of("xmllint", "--noout", "--nonet", "--relaxng",
                                 "resources/schema/library.rng", name)
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            words = re.sub(r"<!--.*?-->|<[^>]*>", "", file.read(), flags=re.DOTALL)
        for line in words.splitlines():
            if BAD_FRENCH.search(line.strip()):
                yield f"{name}: not as French is set: {line.strip()}"


def read_pages(language):
    """Name and content of each page of the help."""
    for name in find(f"help/{language}/*.page"):
        yield os.path.basename(name)[:-len(".page")], ElementTree.parse(os.path.join(ROOT, name))


def list_places(pages):
    """What a link may lead to: pages, and sections of pages."""
    for name, page in pages.items():
        yield name
        for section in page.iter(MALLARD + "section"):
            yield f"{name}#{section.get('id')}"


def list_interface_words():
    """What is written in the window, without mnemonics, in English and in French."""
    with open(os.path.join(ROOT, "po/fr.po"), encoding="utf-8") as file:
        for entry in file.read().split("\n\n")[1:]:
            for part in re.split(r"^msg\S*(?: |\[)", entry, flags=re.MULTILINE)[1:]:
                words = "".join(re.findall(r'^(?:\d\] )?"(.*)"', part, flags=re.MULTILINE))
                yield re.sub(r" \(%u\)$|\\n.*", "", words.replace("_", ""))


def join_lines(text):
    return re.sub(r"\s*\n\s*", " ", text)


def check_page(language, name, page, places, words):
    if page.getroot().get("id") != name:
        yield f"help/{language}/{name}.page has another id than its name"
    for link in page.iter(MALLARD + "link"):
        if link.get("xref") not in places:
            yield f"help/{language}/{name}.page links to {link.get('xref')}, which is nowhere"
    for shown in page.iter(MALLARD + "gui"):
        if join_lines(shown.text) not in words:
            yield f"help/{language}/{name}.page: the window has no “{join_lines(shown.text)}”"
    for block in page.iter(MALLARD + "p"):
        text = join_lines("".join(block.itertext()))
        if language == "fr" and BAD_FRENCH.search(text):
            yield f"help/{language}/{name}.page: not as French is set: {text}"


def check_topics(pages):
    """Each page of the window has one of the help."""
    with open(os.path.join(ROOT, "ui/help.c"), encoding="utf-8") as file:
        topics = re.findall(r'\{ (CABAS_PAGE_\w+), (NULL|"[^"]+"), "(\w+)" \}', file.read())
    with open(os.path.join(ROOT, "ui/page-list.h"), encoding="utf-8") as file:
        shown = re.findall(r"^  (CABAS_PAGE_\w+),$", file.read(), flags=re.MULTILINE)
    for page in shown:
        if not any(of == page and view == "NULL" for of, view, _ in topics):
            yield f"ui/help.c has no page of the help for {page}"
    for _, _, topic in topics:
        if topic not in pages:
            yield f"ui/help.c names the page {topic}, which is not in help/C"


def check_help():
    """The same pages in both languages, whole, in the words of the window."""
    broken = [complaint for name in find("help/*/*.page")
              for complaint in complaints_of("xmllint", "--noout", "--nonet", name)]
    if broken:
        yield from broken
        return
    pages = {language: dict(read_pages(language)) for language in ("C", "fr")}
    words = set(list_interface_words())
    for language, its_pages in pages.items():
        places = set(list_places(its_pages))
        for name, page in its_pages.items():
            yield from check_page(language, name, page, places, words)
    with open(os.path.join(ROOT, "help/meson.build"), encoding="utf-8") as file:
        installed = set(re.findall(r"^  '(\w+)',$", file.read(), flags=re.MULTILINE))
    if not set(pages["C"]) == set(pages["fr"]) == installed:
        yield "help/C, help/fr and help/meson.build have not the same pages"
    yield from check_topics(pages["C"])


def check_xml():
    for name in find("resources/**/*.xml") + find("resources/**/*.svg"):
        yield from complaints_of("xmllint", "--noout", "--nonet", name)


def main():
    checks = [check_interface, check_desktop, check_xml, check_library, check_help]
    if os.path.exists(os.path.join(ROOT, "po/POTFILES.in")):
        checks.append(check_potfiles)
    if os.path.exists(os.path.join(ROOT, "po/fr.po")):
        checks += [check_french, check_typography]
    complaints = [complaint for check in checks for complaint in check()]
    for complaint in complaints:
        print(complaint)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
