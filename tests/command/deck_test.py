# SPDX-License-Identifier: EUPL-1.2
"""cabasctl deck: slides for the council, proposed and listed."""

import csv
import io
import os
import shutil
import unittest

from support import CommandTest

SAMPLE = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")
OCCASIONS = ["adoption", "annual", "indicators", "mid-term", "revision"]


class Deck(CommandTest):
    def setUp(self):
        super().setUp()
        self.big = self.path("valmont.spaser")
        shutil.copy(SAMPLE, self.big)

    def rows(self):
        out, err = self.run_cabasctl("deck", self.big, "--csv")
        self.assertEqual(err, "")
        return list(csv.reader(io.StringIO(out, newline=""), strict=True))[1:]

    def test_each_occasion_is_added_and_listed(self):
        before = len(self.rows())
        decks = []
        for occasion in OCCASIONS:
            out, _ = self.run_cabasctl("deck", self.big, "--occasion", occasion,
                                       "--session", "2027-06-21")
            decks.append(out.strip())
        rows = self.rows()[before:]
        self.assertEqual(list(dict.fromkeys(row[0] for row in rows)), decks)
        for row in rows:
            self.assertNotEqual(row[5], "")
        out, _ = self.run_cabasctl("list", self.big, "deck")
        self.assertIn("2027", out)

    def test_a_number_typed_is_told(self):
        self.run_cabasctl("deck", self.big, "--occasion", "annual")
        slide = self.rows()[2][3]
        self.run_cabasctl("set", self.big, slide, "title", "Déjà 98765 actions réalisées")
        row = [row for row in self.rows() if row[3] == slide][0]
        self.assertEqual(row[5], "Déjà 98765 actions réalisées")
        self.assertIn("98765", row[7])

    def test_what_is_wrong_is_said(self):
        before = self.read("valmont.spaser")
        for words in [["--occasion", "party"], ["--occasion", "annual", "--session", "soon"]]:
            _, err = self.run_cabasctl("deck", self.big, *words, expect=2)
            self.assertNotEqual(err, "")
        self.run_cabasctl("deck", self.path("none.spaser"), expect=3)
        self.assertEqual(self.read("valmont.spaser"), before)


if __name__ == "__main__":
    unittest.main()
