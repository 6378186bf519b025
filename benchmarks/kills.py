"""Kills a build of the little study again and again: `python benchmarks/kills.py [HOW_OFTEN]`.

A blow that comes too late, when the build was done, does not count.
"""

import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from killing import Blow, prepare_victim, strike


def main() -> None:
    """Kill so often, print each blow and the count of those that did harm."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance = random.Random(times)
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        victim = prepare_victim(Path(folder), "--region", "eastport")
        print(f"a build takes {victim.seconds:.1f} s", flush=True)
        blows: list[Blow] = []
        while sum(blow.hit for blow in blows) < times:
            blow = strike(victim, chance)
            blows.append(blow)
            number = len(blows)
            how = "the whole group" if blow.whole_group else "the main process"
            when = f"after {blow.after:.1f} s" if blow.hit else "too late: it was done"
            told = "; ".join(blow.wrong) or "no harm"
            print(f"{number:3}  {how:17} {when:22} {told}", flush=True)
    hits = [blow for blow in blows if blow.hit]
    groups = sum(blow.whole_group for blow in hits)
    harmed = sum(bool(blow.wrong) for blow in blows)
    print(f"{len(hits)} killed ({groups} whole groups), {len(blows) - len(hits)} too late")
    print(f"{harmed} did harm")


if __name__ == "__main__":
    main()
