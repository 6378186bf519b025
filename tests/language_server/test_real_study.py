"""The server on this study itself, and as a task: answers at once, whatever it reads."""

import json
import statistics
import subprocess
import sys
import time

import pytest
from editor_client import REPOSITORY, drive, name
from lsprotocol import types

pytestmark = pytest.mark.slow
CHAPTER = "regions/zeeland/text/03-regio-in-beeld.md"
NATIONAL = "content/national/04-regios-vergeleken.md"
FIRST, MEDIAN = 10.0, 0.25  # seconds: far above what is measured, for busy machines


def test_the_real_study_is_completed_at_once(study):
    uri, measured = (study / CHAPTER).as_uri(), []
    text = (study / CHAPTER).read_text("utf-8")
    last = text.count("\n") + 1

    async def script(editor):
        started = time.perf_counter()
        editor.open(uri, text + '\n{{ value("')
        while not (found := await editor.complete(uri, last, 10)):
            assert time.perf_counter() - started < FIRST
        assert "391.124" in found["inwoners_eind"].detail
        assert "CBS" in found["inwoners_eind"].detail
        place = types.CompletionParams(name(uri), types.Position(last, 10))
        for _ in range(50):
            begun = time.perf_counter()
            await editor.text_document_completion_async(place)
            measured.append(time.perf_counter() - begun)
        editor.type(uri, "@fig-bevolking, [@moore1995], @sec-, @")
        assert "figures/bevolking" in (await editor.hover(uri, 0, 3)).contents.value
        assert "Moore" in (await editor.hover(uri, 0, 20)).contents.value
        assert "moore1995" in await editor.complete(uri, 0, 38)
        national = (study / NATIONAL).as_uri()
        editor.open(national, '{{ part("\n\n@regioanalyse-zeeland:fig-')
        assert "conclusies" in await editor.complete(national, 0, 9)
        assert "fig-bevolking" in await editor.complete(national, 2, 26)

    drive(study, script)
    assert statistics.median(measured) < MEDIAN


def test_the_task_writes_nothing_but_the_protocol():
    def frame(number, method):
        params = {"processId": None, "rootUri": None, "capabilities": {}}
        message = {"jsonrpc": "2.0", "method": method}
        message |= {"params": params} if method == "initialize" else {}
        body = json.dumps(message | ({"id": number} if number else {})).encode()
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    command = [sys.executable, "-m", "invoke", "--search-root", str(REPOSITORY), "language-server"]
    given = frame(1, "initialize") + frame(2, "shutdown") + frame(0, "exit")
    done = subprocess.run(command, input=given, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(b"Content-Length: ")
    assert done.stdout.count(b"Content-Length: ") == 2
