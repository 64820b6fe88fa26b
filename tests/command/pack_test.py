# SPDX-License-Identifier: EUPL-1.2
"""The council pack: one state of the plan, so that a number is the same wherever it stands."""

import csv
import glob
import os
import re
import shutil
import subprocess
import unittest
import zipfile
from xml.etree import ElementTree

from support import CommandTest

SAMPLES = os.path.join(os.environ["CABAS_DATA_DIR"], "samples")
# Thousands are kept together by spaces that do not break, or by those of the reader of the file.
NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)(?:,\d+)?(?![\w,])")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
# “E1 Contracts with a consideration: 60,4 % (2025), target 100,0 % (2030)”
VALUE = re.compile(r"(\d[\d\u00a0\u202f ]*(?:,\d+)?)[\u00a0\u202f ]?[^\d(]{0,12}\((\d{4})\)")


def to_number(text):
    return float(re.sub(r"[\u00a0\u202f ]", "", text).replace(",", "."))


def read_numbers(text):
    return {to_number(number) for number in NUMBER.findall(text)}


class Pack(CommandTest):
    def make(self, sample, occasion):
        folder = self.path(f"{sample}-{occasion}")
        self.run_cabasctl("export", os.path.join(SAMPLES, sample + ".spaser"), "--as", "pack",
                          "--occasion", occasion, "-o", folder)
        return folder

    def read_pdf(self, folder, start):
        path, = glob.glob(os.path.join(folder, start + "*.pdf"))
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
        return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                              encoding="utf-8").stdout

    def read_values(self, folder):
        """The values of the table: by code of the indicator, period and what they are. Those of
        several buyers make a rate together, of all that was counted out of all there was."""
        path, = glob.glob(os.path.join(folder, "Indicateurs*.csv"))
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        values = {}
        counts = {}
        for row in rows:
            key = (row["indicateur_code"], row["periode"], row["nature"])
            if not row["acheteur"] and row["valeur"]:
                values[key] = float(row["valeur"])
            elif row["denominateur"]:
                count = counts.setdefault(key, [0, 0])
                count[0] += float(row["numerateur"])
                count[1] += float(row["denominateur"])
        values.update({key: 100 * count / out_of for key, (count, out_of) in counts.items()})
        return values

    def test_what_it_holds(self):
        folder = self.make("valmont", "annual")
        names = sorted(os.listdir(folder))
        for part in ["Diaporama", "Document remis", "Rapport", "Tableaux", "Indicateurs", "Graphique 1",
                     "SHA256SUMS", "À lire d’abord"]:
            self.assertTrue(any(name.startswith(part) for name in names), part)
        # Dated as one writes a date in French.
        self.assertTrue(all(re.search(r" – \d{1,2}(er)? \w+ \d{4}\.", name) for name in names
                            if name.endswith((".pdf", ".ods", ".csv", ".svg"))), names)
        subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=folder, check=True)

    def test_handout_says_what_slides_say(self):
        for sample in ["valmont", "strasbourg"]:
            folder = self.make(sample, "annual")
            slides = re.sub(r"\d+ / \d+", "", self.read_pdf(folder, "Diaporama"))
            handout = self.read_pdf(folder, "Document remis")
            self.assertLessEqual(read_numbers(slides), read_numbers(handout), sample)

    def test_values_are_those_of_the_tables(self):
        """The values that titles and tables of slides give with their year, against the data."""
        folder = self.make("valmont", "indicators")
        by_year = {}
        for (_, period, _), value in self.read_values(folder).items():
            by_year.setdefault(period, set()).add(value)
        found = 0
        for part in ["Diaporama", "Document remis", "Rapport"]:
            for number, year in VALUE.findall(self.read_pdf(folder, part)):
                if year not in by_year or re.fullmatch(r"20\d\d", number):
                    continue
                decimals = len(number.partition(",")[2])
                self.assertIn(to_number(number), {round(value, decimals) for value in by_year[year]},
                              f"{part}: {number} ({year})")
                found += 1
        self.assertGreater(found, 100)

    def test_report_and_workbook_hold_every_value(self):
        folder = self.make("valmont", "indicators")
        path, = glob.glob(os.path.join(folder, "Indicateurs*.csv"))
        with open(path, encoding="utf-8-sig", newline="") as file:
            values = {float(row["valeur"]) for row in csv.DictReader(file) if row["valeur"]}
        said = read_numbers(self.read_pdf(folder, "Rapport"))
        path, = glob.glob(os.path.join(folder, "Tableaux*.ods"))
        with zipfile.ZipFile(path) as book:
            tree = ElementTree.fromstring(book.read("content.xml"))
        cells = {float(cell.get(OFFICE + "value")) for cell in tree.iter()
                 if cell.get(OFFICE + "value") is not None}
        self.assertLessEqual(values, said)
        self.assertLessEqual(values, cells)

    def test_counts_are_those_of_the_plan(self):
        """How many actions are done, on slides, in the report and in the list."""
        folder = self.make("valmont", "annual")
        out, _ = self.run_cabasctl("list", os.path.join(SAMPLES, "valmont.spaser"), "action", "--csv")
        statuses = [row["status"] for row in csv.DictReader(out.splitlines())]
        done = statuses.count("done")
        live = len(statuses) - statuses.count("dropped")
        slides = re.sub(r"\s+", " ", self.read_pdf(folder, "Diaporama"))
        report = re.sub(r"\s+", " ", self.read_pdf(folder, "Rapport"))
        self.assertIn(f"{done} actions sur {live} sont réalisées", slides)
        for text in [slides, report]:
            self.assertRegex(text, rf"Sur {live} actions \(hors abandonnées\), réalisées\s?: {done}")

    def test_all_is_of_the_day_on_which_the_figures_were_closed(self):
        plan = self.path("closed.spaser")
        shutil.copy(os.path.join(SAMPLES, "valmont.spaser"), plan)
        deck = self.run_cabasctl("deck", plan, "--occasion", "annual")[0].strip()
        self.run_cabasctl("set", plan, deck, "closed-on", "2028-03-15")
        folder = self.path("closed")
        self.run_cabasctl("export", plan, "--as", "pack", "-o", folder)
        self.assertEqual([name for name in os.listdir(folder)
                          if name.endswith(".pdf") and "15 mars 2028" not in name], [])
        late = [re.search(r"en retard\s?: (\d+)", re.sub(r"\s+", " ", self.read_pdf(folder, part)))
                for part in ["Diaporama", "Rapport"]]
        self.assertEqual(late[0].group(1), late[1].group(1))

    def test_a_folder_is_replaced_when_asked(self):
        folder = self.make("valmont", "annual")
        words = ["export", os.path.join(SAMPLES, "valmont.spaser"), "--as", "pack", "-o", folder]
        _, err = self.run_cabasctl(*words, expect=3)
        self.assert_one_sentence(err)
        self.run_cabasctl(*words, "--replace")

    def test_wrong_words(self):
        sample = os.path.join(SAMPLES, "valmont.spaser")
        for words in [["--as", "poster", "-o", "a.pdf"], ["--as", "deck", "-o", "a.odt"],
                      ["--as", "deck", "--occasion", "birthday", "-o", "a.pdf"],
                      ["--sections", "axes,axes", "-o", "a.pdf"], ["-o", "a.docx"]]:
            _, err = self.run_cabasctl("export", sample, *words, expect=2, cwd=self.folder)
            self.assert_one_sentence(err)


if __name__ == "__main__":
    unittest.main()
