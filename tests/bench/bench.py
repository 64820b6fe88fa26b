#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Measures Cabas beside other programs, in turns on the same machine, and prints the medians.

Usage: bench.py BUILD-FOLDER. Limits missed are marked with an exclamation mark; the exit code is 0
whatever was measured, for a busy machine is no failure."""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time

RUNS = 9
AT_ONCE = 100  # milliseconds: what seems to happen at once
N_ACTIONS = 10000
PAGES = 300
FEWER_PAGES = 100
FRAME = 16  # milliseconds
STEPS = {
    "filter": ("filter them", AT_ONCE),
    "move": ("move a branch of 500", AT_ONCE),
    "type": ("a letter in a title", FRAME),
    "form": ("a letter in 100 KB in a form", FRAME),
    "write": ("a letter in 100 KB on its page", FRAME),
    "keep": ("a letter, and all 100 KB to the plan", AT_ONCE),
}


class Bench:
    def __init__(self, build):
        self.build = build
        self.folder = os.path.join(build, "tests", "bench")
        self.environment = dict(os.environ, GSK_RENDERER="cairo",
                                XDG_DATA_HOME=os.path.join(self.folder, "data"),
                                XDG_STATE_HOME=os.path.join(self.folder, "state"),
                                CABAS_DATA_DIR=os.path.join(os.environ["CABAS_SOURCE_DIR"], "resources"))
        # Other programs warn of the bare display, which is not what is measured here.
        self.environment.pop("G_DEBUG", None)
        self.missed = 0

    def tool(self, *path):
        return os.path.join(self.build, *path)

    def say(self, what, value, limit=None, unit=""):
        """Prints a measure, and a mark where it is over its limit."""
        is_missed = limit is not None and value > limit
        self.missed += is_missed
        goal = "" if limit is None else f"  (goal: at most {limit:g}{unit})"
        print(f"{'!' if is_missed else ' '} {what:<52} {value:8.2f}{unit}{goal}", flush=True)

    def make_plan(self, n_actions):
        plan = os.path.join(self.folder, f"plan-{n_actions}.spaser")
        subprocess.run([os.path.join(self.folder, "make-plan"), str(n_actions), plan], check=True)
        return plan

    def measure_store(self):
        plan = self.make_plan(N_ACTIONS)
        result = subprocess.run([os.path.join(self.folder, "store-bench"), plan, str(RUNS)], check=True,
                                capture_output=True, text=True, env=self.environment)
        opened, saved, tree = map(float, result.stdout.split())
        print(f"A plan of {N_ACTIONS} actions, {os.path.getsize(plan) / 1e6:.1f} MB")
        self.say("libxml2 reads it into a tree", tree, unit=" ms")
        self.say("open", opened, 500, " ms")
        self.say("save", saved, 500, " ms")
        self.say("open / tree", opened / tree, 1.5)
        self.say("save / tree", saved / tree, 1.5)

    def measure_editing(self):
        result = subprocess.run([os.path.join(self.folder, "edit-bench"), self.make_plan(N_ACTIONS), str(RUNS)],
                                check=True, capture_output=True, text=True, env=self.environment)
        print(f"The page of {N_ACTIONS} actions: until the next frame, and what the processor works of it")
        for name, passed, worked, followed in map(str.split, result.stdout.splitlines()):
            what, limit = STEPS[name]
            self.say(what, float(passed), unit=" ms")
            self.say(f"{what}: work", float(worked), unit=" ms")
            self.say(f"{what}: work / {limit} ms", float(worked) / limit, 1)
            self.say(f"{what}: longest frame after / {AT_ONCE} ms", float(followed) / AT_ONCE, 1)

    def measure_finding(self):
        result = subprocess.run([os.path.join(self.folder, "find-bench"), self.make_plan(N_ACTIONS), str(RUNS)],
                                check=True, capture_output=True, text=True, env=self.environment)
        print(f"Words in all text of {N_ACTIONS} actions")
        self.say("find them", float(result.stdout), AT_ONCE, " ms")

    def measure_charts(self):
        sample = os.path.join(self.environment["CABAS_DATA_DIR"], "samples", "valmont.spaser")
        result = subprocess.run([os.path.join(self.folder, "chart-bench"), sample, str(RUNS)], check=True,
                                capture_output=True, text=True, env=self.environment)
        n_charts, drawn, made = result.stdout.split()
        print(f"All {n_charts} charts of the sample plan")
        self.say("make them from the plan", float(made), unit=" ms")
        self.say("draw them", float(drawn), 50, " ms")

    def export(self, plan):
        """Returns the pages of the report of a plan, the seconds it took and the megabytes."""
        pdf = os.path.join(self.folder, "report.pdf")
        start = time.monotonic()
        process = subprocess.Popen([self.tool("app", "command", "cabasctl"), "export", plan, "-o", pdf],
                                   env=self.environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        if status != 0:
            raise SystemExit("the report could not be written")
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        return int(re.search(r"Pages:\s+(\d+)", info)[1]), seconds, usage.ru_maxrss / 1024

    def measure_report(self):
        n_actions = 200
        while (pages := self.export(self.make_plan(n_actions))[0]) < PAGES:
            n_actions = n_actions * PAGES // pages + 5
        plan = self.make_plan(n_actions)
        runs = [self.export(plan) for _ in range(5)]
        print(f"The report of a plan of {n_actions} actions, {pages} pages")
        self.say("time", statistics.median(seconds for _, seconds, _ in runs), 2, " s")
        self.say("peak memory", statistics.median(memory for _, _, memory in runs), 100, " MB")

    def write(self, plan, ending):
        """The report of a plan in the format of an ending."""
        path = os.path.join(self.folder, "report" + ending)
        subprocess.run([self.tool("app", "command", "cabasctl"), "export", plan, "-o", path],
                       check=True, env=self.environment)
        return path

    def list_peers(self, plan):
        """Programs that make a PDF of the same content, where they are installed: the words that
        call them, with a home of their own."""
        text, page = self.write(plan, ".odt"), self.write(plan, ".html")
        home = os.path.join(self.folder, "peer")
        pdf = os.path.join(home, "out.pdf")
        return home, [words for words in [
            ["soffice", "-env:UserInstallation=file://" + home, "--headless", "--convert-to", "pdf",
             "--outdir", home, text],
            ["weasyprint", page, pdf],
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + home,
             "--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + page],
        ] if shutil.which(words[0])]

    def measure_peers(self):
        n_actions = 60
        while (pages := self.export(self.make_plan(n_actions))[0]) < FEWER_PAGES:
            n_actions = n_actions * FEWER_PAGES // pages + 2
        plan = self.make_plan(n_actions)
        home, peers = self.list_peers(plan)
        ours = statistics.median(self.export(plan)[1] for _ in range(RUNS))
        print(f"The report of a plan of {n_actions} actions, {pages} pages, beside other programs")
        self.say("Cabas", ours, unit=" s")
        for words in peers:
            seconds = []
            for _ in range(3):
                os.makedirs(home, exist_ok=True)
                start = time.monotonic()
                subprocess.run(words, check=True, capture_output=True, env=self.environment)
                seconds.append(time.monotonic() - start)
            theirs = statistics.median(seconds)
            self.say(words[0], theirs, unit=" s")
            # Only LibreOffice is what a purchasing department would use instead.
            self.say(f"Cabas / {words[0]}", ours / theirs, 0.2 if words[0] == "soffice" else None)
        shutil.rmtree(home, ignore_errors=True)

    def measure_hostile(self):
        test = os.path.join(os.environ["CABAS_SOURCE_DIR"], "tests", "command", "hostile_test.py")
        environment = dict(self.environment, CABASCTL=self.tool("app", "command", "cabasctl"),
                           CABAS_SANITIZED="no")
        result = subprocess.run([sys.executable, test, "--quiet"], check=False, capture_output=True,
                                text=True, env=environment)
        print("Any command on a plan made to do harm")
        self.say("longest", float(re.search(r"at most ([\d.]+) s", result.stdout)[1]), 2, " s")

    def probe(self, *words, **variables):
        environment = dict(self.environment, LD_PRELOAD=os.path.join(self.folder, "libframe-probe.so"),
                           CABAS_BENCH_START=str(time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000),
                           **variables)
        result = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60,
                                check=False)
        return result.stdout

    def probe_frame(self, *words):
        return float(re.search(r"frame ([\d.]+)", self.probe(*words))[1])

    def measure_frames(self):
        cabas = self.tool("ui", "cabas")
        sample = os.path.join(self.folder, "sample.spaser")
        shutil.copy(os.path.join(self.environment["CABAS_DATA_DIR"], "samples", "valmont.spaser"), sample)
        ours, theirs = [], []
        for _ in range(RUNS):
            theirs.append(self.probe_frame("gnome-text-editor", "--standalone"))
            ours.append(self.probe_frame(cabas, sample))
        print("The first frame of the window, from the start of the program")
        self.say("gnome-text-editor", statistics.median(theirs), unit=" ms")
        self.say("Cabas with the sample plan", statistics.median(ours), 300, " ms")
        self.say("Cabas / gnome-text-editor", statistics.median(ours) / statistics.median(theirs), 1.2)
        scrolled = self.probe(cabas, self.make_plan(N_ACTIONS), CABAS_BENCH_SCROLL="actions")
        frames = re.search(r"scroll .*longest ([\d.]+) ms, (\d+) over", scrolled)
        print(f"Scrolling {N_ACTIONS} actions: {scrolled.strip().splitlines()[-1:]}")
        if frames:
            self.say("longest frame", float(frames[1]), 33, " ms")


def reopen_with_display():
    """Windows are measured on a display of their own, which nobody looks at."""
    if os.environ.get("CABAS_BENCH_DISPLAY"):
        return
    os.environ["CABAS_BENCH_DISPLAY"] = "yes"
    os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24", "dbus-run-session", "--",
                           sys.executable, *sys.argv])


def main():
    reopen_with_display()
    bench = Bench(sys.argv[1])
    print(f"median of {RUNS} runs, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    bench.measure_store()
    bench.measure_editing()
    bench.measure_finding()
    bench.measure_charts()
    bench.measure_report()
    bench.measure_peers()
    bench.measure_hostile()
    bench.measure_frames()
    for name in os.listdir(bench.folder):
        if name.endswith((".spaser", ".spaser#", ".saved", ".pdf", ".odt", ".html")):
            os.remove(os.path.join(bench.folder, name))
    shutil.rmtree(os.path.join(bench.folder, "data"), ignore_errors=True)
    print(f"{bench.missed} goals missed" if bench.missed else "every goal is met")


if __name__ == "__main__":
    main()
