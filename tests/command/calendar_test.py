# SPDX-License-Identifier: EUPL-1.2
"""cabasctl calendar and plan-meetings: the dates of a year, and those of a body from its rhythm."""

import csv
import io
import unittest

from support import CommandTest

BODY = """<body id="b1">
    <name>Comité, de pilotage</name>
    <kind>steering</kind>
    <rhythm>quarterly</rhythm>
    <meeting id="m1">
      <planned-on>2020-03-10</planned-on>
      <held-on>2020-03-12</held-on>
      <decision id="s9">
        <text>Écrire une phrase assez longue pour que la ligne du fichier doive être coupée en deux.</text>
        <due>2020-09</due>
      </decision>
    </meeting>
  </body>"""


class CalendarTest(CommandTest):
    def setUp(self):
        super().setUp()
        plan = self.read("plan.spaser").decode()
        place = plan.index("</axis>") + len("</axis>")
        self.write("plan.spaser", plan[:place] + "\n  " + BODY + plan[place:])


class Calendar(CalendarTest):
    def rows(self, year):
        out, _ = self.run_cabasctl("calendar", self.plan, "--year", year, "--csv")
        return list(csv.DictReader(io.StringIO(out, newline=""), strict=True))

    def test_a_year_has_its_dates_in_order(self):
        meeting, decision = self.rows("2020")
        self.assertEqual((meeting["date"], meeting["id"]), ("2020-03-12", "m1"))
        self.assertEqual(meeting["what"], "Comité, de pilotage")
        self.assertEqual((meeting["side"], meeting["state"]), ("political", "done"))
        self.assertEqual((decision["date"], decision["id"]), ("2020-09", "s9"))
        self.assertEqual(decision["state"], "late")
        self.assertEqual(self.rows("2021"), [])

    def test_the_calendar_of_mail_programs(self):
        out, _ = self.run_cabasctl("calendar", self.plan, "--year=2020", "--ics")
        self.assertTrue(out.endswith("END:VCALENDAR\r\n"))
        for line in out.encode().split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            line.decode()
        lines = out.replace("\r\n ", "").split("\r\n")
        self.assertEqual(lines.count("BEGIN:VEVENT"), 2)
        self.assertIn("UID:m1-meeting@p.cabas", lines)
        self.assertIn("DTSTART;VALUE=DATE:20200312", lines)
        self.assertIn("DTEND;VALUE=DATE:20200313", lines)
        # A deadline is the last day of its month.
        self.assertIn("DTSTART;VALUE=DATE:20200930", lines)
        self.assertTrue(any(line.startswith("SUMMARY:Comité\\, de pilotage – ") for line in lines))
        self.assertTrue(any("coupée en deux." in line for line in lines))

    def test_a_year_must_be_one(self):
        for word in ["demain", "2020-03", ""]:
            _, err = self.run_cabasctl("calendar", self.plan, "--year", word, expect=2)
            self.assertIn("cabasctl: ", err)


class PlanMeetings(CalendarTest):
    def plan_meetings(self, *words, expect=0):
        return self.run_cabasctl("plan-meetings", self.plan, *words, expect=expect)

    def test_days_follow_from_the_rhythm(self):
        out, _ = self.plan_meetings("b1", "--from", "2020-04-01", "--to", "2020")
        self.assertEqual(out.split(), ["2020-06-11", "2020-09-10", "2020-12-10"])
        self.assertEqual(self.read("plan.spaser").count(b"<meeting "), 4)

    def test_twice_is_once(self):
        period = ["--from=2020-04-01", "--to=2020"]
        self.plan_meetings("Comité, de pilotage", *period)
        before = self.read("plan.spaser")
        out, _ = self.plan_meetings("b1", *period)
        self.assertEqual(out, "")
        self.assertEqual(self.read("plan.spaser"), before)

    def test_what_makes_no_sense_changes_nothing(self):
        before = self.read("plan.spaser")
        for words in [["nobody"], ["b1", "--from", "x"], ["b1", "--to", "x"],
                      ["b1", "--from", "2021", "--to", "2020"],
                      ["b1", "--from", "2020", "--to", "2050"]]:
            out, err = self.plan_meetings(*words, expect=2)
            self.assertEqual(out, "")
            self.assertIn("cabasctl: ", err)
        self.run_cabasctl("set", self.plan, "b1", "rhythm", "")
        self.plan_meetings("b1", expect=2)
        self.run_cabasctl("set", self.plan, "b1", "rhythm", "quarterly")
        self.assertEqual(self.read("plan.spaser"), before)


if __name__ == "__main__":
    unittest.main()
