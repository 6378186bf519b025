"""A preview of a study in a folder, as a process of its own: `python tests/run_preview.py ROOT`."""

import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from run_study import REPOSITORY, copy_harbours, edit

_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/([\w-]+)/")
WORDS = (
    "aantal_gevonden", "auteurs", "bladeren", "bladzijde", "de_set", "editie", "een_gevonden",
    "figuren", "gemodelleerd", "inhoud", "lees_pdf", "naar_tekst", "niets_gevonden",
    "opdrachtgever", "pdf", "samenvattingen", "tabellen", "volgende", "vorige", "zoek", "zoeken",
    "zoeken_zonder_script",
)  # fmt: skip


def give_site(root):
    """Let a copy of the little study have a site: the templates and words of this study's."""
    web = "templates/house/web/site"
    shutil.copytree(REPOSITORY / web, root / web)
    parts = "templates/house/web/parts.html"
    shutil.copyfile(REPOSITORY / parts, root / parts)
    words = "".join(f'{one} = "{one}"\n' for one in WORDS)
    edit(root / "templates/house/house.toml", "[words]\n", f"[words]\n{words}")
    return root


def copy_with_site(target):
    """A fresh copy of the little study that has a site, and so a preview."""
    return give_site(copy_harbours(target))


@dataclass(slots=True)
class Running:
    """A preview that runs: where it is, and what it has said."""

    process: subprocess.Popen
    port: int = 0
    token: str = ""
    said: list[str] = field(default_factory=list)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}/{self.token}/"

    def ask(self, path, method="GET", body=None, token=None, **headers):
        """One answer: its status, its headers and its content."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        target = f"/{self.token if token is None else token}/{path}"
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, target, body, sent)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def ask_to_open(self, **asked):
        """What becomes of a request to open a place, as the page sends it."""
        origin = f"http://127.0.0.1:{self.port}"
        status, _, content = self.ask("open", "POST", json.dumps(asked), Origin=origin)
        return status, content

    def read_state(self):
        return json.loads(self.ask("state")[2])

    def wait_for(self, fits, seconds=60):
        """The first state that fits."""
        end = time.monotonic() + seconds
        while not fits(state := self.read_state()):
            assert time.monotonic() < end, state
            time.sleep(0.1)
        return state


@contextmanager
def run_preview(root, *words):
    """Start a preview, and stop it as Ctrl-C does."""
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).resolve()), str(root), *words],
        stderr=subprocess.PIPE, text=True, start_new_session=True,
        env={**os.environ, "BINDERY_LANGUAGE": "en"},
    )  # fmt: skip
    running = Running(process)
    reader = threading.Thread(target=lambda: running.said.extend(process.stderr), daemon=True)
    try:
        for line in process.stderr:
            running.said.append(line)
            if found := _ADDRESS.search(line):
                running.port, running.token = int(found[1]), found[2]
                break
        assert running.port, "".join(running.said)
        reader.start()
        yield running
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            if reader.ident:
                reader.join(20)
            process.stderr.close()


def main():
    import argparse

    from bindery.console.preview import PreviewRequest, preview
    from bindery.console.task_runner import run_task

    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=Path)
    parser.add_argument("--document", default="")
    parser.add_argument("--editor", default="vscode")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--no-pdf", action="store_true")
    asked = parser.parse_args()
    request = PreviewRequest(
        asked.document, asked.port, asked.editor, opens=False, with_pdf=not asked.no_pdf
    )
    run_task(asked.root, lambda: preview(asked.root, request))


if __name__ == "__main__":
    sys.path.insert(0, str(REPOSITORY / "src"))
    main()
