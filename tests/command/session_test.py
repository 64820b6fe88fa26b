# SPDX-License-Identifier: EUPL-1.2
"""Around a session of the council: missing figures settled before it, questions noted in it."""

import csv
import datetime
import io
import unittest

from support import CommandTest

LAST_YEAR = datetime.date.today().year - 1
INDICATORS = f"""
  <indicator id="known">
    <name>Chairs repaired</name>
    <unit>chairs</unit>
    <frequency>yearly</frequency>
    <collector>d1</collector>
    <observation id="v1">
      <period>{LAST_YEAR - 1}</period>
      <value>12</value>
    </observation>
  </indicator>
  <indicator id="never">
    <name>Desks repaired</name>
    <unit>desks</unit>
    <frequency>yearly</frequency>
  </indicator>
</plan>"""


class Session(CommandTest):
    def setUp(self):
        super().setUp()
        with open(self.plan, encoding="utf-8") as file:
            text = file.read()
        with open(self.plan, "w", encoding="utf-8") as file:
            file.write(text.replace("</plan>", INDICATORS))

    def table(self, *words):
        out, err = self.run_cabasctl(*words, "--csv")
        self.assertEqual(err, "")
        return list(csv.DictReader(io.StringIO(out, newline=""), strict=True))

    def test_missing_figures_are_listed(self):
        rows = self.table("missing", self.plan)
        self.assertEqual([(row["indicator"], row["period"], row["state"]) for row in rows],
                         [("known", str(LAST_YEAR), "open"), ("never", str(LAST_YEAR), "open")])
        self.assertIn("12", rows[0]["words"])

    def test_what_was_known_is_estimated(self):
        out, _ = self.run_cabasctl("missing", self.plan, "--settle", "estimate")
        self.assertEqual(out, "1\n")
        values = self.table("list", self.plan, "observation")
        self.assertEqual((values[-1]["period"], values[-1]["value"], values[-1]["quality"]),
                         (str(LAST_YEAR), "12", "estimated"))
        self.assertEqual([row["indicator"] for row in self.table("missing", self.plan)], ["never"])

    def test_the_rest_is_said_to_be_missing(self):
        before = self.read("plan.spaser")
        out, _ = self.run_cabasctl("missing", self.plan, "--settle", "not-available", "--reason",
                                   "The system changed.")
        self.assertEqual(out, "2\n")
        self.assertEqual({row["state"] for row in self.table("missing", self.plan)}, {"not-available"})
        self.assertIn("The system changed.", self.table("missing", self.plan)[0]["words"])
        after = self.read("plan.spaser")
        self.assertNotEqual(before, after)
        self.run_cabasctl("missing", self.plan, "--settle", "not-available")
        self.assertEqual(self.read("plan.spaser"), after)

    def test_a_question_becomes_a_decision(self):
        out, _ = self.run_cabasctl("ask", self.plan, "Why so late?", "--by", "Mme Petit",
                                   "--department", "d1", "--due", "2027-07-01", "--session",
                                   "2027-06-21")
        decision, = self.table("list", self.plan, "decision")
        self.assertEqual(decision["id"], out.strip())
        self.assertEqual((decision["asked-by"], decision["owner"], decision["due"]),
                         ("Mme Petit", "d1", "2027-07-01"))
        self.assertIn("Why so late?", decision["text"])
        meeting, = self.table("list", self.plan, "meeting")
        self.assertEqual(meeting["held-on"], "2027-06-21")
        body, = self.table("list", self.plan, "body")
        self.run_cabasctl("ask", self.plan, "And the cost?", "--session", "2027-06-21", "--body",
                          body["id"])
        self.assertEqual(len(self.table("list", self.plan, "meeting")), 1)
        self.assertEqual(len(self.table("list", self.plan, "decision")), 2)

    def test_wrong_words(self):
        before = self.read("plan.spaser")
        for words in [["missing", self.plan, "--settle", "guess"], ["ask", self.plan, ""],
                      ["ask", self.plan, "Why?", "--due", "soon"],
                      ["ask", self.plan, "Why?", "--session", "2027"],
                      ["ask", self.plan, "Why?", "--department", "a1"],
                      ["ask", self.plan, "Why?", "--body", "nobody"]]:
            _, err = self.run_cabasctl(*words, expect=2)
            self.assert_one_sentence(err)
        self.assertEqual(self.read("plan.spaser"), before)


if __name__ == "__main__":
    unittest.main()
