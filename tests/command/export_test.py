# SPDX-License-Identifier: EUPL-1.2
"""The commands that draw: chart and export."""

import json
import os
import subprocess
import unittest
from xml.etree import ElementTree

from support import CommandTest

SAMPLE = os.path.join(os.environ["CABAS_DATA_DIR"], "samples", "valmont.spaser")
STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "csv": b"\xef\xbb\xbf"}


class Chart(CommandTest):
    def draw(self, name, file):
        out, err = self.run_cabasctl("chart", SAMPLE, name, "-o", self.path(file), "--since", SAMPLE)
        self.assertEqual((out, err), ("", ""))
        self.assertTrue(self.read(file).startswith(STARTS[file.split(".")[-1]]), file)

    def test_every_format(self):
        for ending in STARTS:
            self.draw("ownership", f"a.{ending}")

    def test_every_chart(self):
        out, _ = self.run_cabasctl("chart", SAMPLE, "--list", "--csv")
        names = [row.split(",")[0] for row in out.splitlines()[1:]]
        self.assertGreater(len(names), 10)
        for name in names:
            self.draw(name, f"{name}.csv")
            table = self.read(f"{name}.csv").decode("utf-8-sig").splitlines()
            self.assertGreater(len(table), 1, name)
            self.assertIn(";", table[0])

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

    def test_changes_are_counted_from_a_version(self):
        before = self.read_sample_with("<status>done</status>", "<status>planned</status>")
        self.run_cabasctl("chart", SAMPLE, "waterfall", "-o", self.path("a.csv"), "--since", before)
        self.assertIn(";-4", self.read("a.csv").decode("utf-8-sig"))
        for words in [["--since", self.path("none.spaser")], ["--since", SAMPLE + "#last"]]:
            _, err = self.run_cabasctl("chart", SAMPLE, "waterfall", "-o", self.path("b.csv"), *words,
                                       expect=3)
            self.assert_one_sentence(err)

    def read_sample_with(self, words, others):
        with open(SAMPLE, encoding="utf-8") as file:
            text = file.read()
        with open(self.path("before.spaser"), "w", encoding="utf-8") as file:
            file.write(text.replace(words, others))
        return self.path("before.spaser")

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

    def read_objects(self, path):
        """The objects of a PDF file, by its number."""
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
        objects = subprocess.run(["qpdf", "--json=2", path], check=True, capture_output=True).stdout
        return {name: entry["stream"]["dict"] if "stream" in entry else entry["value"]
                for name, entry in json.loads(objects)["qpdf"][1].items()}

    def test_a_report_says_what_its_parts_are(self):
        """What PDF/UA-1 asks for beside the text in its order (ISO 14289-1, 7)."""
        path = self.path("a.pdf")
        self.run_cabasctl("export", SAMPLE, "-o", path)
        objects = self.read_objects(path)
        dictionaries = [value for value in objects.values() if isinstance(value, dict)]
        root = objects[objects["trailer"]["/Root"].join(["obj:", ""])]

        self.assertEqual(root["/Lang"], "u:fr")
        self.assertIs(root["/ViewerPreferences"]["/DisplayDocTitle"], True)
        self.assertIs(root["/MarkInfo"]["/Marked"], True)
        packet = subprocess.run(["pdfinfo", "-meta", path], check=True, capture_output=True,
                                text=True).stdout
        self.assertIn("<pdfuaid:part>1</pdfuaid:part>", packet)
        self.assertIn("Valmont", packet)

        pages = [value for value in dictionaries if value.get("/Type") == "/Page"]
        self.assertGreater(len(pages), 20)
        self.assertEqual({page["/Tabs"] for page in pages}, {"/S"})

        elements = [value for value in dictionaries if "/S" in value and "/P" in value]
        kinds = {kind: [one for one in elements if one["/S"] == kind]
                 for kind in {element["/S"] for element in elements}}
        for kind in ["/H1", "/H2", "/H3", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TD",
                     "/TOC", "/TOCI", "/Link", "/P", "/Figure", "/TH"]:
            self.assertIn(kind, kinds)
        self.assertNotIn("/NonStruct", kinds)
        self.assertTrue(all(len(figure["/Alt"]) > 20 for figure in kinds["/Figure"]))
        self.assertTrue(all(head["/A"]["/Scope"] in ["/Column", "/Row"] for head in kinds["/TH"]))
        self.assertTrue(all("/ListNumbering" in each["/A"] for each in kinds["/L"]))

        links = [value for value in dictionaries if value.get("/Subtype") == "/Link"]
        self.assertTrue(links and all(link["/Contents"] not in ["", "u:"] for link in links))
        fonts = [value for value in dictionaries if value.get("/Subtype") == "/CIDFontType2"]
        self.assertTrue(all(font["/CIDToGIDMap"] == "/Identity" for font in fonts))

    def test_an_archive_names_its_colours_and_its_kind(self):
        files = []
        for words in [[], ["--pdfa"], ["--pdfa"]]:
            self.run_cabasctl("export", SAMPLE, "-o", self.path("a.pdf"), *words)
            files.append(self.read("a.pdf"))
        self.assertEqual(files[1], files[2])
        self.assertNotEqual(files[0], files[1])
        packet = subprocess.run(["pdfinfo", "-meta", self.path("a.pdf")], check=True,
                                capture_output=True, text=True).stdout
        self.assertIn("<pdfaid:part>2</pdfaid:part>", packet)
        self.assertIn("<pdfaid:conformance>A</pdfaid:conformance>", packet)
        ElementTree.fromstring(packet[packet.index("<x:xmpmeta"):packet.index("<?xpacket end")])
        intents = [value["/OutputIntents"] for value in self.read_objects(self.path("a.pdf")).values()
                   if isinstance(value, dict) and "/OutputIntents" in value]
        self.assertEqual(len(intents), 1)

    def test_a_level_lets_its_readers_see_more(self):
        def count_words(level):
            self.run_cabasctl("export", SAMPLE, "-o", self.path("a.pdf"), "--level", level)
            return len(subprocess.run(["pdftotext", self.path("a.pdf"), "-"], check=True,
                                      capture_output=True).stdout.split())

        self.assertLess(count_words("public"), count_words("internal"))
        for level in ["memo", "department", "secret"]:
            _, err = self.run_cabasctl("export", SAMPLE, "-o", self.path("a.pdf"), "--level", level,
                                       expect=2)
            self.assert_one_sentence(err)

    def test_a_plan_speaks_its_language(self):
        """Whatever its user speaks, also where that was chosen beside the locale."""
        for wish in ["en", "de:en", "fr", ""]:
            environment = dict(os.environ, LANGUAGE=wish, HOME=self.folder)
            subprocess.run([os.environ["CABASCTL"], "export", SAMPLE, "--sections", "axes", "-o",
                            self.path("a.html")], check=True, env=environment)
            self.assertIn("En cours", self.read("a.html").decode(), wish)

    def test_another_ending_is_refused(self):
        _, err = self.run_cabasctl("export", SAMPLE, "-o", self.path("a.docx"), expect=2)
        self.assert_one_sentence(err)

    def test_a_file_that_cannot_be_written_is_told(self):
        os.mkdir(self.path("folder.pdf"))
        for name in ["no-such-folder/a.pdf", "folder.pdf"]:
            _, err = self.run_cabasctl("export", self.plan, "-o", self.path(name), expect=3)
            self.assert_one_sentence(err)


if __name__ == "__main__":
    unittest.main()
