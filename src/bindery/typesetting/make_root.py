"""Makes the private TeX Live, once for all clones; it is complete or not there.

mmdebstrap takes signed packages from the distribution's mirror and runs their scripts, so formats
and file lists are ready. The root comes as a tar stream that we unpack, so that every file is
ours (mmdebstrap's own folder would belong to other user ids when it runs without root).
"""

import os
import re
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bindery.errors import BinderyError, fail
from bindery.messages import Message, quote, write_number
from bindery.typesetting.finish_root import finish_root
from bindery.typesetting.requirements import (
    PLACE,
    check_room,
    last_line,
    provide_programs,
    say_reason,
)
from bindery.typesetting.toolchain import Settings, Toolchain, load_settings, open_root

_STALE = re.compile(
    r"Release file .*(expired|not valid anymore)|is not valid anymore", re.IGNORECASE
)
_OFFLINE = re.compile(
    r"Could not resolve|Temporary failure|Failed to fetch|Connection|Unable to", re.IGNORECASE
)
_UNMAPPED = re.compile(r"subuid|newuidmap|unshare", re.IGNORECASE)
_STAGES = (
    ("apt-get update", "index"),
    ("downloading packages", "download"),
    ("extracting", "unpack"),
    ("installing essential", "base"),
    ("installing remaining", "tex"),
    ("cleaning", "clean"),
    ("creating tarball", "write"),
)


@dataclass(slots=True)
class StageReporter:
    """Reports the stage of a long task, and how long it has run."""

    progress: Callable[[str], None]
    started: float

    def report_stage(self, stage: str) -> None:
        """Report a stage."""
        seconds = write_number(time.monotonic() - self.started, 0)
        self.progress(str(Message("typesetting-stage", stage=stage, seconds=seconds)))


def provide_root(root: Path, progress: Callable[[str], None]) -> Toolchain:
    """The private root, made if it is not there; raises BinderyError with what to do."""
    ready = open_root(root)
    if ready:
        return ready
    settings = load_settings()
    check_room(root.parent, settings.needed_mb)
    with _hold(root.with_name(f"{root.name}.making"), progress):
        ready = open_root(root)
        if ready:
            return ready
        provide_programs(progress)
        return _make(root, settings, StageReporter(progress, time.monotonic()))


def _make(root: Path, settings: Settings, reporter: StageReporter) -> Toolchain:
    _remove_leftovers(root)
    partial = Path(tempfile.mkdtemp(prefix=f"{root.name}.part-", dir=root.parent))
    partial.chmod(0o755)
    try:
        reporter.report_stage("begin")
        _unpack(settings, partial, reporter)
        reporter.report_stage("links")
        finish_root(partial)
        if root.exists():
            shutil.rmtree(root)
        partial.rename(root)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    ready = open_root(root)
    if ready is None:
        raise fail(PLACE, None, Message("typesetting-no-stamp"))
    reporter.report_stage("ready")
    return ready


def _remove_leftovers(root: Path) -> None:
    """Remove what killed processes left; the lock is held, so none of them still works."""
    for left in root.parent.glob(f"{root.name}.part-*"):
        shutil.rmtree(left, ignore_errors=True)


def _unpack(settings: Settings, target: Path, reporter: StageReporter) -> None:
    status, said = _stream(describe_command(settings, check_date=True), target, reporter)
    if status and _STALE.search(said):
        reporter.progress(str(Message("typesetting-old-mirror")))
        shutil.rmtree(target)
        target.mkdir()
        status, said = _stream(describe_command(settings, check_date=False), target, reporter)
    if status:
        raise _explain(said)


def describe_command(settings: Settings, *, check_date: bool) -> tuple[str, ...]:
    """The command that writes a root as a tar stream."""
    words = ["mmdebstrap", "--variant=minbase", "--format=tar"]
    words.append("--mode=root" if os.geteuid() == 0 else "--mode=unshare")
    words += ['--aptopt=APT::Install-Recommends "false"', '--aptopt=Acquire::Retries "3"']
    words += [f"--dpkgopt=path-exclude={pattern}" for pattern in settings.excluded]
    if not check_date:
        words.append('--aptopt=Acquire::Check-Valid-Until "false"')
    words.append(f"--include={','.join(settings.packages)}")
    source = f"deb {settings.mirror} {settings.suite} {settings.components}"
    return (*words, settings.suite, "-", source)


def _stream(command: tuple[str, ...], target: Path, reporter: StageReporter) -> tuple[int, str]:
    tar = ("tar", "-x", "--no-same-owner", "--exclude=./dev/*", "-C", str(target))
    with (
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
        ) as maker,
        subprocess.Popen(tar, stdin=maker.stdout, stderr=subprocess.DEVNULL) as unpacker,
    ):
        if maker.stdout:  # ours would keep the pipe open after tar has ended
            maker.stdout.close()
        said: list[str] = []
        listener = threading.Thread(
            target=_follow_output, args=(maker, reporter, said), daemon=True
        )
        listener.start()
        try:
            broken = unpacker.wait()
            status = maker.wait()
        except BaseException:
            maker.terminate()
            unpacker.terminate()
            raise
        listener.join()
    return status or broken, "\n".join(said)


def _follow_output(
    maker: subprocess.Popen[bytes], reporter: StageReporter, said: list[str]
) -> None:
    for raw in maker.stderr or ():
        line = raw.decode(errors="replace").strip()
        said.append(line)
        for sign, stage in _STAGES:
            if line.startswith("I:") and sign in line:
                reporter.report_stage(stage)


def _explain(said: str) -> BinderyError:
    if _UNMAPPED.search(last_line(said)) and os.geteuid() != 0:
        advice = Message("typesetting-root-once")
    elif _OFFLINE.search(said):
        advice = Message("typesetting-is-network-there")
    else:
        advice = Message("typesetting-try-again")
    errors = [line for line in said.splitlines() if line.startswith("E:")]
    reason = re.sub(r"\S+://\S+", "the mirror", errors[0])[:300] if errors else ""
    what = quote(reason) if reason else say_reason(said)
    return fail(PLACE, None, Message("typesetting-root-not-made", what=what), advice)


@contextmanager
def _hold(path: Path, progress: Callable[[str], None]) -> Iterator[None]:
    """Hold a lock that the system frees with the process; say so when another clone has it."""
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress(str(Message("typesetting-waiting")))
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
