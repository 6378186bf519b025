"""A build with nothing to do against `invoke --version`: `python benchmarks/noop.py [PAIRS]`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from measuring import compare, copy_project, describe_load, invoke, time_command


def main() -> None:
    """Bring a copy up to date, then run both by turns."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory(prefix="noop-") as folder:
        root = copy_project(Path(folder), warm=True)
        subprocess.run(invoke(root, "build"), check=True)
        version = [sys.executable, "-m", "invoke", "--version"]
        result = compare(
            times, lambda: time_command(invoke(root, "build")), lambda: time_command(version)
        )
    print(f"a build with nothing to do / invoke --version: {result}; mark: 2")
    print(describe_load())


if __name__ == "__main__":
    main()
