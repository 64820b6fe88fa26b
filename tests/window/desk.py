# SPDX-License-Identifier: EUPL-1.2
"""A desk to try Cabas on: starts the window, finds what a screen reader finds, clicks and types."""

import csv
import io
import os
import signal
import subprocess
import sys
import time

import screen_reader

PROGRAM = os.environ["CABAS_PROGRAM"]
CABASCTL = os.environ["CABASCTL"]
SOURCE = os.environ["CABAS_SOURCE_DIR"]
HOME = os.environ["HOME"]
PATIENCE = 40  # seconds, for a machine that does other things as well

NAME_OF_MENUS = "cabas"  # to the screen each is a window, though keys go to the one below


class Missing(AssertionError):
    """Something did not come in time."""


def wait_for(what, question):
    """The first true answer to the question."""
    end = time.monotonic() + PATIENCE
    while True:
        asked = time.monotonic()
        answer = question()
        if answer:
            return answer
        now = time.monotonic()
        if now > end:
            raise Missing(what)
        time.sleep(0.02 + 2 * (now - asked))  # leaves the machine to the program


def xdotool(*arguments):
    return subprocess.run(["xdotool", *arguments], check=False, capture_output=True,
                          encoding="utf-8").stdout.split()


class Cabas:
    """The running program."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments],
                                        env={**os.environ, "G_DEBUG": "fatal-criticals"})
        self.tree = wait_for("the window", self._find_tree)
        self.find("frame")

    def _find_tree(self):
        if self.process.poll() is not None:
            raise Missing(f"the program, which ended with {self.process.returncode}")
        return screen_reader.find_program(self.process.pid)

    def look(self, role, name=None, part=None):
        """All that is shown of that role and name, or part of a name."""
        return [each for each in self.tree.read()
                if each.role == role and (name is None or each.name == name)
                and (part is None or part in each.name)]

    def describe(self):
        """What is shown, for whoever has to find out why a test failed."""
        return "\n".join(f"{each.role}: {each.name!r}" for each in self.tree.read() if each.name)

    def find(self, role, name=None, part=None):
        """The first of them, as soon as there is one."""
        try:
            return wait_for(f"{role} {name or part!r}", lambda: self.look(role, name, part))[0]
        except Missing as error:
            raise Missing(f"there is\n{self.describe()}\n{error}") from None

    def says(self, part):
        """Waits for a label that holds these words."""
        return self.find("label", part=part).name

    def reads(self, name, part):
        """Waits until these words are written in a text of that name."""
        try:
            wait_for("the words", lambda: any(part in self.tree.read_text(each)
                                              for each in self.look("text", name)))
        except Missing:
            texts = [self.tree.read_text(each) for each in self.look("text", name)]
            raise Missing(f"{part!r} in {name!r}, which holds {texts}") from None

    def hears(self, part):
        """Waits until the keys go to something whose name holds these words."""
        try:
            wait_for(f"the focus on {part!r}",
                     lambda: any(part in name for name in self.tree.read_focused()))
        except Missing as error:
            raise Missing(f"there is\n{self.describe()}\n"
                          f"{error}; it is on {self.tree.read_focused()}") from None

    def gone(self, role, name=None, part=None):
        wait_for(f"the end of {role} {name or part!r}", lambda: not self.look(role, name, part))

    def click(self, role, name=None, part=None):
        # What was found may be replaced by its like before it is clicked.
        self.find(role, name, part)
        wait_for(f"a click on {role} {name or part!r}",
                 lambda: any(self.tree.click(each) for each in self.look(role, name, part)))

    def point(self, role, name=None, part=None):
        """Clicks in the middle, with the mouse."""
        x, y = wait_for(f"a place for {role} {name or part!r}",
                        lambda: self.tree.find_middle(self.find(role, name, part)))
        xdotool("mousemove", str(x), str(y), "click", "1")

    def _has_keys(self):
        """Whether keys go to the window on top, and all that there should be are on the screen.
        There is no window manager, which would give them back when a dialog is closed."""
        windows = [window for window in
                   xdotool("search", "--onlyvisible", "--pid", str(self.process.pid))
                   if xdotool("getwindowname", window) != [NAME_OF_MENUS]]
        if not windows or len(windows) != self.tree.count_windows():
            return False
        if xdotool("getwindowfocus", "-f") == windows[-1:]:
            return True
        xdotool("windowfocus", "--sync", windows[-1])
        return False

    def press(self, *keys):
        for key in keys:
            wait_for("the focus", self._has_keys)
            xdotool("key", key)

    def go(self, key, part, whole=False):
        """Presses the key until the keys go to something whose name holds these words, or is."""
        present = wait_for("a focus", self.tree.find_focused)
        met = []
        for _ in range(40):
            if any(part == name if whole else part in name for _, name in present):
                return
            met += [name for _, name in present]
            before = present
            self.press(key)
            try:
                present = wait_for("another focus", lambda: [
                    each for each in self.tree.find_focused() if each not in before])
            except Missing:
                break
        raise Missing(f"there is\n{self.describe()}\n"
                      f"{key} does not lead to {part!r}, but to {met}")

    def focus_list(self):
        """Puts the keys into the list, where they were in it last."""
        self.press("ctrl+shift+f")
        self.hears("Filter by name")
        self.press("Return")
        wait_for("the focus in the list", lambda: [
            name for name in self.tree.read_focused() if "Filter by name" not in name])

    def choose(self, field, choice, times):
        """In the list of choices of a field that has the keys."""
        self.hears(field)
        self.press("Return")
        self.find("label", choice)
        # The keys are the list's only once it is all there.
        wait_for("the list", lambda: not any(field in name for name in self.tree.read_focused()))
        self.press(*["Down"] * times, "Return")
        self.hears(field)
        self.find("label", choice)

    def write(self, text):
        """Types, on the keyboard that the screen has: letters without accents."""
        assert text.isascii(), text
        wait_for("the focus", self._has_keys)
        xdotool("type", "--delay", "4", text)

    def answer_with(self, path):
        """In the dialog that asks for a place to save at."""
        self.find("push button", part="_Save")
        self.press("ctrl+a")
        self.write(path)
        self.press("Return")

    def ended(self):
        wait_for("the end of the program", lambda: self.process.poll() is not None)
        return self.process.returncode

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        self.press("ctrl+q")
        assert self.ended() == 0, self.process.returncode


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def table(*words):
    """What cabasctl tells as a table, by names of columns."""
    text = subprocess.run([CABASCTL, *words, "--csv"], check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, encoding="utf-8").stdout
    return list(csv.DictReader(io.StringIO(text)))


def listed(path, kind):
    """The items of a kind in a plan on disk, which is also valid and can be read."""
    schema = os.path.join(SOURCE, "resources", "schema", "plan.rng")
    subprocess.run(["xmllint", "--noout", "--nowarning", "--relaxng", schema, path], check=True,
                   stderr=subprocess.DEVNULL)
    return table("list", path, kind)


def titles(path, kind):
    return [row["title"] for row in listed(path, kind)]


def write_plan(name, *axes):
    """A small plan: what a test looks through is looked through many times."""
    path = os.path.join(HOME, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<plan xmlns="urn:spaser:plan:1" version="1.0" id="plan-1">\n'
                   "  <title>Plan de Valmont</title>\n")
        for i, title in enumerate(axes):
            file.write(f'  <axis id="axis-{i}">\n    <title>{title}</title>\n  </axis>\n')
        file.write("</plan>\n")
    return path


if __name__ == "__main__":
    cabas = Cabas(*sys.argv[1:])
    time.sleep(1)
    print(cabas.describe())
    cabas.kill()
