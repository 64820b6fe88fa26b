# SPDX-License-Identifier: EUPL-1.2
"""cabasctl library and insert: cards are found, read and put into a plan."""

import os
import unittest

from support import CommandTest

CARD = """<library xmlns="urn:spaser:library:1">
  <card id="mienne" kind="action">
    <title>Prêter les outils entre services</title>
    <owner>Voirie</owner>
  </card>
</library>
"""


class Library(CommandTest):
    def ids(self, *words):
        out, _ = self.run_cabasctl("library", *words)
        return [line.split("\t")[0] for line in out.splitlines()]

    def add_card(self, text):
        folder = os.path.join(self.path("data"), "cabas", "library")
        os.makedirs(folder)
        self.write(os.path.join(folder, "mienne.xml"), text)

    def test_words_theme_and_kind_choose(self):
        everything = self.ids()
        self.assertGreaterEqual(len(everything), 60)
        food = self.ids("--theme", "food", "--kind", "indicator")
        self.assertIn("ind-egalim", food)
        self.assertNotIn("act-egalim", food)
        self.assertEqual(self.ids("REFERENTS", "DOTEES", "--kind=indicator"), ["ind-referents"])

    def test_what_makes_no_sense_is_refused(self):
        self.run_cabasctl("library", "--theme", "moon", expect=2)
        self.run_cabasctl("library", "--kind", "axis", expect=2)
        self.run_cabasctl("library", "show", "nothing", expect=2)
        self.run_cabasctl("insert", self.plan, "nothing", expect=2)
        self.run_cabasctl("insert", self.plan, "act-egalim", "--under", "nothing", expect=2)

    def test_a_card_is_shown_with_its_source(self):
        out, _ = self.run_cabasctl("library", "show", "cla-insertion")
        self.assertIn("facilitateur", out)
        self.assertIn("https://", out)

    def test_a_card_of_the_user_is_inserted(self):
        self.add_card(CARD)
        self.assertIn("mienne", self.ids("outils"))
        out, _ = self.run_cabasctl("insert", self.plan, "mienne", "--under", "o1")
        made = out.strip()
        table, _ = self.run_cabasctl("list", self.plan, "action")
        line = next(line for line in table.splitlines() if line.startswith(made + "\t"))
        self.assertIn("Prêter les outils entre services", line)
        assignments, _ = self.run_cabasctl("list", self.plan, "assignment")
        self.assertEqual(len(assignments.splitlines()), 1 + 1 + 2)
        self.run_cabasctl("check", self.plan)

    def test_a_clause_needs_a_text(self):
        before = self.read(self.plan)
        self.run_cabasctl("insert", self.plan, "cla-insertion", expect=2)
        self.assertEqual(self.read(self.plan), before)
        self.run_cabasctl("insert", self.plan, "cla-insertion", "--under", "a1")
        self.assertIn("facilitateur".encode(), self.read(self.plan))

    def test_a_broken_file_is_told_of_and_the_others_stay(self):
        self.add_card("<library")
        out, complaint = self.run_cabasctl("library")
        self.assertGreaterEqual(len(out.splitlines()), 60)
        self.assertIn("mienne.xml", complaint)


if __name__ == "__main__":
    unittest.main()
