"""Whatever an author's code reads past the engine is refused at its line, by whatever call."""

import os
from pathlib import Path

import pandas as pd
import pytest

from bindery.errors import BinderyError
from bindery.graph.apart import FORKS, call_apart
from bindery.loading.modules import call_module, load_module
from bindery.loading.python_still import hold_still

pytestmark = pytest.mark.skipif(not FORKS, reason="a process of its own that is quick to make")


def carry_out(root):
    """What is told of `make` in the study's figure.py: pairs of line and id of the message."""
    assert pd  # loaded before, as in a step
    os.chdir(root)
    hold_still()
    try:
        module = load_module(root, "figure.py")
        call_module(module, module.find("make"))
    except BinderyError as error:
        return [(one.line, one.said.id) for one in error.diagnostics]
    return []


@pytest.fixture
def tell(tmp_path):
    (tmp_path / "secret.csv").write_text("1,2\n3,4\n")
    (tmp_path / "secret.npy").write_bytes(b"\x00" * 64)

    def run(line, above=""):
        (tmp_path / "figure.py").write_text(f"{above}\ndef make():\n    return {line}\n", "utf-8")
        return call_apart(carry_out, (tmp_path,))

    return run


READS, UNHEARD = "python-reads", "python-unheard"
CLOCK, CHANCE, MACHINE = "python-clock", "python-chance", "python-environment"
WAYS = {
    # files
    "a relative path": ('open("secret.csv").read()', "", READS),
    "a path in bytes": ('open(b"secret.csv").read()', "", READS),
    "a path up and down": ('open("./x/../secret.csv")', "", READS),
    "io.open": ('io.open("secret.csv")', "import io", READS),
    "os.open": ('os.open("secret.csv", os.O_RDONLY)', "import os", READS),
    "r+": ('open("secret.csv", "r+")', "", "python-writes"),
    "os.open to read and write": ('os.open("secret.csv", os.O_RDWR)', "import os", "python-writes"),
    "pathlib": ('Path("secret.csv").read_text()', "from pathlib import Path", READS),
    "a star": ('Path("secret.csv").read_text()', "from pathlib import *", "python-star"),
    "linecache": ('linecache.getlines("secret.csv")', "import linecache", READS),
    "fileinput": ('list(fileinput.input("secret.csv"))', "import fileinput", READS),
    "np.fromfile": ('np.fromfile("secret.npy")', "import numpy as np", READS),
    "np.memmap": ('np.memmap("secret.npy", mode="r")', "import numpy as np", READS),
    "np.loadtxt": ('np.loadtxt("secret.csv", delimiter=",")', "import numpy as np", READS),
    "pandas in C": ('pd.read_csv("secret.csv")', "import pandas as pd", READS),
    "pandas in Python": ('pd.read_csv("secret.csv", engine="python")', "import pandas as pd",
                         READS),
    "pandas in a map": ('pd.read_csv("secret.csv", memory_map=True)', "import pandas as pd", READS),
    "an image": ('imread("secret.npy")', "from matplotlib.image import imread", READS),
    "an archive": ('ZipFile("secret.npy")', "from zipfile import ZipFile", READS),
    "a map": ("mmap.mmap(-1, 4)", "import mmap", UNHEARD),
    "a map by another name": ('__import__("mm" + "ap").mmap(-1, 4)', "", UNHEARD),
    "libc": ("ctypes.CDLL(None).open", "import ctypes", UNHEARD),
    "libc by another name": ('__import__("cty" + "pes").CDLL(None)', "", UNHEARD),
    "a database": ('sqlite3.connect("secret.csv")', "import sqlite3", UNHEARD),
    "a database by another name": ('__import__("sqlite" + "3").connect("x")', "", UNHEARD),
    "XML": ('etree.parse("secret.csv")', "from lxml import etree", UNHEARD),
    "code in a text": ('eval("open(\'secret.csv\')")', "", READS),
    # what is known of a file without opening it
    "whether it is there": ('Path("secret.csv").exists()', "from pathlib import Path", READS),
    "its size": ('os.path.getsize("secret.csv")', "import os", READS),
    "its day": ('os.stat("secret.csv").st_mtime', "import os", READS),
    # folders
    "a folder": ('os.listdir(".")', "import os", "python-folder"),
    "glob": ('glob.glob("*.csv")', "import glob", "python-folder"),
    "iterdir": ('list(Path(".").iterdir())', "from pathlib import Path", "python-folder"),
    "scandir": ("list(os.scandir())", "import os", "python-folder"),
    # programs and the network
    "a program": ('subprocess.run(["cat", "secret.csv"])', "import subprocess", "python-program"),
    "a shell": ('os.system("true")', "import os", "python-program"),
    "a pipe": ('os.popen("true")', "import os", "python-program"),
    "a fork": ("os.fork()", "import os", "python-program"),
    "a socket": ('socket.create_connection(("127.0.0.1", 9))', "import socket", "python-network"),
    "an address": ('urlopen("http://127.0.0.1:9")', "from urllib.request import urlopen",
                   "python-network"),
    # the machine
    "the environment": ('os.environ["HOME"]', "import os", MACHINE),
    "the environment by another name": ('getattr(os, "envi" + "ron")["HOME"]', "import os",
                                        MACHINE),
    "get": ('getattr(os, "envi" + "ron").get("HOME")', "import os", MACHINE),
    "all of it": ('dict(getattr(os, "envi" + "ron"))', "import os", MACHINE),
    "getenv": ('getattr(os, "get" + "env")("HOME")', "import os", MACHINE),
    # the clock
    "time": ("time.time()", "import time", CLOCK),
    "time by another name": ('getattr(time, "ti" + "me")()', "import time", CLOCK),
    "a star of time": ("time()", "from time import *", "python-star"),
    "datetime by another name": ('getattr(datetime, "no" + "w")()', "from datetime import datetime",
                                 CLOCK),
    "today by another name": ('getattr(date, "to" + "day")()', "from datetime import date", CLOCK),
    "now in a text": ('pd.Timestamp("now")', "import pandas as pd", CLOCK),
    "today in a text": ('pd.to_datetime("today")', "import pandas as pd", CLOCK),
    # chance
    "random": ("random.random()", "import random", CHANCE),
    "random by another name": ('getattr(random, "rand" + "om")()', "import random", CHANCE),
    "numpy": ('getattr(np.random, "ra" + "nd")(2)' , "import numpy as np", CHANCE),
    "the system's": ('getattr(os, "ura" + "ndom")(2)', "import os", CHANCE),
}  # fmt: skip


@pytest.mark.parametrize("name", WAYS)
def test_is_refused_at_its_line(tell, name):
    line, above, wanted = WAYS[name]
    told = tell(line, above)
    assert {said for _, said in told} == {wanted}, told
    assert {at for at, _ in told} <= {1, 3}


HONEST = {
    "a seed": ("random.Random(1).random()", "import random"),
    "a seed of numpy": ("np.random.default_rng(1).normal(size=3)", "import numpy as np"),
    "a day": ("datetime(2020, 1, 1) - datetime(2019, 1, 1)", "from datetime import datetime"),
    "a column of days": ('pd.Series(pd.to_datetime(["2020-01-01"])).dt.year',
                         "import pandas as pd"),
    "a day in a column": ("pd.Series([date(2020, 1, 1)]).map(lambda one: one.year)",
                          "import pandas as pd\nfrom datetime import date"),
    "a module that is loaded late": ("fractions.Fraction(1, 3)", "import fractions"),
    "a table": ("pd.DataFrame({'a': [1]}).groupby('a').size().sum()", "import pandas as pd"),
}  # fmt: skip


@pytest.mark.parametrize("name", HONEST)
def test_what_says_the_same_each_time_runs(tell, name):
    assert tell(*HONEST[name]) == []


def test_the_engine_still_asks_what_it_needs(tmp_path):
    assert call_apart(ask, ())


def ask():
    """The same questions where no author's code runs."""
    import datetime as dt
    import random
    import time

    hold_still()
    asked = time.time(), random.random(), os.environ.get("PATH"), os.getpid(), Path.cwd()
    return all(asked) and dt.datetime.now(dt.UTC) and Path(__file__).stat()
