"""The browser for tests of the web edition: found, installed where we may, else told plainly."""

import subprocess

import pytest

from bindery.console import browser


@pytest.fixture
def told():
    return []


def hide(monkeypatch, *, found=(), root=False):
    """A machine with these programs alone."""
    monkeypatch.setattr(
        browser.shutil, "which", lambda name: f"/bin/{name}" if name in found else None
    )
    monkeypatch.setattr(browser.os, "geteuid", lambda: 0 if root else 1000)


def test_a_browser_that_is_there_is_taken_without_a_word(monkeypatch, told):
    hide(monkeypatch, found=("google-chrome",))
    assert browser.prepare_browser(told.append)
    assert browser.find_browser() == "/bin/google-chrome"
    assert told == []


def test_who_may_not_install_it_is_told_what_to_type_and_goes_on(monkeypatch, told):
    hide(monkeypatch, found=("apt-get",))
    assert not browser.prepare_browser(told.append)
    assert told == [
        "no Chromium, and this user may not install it: "
        "`sudo apt-get install --no-install-recommends chromium`; its tests are skipped"
    ]


def test_who_may_gets_it_installed_with_a_word_before_and_after(monkeypatch, told):
    there = {"apt-get"}
    hide(monkeypatch, found=there, root=True)

    def run(command, **_):
        if "install" in command:
            there.add("chromium")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(browser.subprocess, "run", run)
    assert browser.prepare_browser(told.append)
    assert [line.split(",")[0] for line in told] == ["installing chromium", "chromium is installed"]


def test_a_failed_installation_says_the_last_line_of_why(monkeypatch, told):
    hide(monkeypatch, found=("apt-get",), root=True)
    broken = subprocess.CompletedProcess((), 100, "", "E: one\nE: no network\n")
    monkeypatch.setattr(browser.subprocess, "run", lambda *_, **__: broken)
    assert not browser.prepare_browser(told.append)
    assert "could not be installed: E: no network" in told[-1]
