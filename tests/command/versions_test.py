# SPDX-License-Identifier: EUPL-1.2
"""The commands about versions: seal and compare."""

import csv
import io
import os
import re
import shutil
import subprocess
import unittest

from support import CommandTest

SAMPLE = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")
ACTION = "action-1-1-1"


class Versions(CommandTest):
    def setUp(self):
        super().setUp()
        self.big = self.path("valmont.spaser")
        shutil.copy(SAMPLE, self.big)

    def compare(self, before, after, *words):
        out, err = self.run_cabasctl("compare", before, after, "--csv", *words)
        self.assertEqual(err, "")
        return list(csv.DictReader(io.StringIO(out, newline=""), strict=True))

    def test_a_plan_is_compared_with_what_was_sealed(self):
        out, _ = self.run_cabasctl("seal", self.big, "--kind", "draft", "--date", "2027-06-01")
        version, fingerprint = out.split()
        self.assertRegex(fingerprint, "^[0-9a-f]{64}$")
        self.assertEqual(self.compare(f"{self.big}#{version}", self.big), [])

        self.run_cabasctl("set", self.big, ACTION, "title", "Nommer un référent")
        rows = self.compare(f"{self.big}#last", self.big)
        self.assertEqual([(row["id"], list(row.values())[-1]) for row in rows],
                         [(ACTION, "Nommer un référent")])
        self.assertEqual(self.compare(self.big, self.big), [])

    def test_a_vote_is_recorded(self):
        self.run_cabasctl("set", self.big, "valmont-2025-2030", "status", "in-review")
        self.run_cabasctl("seal", self.big, "--kind", "adopted", "--date", "2027-06-21",
                          "--deliberation", "2027-06-21-D3", "--label", "Vote de juin")
        out, _ = self.run_cabasctl("list", self.big, "version", "--csv")
        row = list(csv.DictReader(io.StringIO(out, newline=""), strict=True))[-1]
        self.assertEqual((row["label"], row["kind"], row["date"], row["deliberation"]),
                         ("Vote de juin", "adopted", "2027-06-21", "2027-06-21-D3"))
        self.run_cabasctl("check", self.big)

    def test_a_publication_is_recorded(self):
        self.run_cabasctl("publish", self.big, "--date", "2027-03-15",
                          "--address", "https://ville.example/spaser")
        self.run_cabasctl("publish", self.big, "--what", "indicators", "--date", "2027-04-01")
        out, _ = self.run_cabasctl("list", self.big, "publication", "--csv")
        rows = list(csv.DictReader(io.StringIO(out, newline=""), strict=True))[-2:]
        self.assertEqual([(row["what"], row["date"], row["web-address"]) for row in rows],
                         [("plan", "2027-03-15", "https://ville.example/spaser"),
                          ("indicators", "2027-04-01", "")])
        with open(self.big, encoding="utf-8") as file:
            self.assertIn("<published-on>2027-03-15</published-on>", file.read())
        for words in (["--what", "budget"], ["--date", "2027"], ["--address", "ville.example"]):
            self.run_cabasctl("publish", self.big, *words, expect=2)

    def test_a_report_is_written_of_two_files(self):
        shutil.copy(self.big, self.path("b.spaser"))
        self.run_cabasctl("set", self.path("b.spaser"), ACTION, "title", "Nommer un référent")
        self.run_cabasctl("compare", self.big, self.path("b.spaser"), "-o", self.path("a.pdf"))
        text = subprocess.run(["pdftotext", self.path("a.pdf"), "-"], check=True,
                              capture_output=True, text=True).stdout
        self.assertIn("Nommer un référent", " ".join(text.split()))
        bookmarks = subprocess.run(["qpdf", "--json", "--json-key=outlines", self.path("a.pdf")],
                                   check=True, capture_output=True, text=True).stdout
        self.assertGreaterEqual(bookmarks.count('"title"'), 2)
        self.run_cabasctl("compare", self.big, self.path("b.spaser"), "-o", self.path("a.html"))
        with open(self.path("a.html"), encoding="utf-8") as file:
            self.assertIn("Nommer un référent", file.read())

    def test_notes_of_the_writers_stay_out_of_a_public_report(self):
        shutil.copy(self.big, self.path("b.spaser"))
        axis = self.run_cabasctl("list", self.big, "axis")[0].splitlines()[1].split("\t")[0]
        self.run_cabasctl("set", self.path("b.spaser"), axis, "note", "SECRET")
        for level, expected in [("public", False), ("internal", True)]:
            self.run_cabasctl("compare", self.big, self.path("b.spaser"), "-o", self.path("a.pdf"),
                              "--level", level)
            text = subprocess.run(["pdftotext", self.path("a.pdf"), "-"], check=True,
                                  capture_output=True, text=True).stdout
            self.assertEqual("SECRET" in text, expected)
            changed = re.search(r"(\d+) (?:changed|modifié)", text)
            self.assertEqual(changed.group(1), str(int(expected)))

    def test_wrong_words(self):
        for words in [["seal", self.big, "--kind", "voted"], ["seal", self.big, "--date", "2027"],
                      ["compare", self.big], ["compare", self.big, self.big, "-o", "a.ods"]]:
            _, err = self.run_cabasctl(*words, expect=2)
            self.assert_one_sentence(err)
        _, err = self.run_cabasctl("compare", f"{self.big}#last", self.big, expect=3)
        self.assert_one_sentence(err)


if __name__ == "__main__":
    unittest.main()
