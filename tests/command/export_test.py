# SPDX-License-Identifier: EUPL-1.2
"""The commands that draw: chart and export."""

import os
import subprocess
import unittest

from support import CommandTest

SAMPLE = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")
CHARTS = ["governance", "communication", "progress", "trajectory"]
STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}


class Chart(CommandTest):
    def test_every_chart_in_every_format(self):
        for name in CHARTS:
            for ending, start in STARTS.items():
                file = f"{name}.{ending}"
                out, err = self.run_cabasctl("chart", SAMPLE, name, "-o", self.path(file))
                self.assertEqual((out, err), ("", ""))
                self.assertTrue(self.read(file).startswith(start), file)

    def test_themes_differ(self):
        drawn = set()
        for theme in ["light", "dark", "high-contrast", "print"]:
            self.run_cabasctl("chart", SAMPLE, "progress", "-o", self.path("a.svg"), "--theme", theme)
            drawn.add(self.read("a.svg"))
        self.assertEqual(len(drawn), 4)

    def test_one_indicator(self):
        out, _ = self.run_cabasctl("list", SAMPLE, "indicator")
        first = out.splitlines()[1].split("\t")[0]
        self.run_cabasctl("chart", SAMPLE, "trajectory:" + first, "-o", self.path("a.svg"))

    def test_a_plan_without_anything_to_show(self):
        for name in ["governance", "communication", "progress"]:
            self.run_cabasctl("chart", self.plan, name, "-o", self.path("a.svg"))

    def test_wrong_words(self):
        for words in [["no-such-chart", "-o", "a.svg"], ["trajectory:no-such-id", "-o", "a.svg"],
                      ["progress", "-o", "a.gif"], ["progress", "-o", "a.svg", "--theme", "pink"]]:
            _, err = self.run_cabasctl("chart", SAMPLE, *words, expect=2, cwd=self.folder)
            self.assert_one_sentence(err)


class Export(CommandTest):
    def test_writes_the_report(self):
        out, err = self.run_cabasctl("export", SAMPLE, "-o", self.path("a.pdf"))
        self.assertEqual((out, err), ("", ""))
        info = subprocess.run(["pdfinfo", self.path("a.pdf")], check=True, capture_output=True,
                              text=True).stdout
        self.assertRegex(info, r"Pages: +\d{2}")
        self.assertIn("Valmont", info)

    def test_another_ending_is_refused(self):
        _, err = self.run_cabasctl("export", SAMPLE, "-o", self.path("a.odt"), expect=2)
        self.assert_one_sentence(err)

    def test_a_file_that_cannot_be_written_is_told(self):
        os.mkdir(self.path("folder.pdf"))
        for name in ["no-such-folder/a.pdf", "folder.pdf"]:
            _, err = self.run_cabasctl("export", self.plan, "-o", self.path(name), expect=3)
            self.assert_one_sentence(err)


if __name__ == "__main__":
    unittest.main()
