# SPDX-License-Identifier: EUPL-1.2
"""cabasctl matrix and assign: who does what, read and changed."""

import csv
import io
import unittest

from support import CommandTest


class Matrix(CommandTest):
    def rows(self):
        out, _ = self.run_cabasctl("matrix", self.plan, "--csv")
        return list(csv.reader(io.StringIO(out, newline=""), strict=True))

    def assign(self, *words, expect=0):
        return self.run_cabasctl("assign", self.plan, *words, expect=expect)

    def test_a_line_for_each_action_and_the_totals(self):
        head, action, totals = self.rows()
        self.assertEqual(head[2:7], ['Voirie, parcs et "jardins"', "R", "A", "C", "I"])
        self.assertEqual(action[:7], ["a1", "1.1 Acheter du mobilier de seconde main", "R",
                                      "1", "0", "0", "0"])
        self.assertIn("(", action[7])
        self.assertEqual(totals[3:], ["1", "0", "0", "0", "1"])

    def test_states_are_marked_for_readers(self):
        self.run_cabasctl("set", self.plan, "s1", "state", "declined")
        out, _ = self.run_cabasctl("matrix", self.plan)
        self.assertIn("R\u00a0✗", out)
        self.assertEqual(self.rows()[1][2], "")

    def test_letters_are_given_by_id_code_and_short_name(self):
        self.run_cabasctl("set", self.plan, "d1", "short-name", "Voirie")
        for action, department, letters in [("a1", "d1", "ra"), ("1.1", "Voirie", "R, I"),
                                            ("a1", "Voirie", "A")]:
            self.assign(action, department, letters)
            typed = "".join(letter for letter in "RACI" if letter in letters.upper())
            self.assertEqual(self.rows()[1][2], typed)

    def test_letters_that_stay_keep_their_state(self):
        self.run_cabasctl("set", self.plan, "s1", "state", "accepted")
        self.assign("a1", "d1", "RA")
        out, _ = self.run_cabasctl("matrix", self.plan)
        self.assertIn("R\u00a0✓ A\u00a0?", out)
        self.assertEqual(self.rows()[1][7], "")

    def test_an_empty_word_takes_all_away(self):
        self.assign("a1", "d1", "")
        self.assertNotIn(b"<assignment", self.read("plan.spaser"))

    def test_a_second_a_is_told(self):
        self.assign("a1", "d1", "A")
        self.write("plan.spaser", self.read("plan.spaser").replace(
            b'<person id="n1">', b'<department id="d2"><name>Parcs</name></department>'
                                 b'<person id="n1">'))
        _, err = self.assign("a1", "d2", "A")
        self.assert_one_sentence(err)
        self.assertIn("Voirie", err)
        self.assertIn("Voirie", self.rows()[1][-1])

    def test_wrong_words_change_nothing(self):
        before = self.read("plan.spaser")
        for words in [("a9", "d1", "R"), ("a1", "d9", "R"), ("a1", "n1", "R"), ("d1", "d1", "R"),
                      ("a1", "d1", "X")]:
            _, err = self.assign(*words, expect=2)
            self.assert_one_sentence(err)
        self.assertEqual(self.read("plan.spaser"), before)


if __name__ == "__main__":
    unittest.main()
