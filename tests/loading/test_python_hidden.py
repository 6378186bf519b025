"""What no file holds is refused at its line: the clock, chance, the machine, a folder's files."""

import pytest

from bindery.errors import BinderyError
from bindery.loading.modules import call_module, load_module

PATH = "from pathlib import Path\ndef make():\n"
CLOCK = "asks the clock: the result would be another tomorrow"
CHANCE = "gives something else each time"
MACHINE = "is another on each machine"


def run(root):
    module = load_module(root, "figure.py")
    call_module(module, module.find("make"))


def refuse(root, code):
    (root / "figure.py").write_text(code, "utf-8")
    with pytest.raises(BinderyError) as caught:
        run(root)
    return [(one.line, one.message) for one in caught.value.diagnostics]


@pytest.mark.parametrize(
    ("code", "name", "words"),
    [
        ("import time\nx = time.time()", "time.time", CLOCK),
        ("from time import time as now\nx = now()", "time.time", CLOCK),
        ("from datetime import datetime\nx = datetime.now()", "datetime.datetime.now", CLOCK),
        ("import datetime as d\nx = d.date.today()", "datetime.date.today", CLOCK),
        ("import pandas as pd\nx = pd.Timestamp.now()", "pandas.Timestamp.now", CLOCK),
        ("import random\nx = random.random()", "random.random", CHANCE),
        ("import random\nx = random.Random()", "random.Random", CHANCE),
        ("from random import shuffle\nx = shuffle([1])", "random.shuffle", CHANCE),
        ("import numpy as np\nx = np.random.rand(2)", "numpy.random.rand", CHANCE),
        ("import numpy as np\nx = np.random.default_rng()", "numpy.random.default_rng", CHANCE),
        ("import numpy as np\nx = np.random.default_rng(None)", "numpy.random.default_rng", CHANCE),
        ("from uuid import uuid4\nx = uuid4()", "uuid.uuid4", CHANCE),
        ("\nx = hash('a')", "hash()", CHANCE),
        ("import os\nx = os.environ['HOME']", "os.environ", MACHINE),
        ("from os import getenv\nx = getenv('HOME')", "os.getenv", MACHINE),
        ("import platform\nx = platform.node()", "platform.node", MACHINE),
    ],
)
def test_what_no_file_holds_is_refused_at_its_line(tmp_path, code, name, words):
    assert refuse(tmp_path, f"{code}\n") == [(2, f"«{name}» {words}")]


def test_a_sample_needs_its_seed(tmp_path):
    code = "def make(rows):\n    return rows.sample(3)\n"
    assert refuse(tmp_path, code) == [(2, "sample() takes other rows each time")]


@pytest.mark.parametrize(
    ("code", "folder"),
    [
        ("import os\ndef make():\n    return os.listdir('.')\n", "."),
        ("import os\ndef make():\n    return list(os.scandir(b'/home'))\n", "home"),
        ("from glob import glob\ndef make():\n    return glob('/home/*')\n", "*"),
        (PATH + "    return list(Path('/home').iterdir())\n", "home"),
        (PATH + "    return list(Path('/home').glob('*'))\n", "home"),
        (PATH + "    return list(Path('/home').rglob('*'))\n", "home"),
    ],
)
def test_a_folder_is_not_listed(tmp_path, code, folder):
    assert refuse(tmp_path, code) == [(3, f"the code lists the folder «{folder}»")]


@pytest.mark.parametrize(
    "code",
    [
        "import random\nx = random.Random(7).random()\n",
        "import numpy as np\nx = np.random.default_rng(seed=7).random()\n",
        "import datetime\nx = datetime.date(2023, 1, 1)\n",
        "import time\nx = time.strptime('2023', '%Y')\n",
        "import pandas as pd\nx = pd.Series([1, 2]).sample(1, random_state=3)\n",
        "def hash(one):\n    return 1\nimport os.path\nx = os.path.basename('a/b')\n",
        "class Random:\n    def now(self):\n        return 1\nx = Random().now()\n",
        "today = 3\ntime = today\nx = time\n",
    ],
)
def test_what_gives_the_same_each_time_is_fine(tmp_path, code):
    (tmp_path / "figure.py").write_text(code, "utf-8")
    assert "x" in load_module(tmp_path, "figure.py").names


def test_all_places_are_told_at_once(tmp_path):
    code = "import os, time\na = time.time()\nb = os.getenv('A')\n"
    assert [line for line, _ in refuse(tmp_path, code)] == [2, 3]
