# SPDX-License-Identifier: EUPL-1.2
"""What is in the folder of the public page, as those who use it read it."""

import csv
import hashlib
import html.parser
import json
import os
import re
import subprocess
import tempfile
import unittest
from xml.etree import ElementTree

SAMPLES = os.path.join(os.environ["CABAS_DATA_DIR"], "samples")
NAMESPACE = "{urn:spaser:plan:1}"
SECRET = "Jeton7391Confidentiel"
TYPES = {"string": ".+", "number": r"-?[0-9]+(\.[0-9]+)?", "date": "[0-9]{4}-[0-9]{2}-[0-9]{2}"}


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.files = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("href", "src") and not re.match("#|data:|https?:|mailto:", value):
                self.files.append(value)


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="cabas page ")
        cls.addClassCleanup(cls.folder.cleanup)

    def make(self, plan, name):
        folder = os.path.join(self.folder.name, name)
        subprocess.run([os.environ["CABAS_MAKE_PAGE"], plan, folder], check=True)
        return folder

    def make_sample(self, name, time=1):
        """The page of a sample; all that ask for it at the same time get the same one."""
        folder = f"{name} {time}"
        if os.path.exists(os.path.join(self.folder.name, folder)):
            return os.path.join(self.folder.name, folder)
        return self.make(os.path.join(SAMPLES, f"{name}.spaser"), folder)

    def read(self, folder, name):
        with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
            return file.read()

    def test_names_follow_the_language_of_the_plan(self):
        self.assertEqual(sorted(os.listdir(self.make_sample("valmont"))),
                         ["SHA256SUMS", "index.html", "indicateurs.csv", "indicateurs.json",
                          "plan.spaser", "preuve-de-publication.html", "schema.json", "spaser.pdf"])

    def test_what_was_dropped_is_not_counted(self):
        """The same number of actions as on the slides."""
        tree = ElementTree.parse(os.path.join(SAMPLES, "valmont.spaser"))
        actions = tree.findall(f"{NAMESPACE}axis/{NAMESPACE}objective/{NAMESPACE}action")
        n_dropped = sum(action.findtext(NAMESPACE + "status") == "dropped" for action in actions)
        page = self.read(self.make_sample("valmont"), "index.html")
        said = re.search(r"(\d+) actions · [^<]*abandonnées, hors total\u00a0: (\d+)", page).groups()
        self.assertEqual(said, (str(len(actions) - n_dropped), str(n_dropped)))

    def test_checksums_can_be_checked(self):
        folder = self.make_sample("valmont")
        result = subprocess.run(["sha256sum", "-c", "--strict", "SHA256SUMS"], cwd=folder,
                                env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True,
                                check=True)
        self.assertEqual(result.stdout.count(": OK"), len(os.listdir(folder)) - 1)

    def test_the_proof_tells_each_checksum(self):
        folder = self.make_sample("valmont")
        proof = self.read(folder, "preuve-de-publication.html")
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), "rb") as file:
                known = hashlib.sha256(file.read()).hexdigest() in proof
            self.assertEqual(known, name not in ("SHA256SUMS", "preuve-de-publication.html"), name)
        self.assertIn("https://www.valmont.example/achats/spaser-2025-2030", proof)
        # The day of the publication before this one proves nothing.
        self.assertNotIn("15 juillet 2025", proof)
        self.assertIn("à compléter", proof)

    def test_the_same_plan_gives_the_same_bytes(self):
        for sample in ("valmont", "strasbourg"):
            first = self.read(self.make_sample(sample), "SHA256SUMS")
            self.assertEqual(self.read(self.make_sample(sample, 2), "SHA256SUMS"), first)

    def test_values_are_as_the_schema_says(self):
        folder = self.make_sample("valmont")
        schema = json.loads(self.read(folder, "schema.json"))
        rows = list(csv.DictReader(self.read(folder, "indicateurs.csv").splitlines(), strict=True))
        self.assertEqual(schema["resources"][0]["path"], "indicateurs.csv")
        self.assertEqual(schema["missingValues"], [""])
        self.assertEqual([field["name"] for field in schema["fields"]], list(rows[0]))
        self.assertGreater(len(rows), 250)
        for field in schema["fields"]:
            self.assertRegex(field["name"], "^[a-z_]+$")
            self.assertTrue(field["title"] and field["description"], field["name"])
            constraints = field["constraints"]
            for row in rows:
                value = row[field["name"]]
                if value == "":
                    self.assertFalse(constraints["required"], field["name"])
                    continue
                self.assertRegex(value, f"^{TYPES[field['type']]}$")
                self.assertRegex(value, constraints.get("pattern", "."))
                self.assertIn(value, constraints.get("enum", [value]))

    def test_json_says_the_same(self):
        folder = self.make_sample("valmont")
        rows = list(csv.DictReader(self.read(folder, "indicateurs.csv").splitlines()))
        data = json.loads(self.read(folder, "indicateurs.json"), parse_float=str, parse_int=str)
        self.assertEqual([{name: value or "" for name, value in row.items()} for row in data], rows)

    def test_links_lead_to_files_of_the_folder(self):
        for sample in ("valmont", "strasbourg"):
            folder = self.make_sample(sample)
            links = Links()
            links.feed(self.read(folder, "index.html"))
            self.assertGreater(len(links.files), 1)
            for name in links.files:
                self.assertTrue(os.path.exists(os.path.join(folder, name)), name)

    def test_what_is_not_public_is_nowhere(self):
        tree = ElementTree.parse(os.path.join(SAMPLES, "valmont.spaser"))
        ElementTree.register_namespace("", NAMESPACE[1:-1])
        # Notes of the writers, and all of an indicator that is not published.
        notes = tree.findall(f".//{NAMESPACE}note")
        indicator = tree.find(f".//{NAMESPACE}indicator")
        for note in notes:
            if not len(note):
                note.text = SECRET
        indicator.find(f"{NAMESPACE}name").text = SECRET
        indicator.find(f"{NAMESPACE}definition").text = SECRET
        public = indicator.find(f"{NAMESPACE}public")
        self.assertIsNotNone(public)
        public.text = "no"
        plan = os.path.join(self.folder.name, "secret.spaser")
        tree.write(plan, encoding="UTF-8", xml_declaration=True)

        folder = self.make(plan, "secret")
        for name in os.listdir(folder):
            with open(os.path.join(folder, name), "rb") as file:
                self.assertNotIn(SECRET.encode(), file.read(), name)
        text = subprocess.run(["pdftotext", "spaser.pdf", "-"], cwd=folder, check=True,
                              capture_output=True, text=True).stdout
        self.assertNotIn(SECRET, text)
        self.assertIn(SECRET, self.read(self.folder.name, "secret.spaser"))


if __name__ == "__main__":
    unittest.main()
