"""The little study goes the whole way: built, released, verified, and made again from a clone."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from release_study import git
from run_study import copy_harbours, edit

from bindery.typesetting.identity import MISSING, read_identity

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.tex, pytest.mark.slow]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A repository of its own with the engine and the little study, as an example edition."""
    if read_identity() == MISSING:
        pytest.skip("no TeX toolchain is ready on this machine")
    root = copy_harbours(tmp_path_factory.mktemp("release") / "a study")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", root / "src", ignore=ignored)
    for name in ("tasks.py", "requirements.lock"):
        shutil.copyfile(ROOT / name, root / name)
    (root / ".gitignore").write_text("build/\n__pycache__/\n")
    edit(root / "content/study.toml", 'edition = "first"',
         'edition = "sample 2026"\nexample_editions = ["sample"]')  # fmt: skip
    edit(root / "content/study.toml", 'status = "test"', 'status = "sample, for tests only"')
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "x")
    return root


def invoke(root, *words):
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "GITHUB_STEP_SUMMARY": ""}
    environment.pop("BINDERY_DENYLIST", None)
    command = [sys.executable, "-m", "invoke", "--search-root", str(root), *words]
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_a_bundle_is_made_holds_and_comes_out_again_byte_for_byte(project, tmp_path):
    made = invoke(
        project, "release", "--edition", "sample-2026", "--summary", str(tmp_path / "s.md")
    )
    assert made.returncode == 0, made.stderr
    folder = project / "build/release/sample-2026"
    report = json.loads((folder / "evidence/quality-report.json").read_text("utf-8"))
    assert report["passed"]
    assert {(one["flavour"], one["verdict"]) for one in report["validations"]} == {
        ("ua1", "passed"), ("2a", "passed"),
    }  # fmt: skip
    assert "| `documents/overview.pdf` |" in (tmp_path / "s.md").read_text("utf-8")

    received = shutil.copytree(folder, tmp_path / "received")
    verified = invoke(project, "release", "--verify", str(received), "--rebuild")
    assert verified.returncode == 0, verified.stderr
    assert "received: Two harbours, sample-2026 (example)" in verified.stderr
    assert "every byte the same" in verified.stderr
    assert "open gates: accessibility, facts, disclosure, quality" in verified.stderr


def test_a_gate_is_listed_signed_and_still_open_until_a_person_judges(project):
    listed = invoke(project, "gates")
    assert listed.returncode == 1
    assert "OPEN    accessibility        Accessibility review" in listed.stderr
    signed = invoke(project, "sign", "accessibility", "--role", "accessibility reviewer")
    assert signed.returncode == 0, signed.stderr
    assert "has a new signature by «accessibility reviewer» over 3 files" in signed.stderr
    assert "has not judged yet (judgement)" in invoke(project, "gates").stderr
    (project / "qa/accessibility.toml").unlink()
