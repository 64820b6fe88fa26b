# SPDX-License-Identifier: EUPL-1.2
"""A desk to try Cabas on: starts the window, finds what a screen reader finds, clicks and types."""

import os
import shutil
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.environ["CABAS_PROGRAM"]
SOURCE = os.environ["CABAS_SOURCE_DIR"]
HOME = os.environ["HOME"]
PATIENCE = 8  # seconds

Atspi.init()
Atspi.set_timeout(2000, 4000)


class Missing(AssertionError):
    """Something did not come in time."""


def wait_for(what, question):
    """The first true answer to the question."""
    end = time.monotonic() + PATIENCE
    while True:
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing(what)
        time.sleep(0.03)


def is_shown(accessible):
    return accessible.get_state_set().contains(Atspi.StateType.VISIBLE)


def walk(top):
    """Role and name of all that is shown in the accessible, parents first."""
    pending = [top]
    while pending:
        accessible = pending.pop()
        try:
            if accessible is not top and not is_shown(accessible):
                continue
            found = accessible.get_role_name(), accessible.get_name(), accessible
            children = [accessible.get_child_at_index(i)
                        for i in range(accessible.get_child_count())]
        except GLib.Error:
            continue  # gone meanwhile
        yield found
        pending += [child for child in reversed(children) if child is not None]


def describe(top):
    """What is shown, for whoever has to find out why a test failed."""
    return "\n".join(f"{role}: {name!r}" for role, name, _ in walk(top) if name)


class Cabas:
    """The running program."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([PROGRAM, *arguments])
        self.top = wait_for("the window", self._find_application)
        self.find("frame")

    def _find_application(self):
        if self.process.poll() is not None:
            raise Missing(f"the program, which ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def look(self, role, name=None, part=None):
        """All that is shown of that role and name, or part of a name."""
        return [accessible for its_role, its_name, accessible in walk(self.top)
                if its_role == role
                and (name is None or its_name == name)
                and (part is None or part in its_name)]

    def find(self, role, name=None, part=None):
        try:
            return wait_for(f"{role} {name or part!r}",
                            lambda: self.look(role, name, part))[0]
        except Missing as error:
            raise Missing(f"{error}; there is\n{describe(self.top)}") from None

    def says(self, part):
        """Waits for a label that holds these words."""
        return self.find("label", part=part).get_name()

    def gone(self, role, name=None, part=None):
        wait_for(f"the end of {role} {name or part!r}", lambda: not self.look(role, name, part))

    def click(self, role, name=None, part=None):
        self.find(role, name, part).get_action_iface().do_action(0)

    def point(self, role, name=None, part=None):
        """Clicks in the middle, with the mouse."""
        box = self.find(role, name, part).get_component_iface().get_extents(
            Atspi.CoordType.WINDOW)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2),
                        str(box.y + box.height // 2), "click", "1"], check=True)

    def text_of(self, role, name):
        text = self.find(role, name).get_text_iface()
        return Atspi.Text.get_text(text, 0, text.get_character_count())

    def ended(self):
        wait_for("the end of the program", lambda: self.process.poll() is not None)
        return self.process.returncode

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def quit(self):
        press("ctrl+q")
        assert self.ended() == 0


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "8", text], check=True)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def copy_sample(name):
    path = os.path.join(HOME, name)
    shutil.copy(os.path.join(SOURCE, "resources/samples/valmont.spaser"), path)
    return path


def picture(name):
    """Where CABAS_PICTURES names a folder, keeps what the screen shows there."""
    folder = os.environ.get("CABAS_PICTURES")
    if folder:
        time.sleep(0.5)
        subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")],
                       check=True)


if __name__ == "__main__":
    cabas = Cabas(*sys.argv[1:])
    time.sleep(1)
    print(describe(cabas.top))
    cabas.kill()
