# SPDX-License-Identifier: EUPL-1.2
"""The commands that begin a plan: new and renew."""

import os
import unittest

from support import CommandTest

SAMPLE = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")


class New(CommandTest):
    def test_begins_with_a_frame_or_axes(self):
        self.run_cabasctl("new", "-o", self.path("frame.spaser"))
        self.run_cabasctl("new", "--from", "four-dimensions", "--language", "fr",
                          "-o", self.path("axes.spaser"))
        self.assertNotIn(b"<axis", self.read("frame.spaser"))
        self.assertEqual(self.read("axes.spaser").count(b"<axis"), 4)
        self.run_cabasctl("check", self.path("axes.spaser"), expect=1)  # it has no title yet

    def test_never_writes_over_a_file(self):
        before = self.read("plan.spaser")
        out, err = self.run_cabasctl("new", "-o", self.plan, expect=3)
        self.assertEqual(out, "")
        self.assertIn("plan.spaser", err)
        self.assertEqual(self.read("plan.spaser"), before)

    def test_names_what_there_is(self):
        _, err = self.run_cabasctl("new", "--from", "nowhere", "-o", self.path("x.spaser"), expect=2)
        self.assertIn("three-pillars", err)
        self.assertFalse(os.path.exists(self.path("x.spaser")))
        _, err = self.run_cabasctl("new", expect=2)
        self.assertIn("-o", err)


class Renew(CommandTest):
    def test_links_to_the_earlier_plan(self):
        out, _ = self.run_cabasctl("renew", SAMPLE, "-o", self.path("next.spaser"))
        self.assertRegex(out, r"\d+ .*\.")
        plan = self.read("next.spaser")
        self.assertIn(b"<renews>", plan)
        self.assertNotIn(b"<observation", plan)
        self.assertIn(b"<state>proposed</state>", plan)
        self.assertNotIn(b"<state>accepted</state>", plan)

    def test_done_actions_stay_behind_unless_asked(self):
        self.run_cabasctl("renew", SAMPLE, "-o", self.path("less.spaser"))
        self.run_cabasctl("renew", SAMPLE, "-o", self.path("more.spaser"), "--with-done")
        self.assertLess(self.read("less.spaser").count(b"<action id"),
                        self.read("more.spaser").count(b"<action id"))


if __name__ == "__main__":
    unittest.main()
