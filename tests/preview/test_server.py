"""What the preview answers, and to whom: this user's browser, and nobody else."""

import http.client
import json
import re
import socket
import subprocess
import sys
import time

import pytest
from run_preview import copy_with_site, run_preview
from run_study import edit

TEXT = "content/overview/02-comparison.md"


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    return copy_with_site(tmp_path_factory.mktemp("served") / "harbours")


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Where the editor notes what it is told."""
    return tmp_path_factory.mktemp("editor") / "told"


@pytest.fixture(scope="module")
def running(study, told):
    script = told.with_name("editor.py")
    script.write_text(
        f"import sys\nopen({str(told)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
    )
    editor = f"{sys.executable} {script} {{file}} {{line}}"
    with run_preview(study, "--document", "overview", "--no-pdf", "--editor", editor) as preview:
        yield preview


def read_told(told, least):
    end = time.monotonic() + 10
    while not told.exists() or told.read_text().count("\n") < least:
        assert time.monotonic() < end
        time.sleep(0.05)
    return told.read_text().splitlines()


@pytest.mark.slow
def test_it_shows_a_page_with_what_it_needs(running) -> None:
    status, headers, content = running.ask("")
    assert status == 200
    assert b"preview.js" in content
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe-eval" not in headers["Content-Security-Policy"]
    status, _, content = running.ask("site/overview/comparison.html")
    page = content.decode()
    assert status == 200
    assert f'data-line="{TEXT}:3"' in page
    for address in re.findall(
        r'(?:href|src)="(?!#|data:)([^"#]+\.(?:css|js|svg|csv|png|jpg))"', page
    ):
        path = re.sub(r"^site/overview/\.\./", "site/", f"site/overview/{address}")
        path = path.replace("site/../", "")
        assert running.ask(path)[0] == 200, address


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "headers", "token"),
    [
        ("", {}, "x"),
        ("state", {}, ""),
        ("", {"Host": "evil.example"}, None),
        ("", {"Host": "127.0.0.1:1"}, None),
        ("state", {"Origin": "http://evil.example"}, None),
        ("state", {"Origin": "null"}, None),
        ("site/overview/comparison.html", {"Origin": "http://localhost:1"}, None),
    ],
)  # fmt: skip
def test_others_get_nothing(running, path, headers, token) -> None:
    status, _, content = running.ask(path, token=token, **headers)
    assert (status, content) == (403, b"")


@pytest.mark.slow
def test_no_answer_allows_another_origin(running) -> None:
    for path in ("", "state", "site/overview/comparison.html", "preview.js", "nothing"):
        _, headers, _ = running.ask(path)
        assert "Access-Control-Allow-Origin" not in headers
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.slow
def test_it_listens_at_this_machine_alone(running) -> None:
    found = subprocess.run(
        ["cat", "/proc/net/tcp"], capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    port = f":{running.port:04X}"
    addresses = {line.split()[1] for line in found.splitlines()[1:]}
    own = {one for one in addresses if one.endswith(port)}
    assert own == {f"0100007F{port}"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    ["site/../../../etc/passwd", "site/%2e%2e/%2e%2e/pyproject.toml",
     "site/overview/..%2f..%2fx.html", "site/no-such/page.html", "site/figures/none.svg",
     "pdf/overview/1/1.png", "pdf/x/0/0.png",
     "site/pdf/none.pdf", "server.py", "web/index.html", "site/content/study.toml", "site/..css",
     "site/%00.css", "where?stem=overview&file=x&line=1"],
)  # fmt: skip
def test_what_there_is_not_is_not_there(running, path) -> None:
    status, _, content = running.ask(path)
    assert status == 404 or content == b"null"
    assert b"root:" not in content


@pytest.mark.slow
def test_a_click_opens_the_editor_at_the_line(running, study, told) -> None:
    before = len(read_told(told, 0)) if told.exists() else 0
    status, content = running.ask_to_open(file=TEXT, line=3)
    assert status == 200
    assert json.loads(content)["place"] == f"{TEXT}:3"
    assert read_told(told, before + 1)[-1] == f"{study / TEXT} 3"


@pytest.mark.slow
@pytest.mark.parametrize(
    "asked",
    [
        {"file": "../outside.md", "line": 1}, {"file": "/etc/passwd", "line": 1},
        {"file": "content", "line": 1}, {"file": "build/.state/journal.jsonl", "line": 1},
        {"file": "content/linked.md", "line": 1}, {"file": TEXT}, {"file": TEXT, "line": "x"},
        {"stem": "overview", "page": 1, "x": 1, "y": 1}, {"file": "a\0b", "line": 1}, {"line": 1},
        {"file": TEXT * 900, "line": 1},
    ],
)  # fmt: skip
def test_only_the_authors_own_files_are_opened(running, study, told, asked) -> None:
    outside = study.parent / "outside.md"
    outside.write_text("x")
    link = study / "content/linked.md"
    if not link.is_symlink():
        link.symlink_to(outside)
    before = told.read_text() if told.exists() else ""
    assert running.ask_to_open(**asked)[0] in {400, 404}
    time.sleep(0.1)
    assert (told.read_text() if told.exists() else "") == before
    link.unlink()


@pytest.mark.slow
@pytest.mark.parametrize(
    "body", [b"", b"[]", b"null", b"{", b"\xff\xfe", b'{"file":{}}', b"1" * 9000]
)
def test_a_body_that_is_no_request_is_refused(running, body) -> None:
    origin = f"http://127.0.0.1:{running.port}"
    assert running.ask("open", "POST", body, Origin=origin)[0] in {400, 404}


@pytest.mark.slow
@pytest.mark.parametrize("headers", [{}, {"Origin": "http://evil.example"}, {"Origin": "null"}])
def test_a_page_from_elsewhere_opens_nothing(running, headers) -> None:
    body = json.dumps({"file": TEXT, "line": 3})
    assert running.ask("open", "POST", body, **headers)[0] == 403
    origin = f"http://127.0.0.1:{running.port}"
    headers = {"Origin": origin, "Sec_Fetch_Site": "cross-site"}
    assert running.ask("open", "POST", body, **headers)[0] == 403


@pytest.mark.slow
def test_what_is_saved_is_told_to_those_who_listen(running, study) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=60)
    connection.request("GET", f"/{running.token}/events")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    edit(study / TEXT, "sets the harbours", "puts the harbours")
    for line in answer:
        said = json.loads(line[6:]) if line.startswith(b"data: ") else {}
        if said.get("kind") == "shown" and TEXT in said["paths"]:
            break
    assert (said["stem"], said["page"], said["fresh"]) == ("overview", "comparison.html", True)
    assert b"puts the harbours" in running.ask("site/overview/comparison.html")[2]
    connection.close()
    edit(study / TEXT, "puts the harbours", "sets the harbours")


@pytest.mark.slow
def test_a_second_preview_of_a_project_and_a_port_in_use_are_refused(
    running, study, tmp_path
) -> None:
    again = refuse(study)
    assert "another preview of this project runs already" in again
    other = copy_with_site(tmp_path / "other")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert f"port {port} is in use" in refuse(other, "--port", port)
    assert "overview" in refuse(other, "--document", "overvieuw")


def refuse(root, *words):
    """What is said by a preview that cannot be started."""
    done = subprocess.run(
        [sys.executable, "tests/run_preview.py", str(root), *words],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    return done.stderr
