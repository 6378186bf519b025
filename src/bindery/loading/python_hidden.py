"""What an author's Python must not build on: the clock, chance, the environment of one machine.

Such a thing is in no file, so nobody sees that a figure has changed with it, and nobody can make
the same figure again. Python has no audit for them, so the code itself is read.
"""

import ast
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from bindery.errors import Diagnostic
from bindery.messages import Message

_CLOCK = (
    "time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "time.asctime",
    "time.perf_counter*", "time.monotonic*", "datetime.datetime.now", "datetime.datetime.today",
    "datetime.datetime.utcnow", "datetime.date.today", "pandas.Timestamp.now",
    "pandas.Timestamp.today", "pandas.Timestamp.utcnow", "pandas.Period.now",
)  # fmt: skip
_ENVIRONMENT = (
    "os.environ*", "os.getenv*", "os.uname", "os.getpid", "os.getcwd*", "os.cpu_count",
    "os.getlogin", "platform.*", "socket.gethostname", "getpass.*", "locale.*", "sys.argv",
    "sys.platform", "pathlib.Path.home", "pathlib.Path.cwd",
)  # fmt: skip
_CHANCE = (
    "random.*", "numpy.random.*", "secrets.*", "uuid.uuid1", "uuid.uuid4", "os.urandom",
)  # fmt: skip
# With a seed between their brackets, these give the same numbers each time.
_SEEDED = (
    "random.Random", "numpy.random.default_rng", "numpy.random.RandomState", "numpy.random.PCG64",
    "numpy.random.SeedSequence", "numpy.random.MT19937", "numpy.random.Philox",
)  # fmt: skip
_TYPES = ("numpy.random.Generator", "numpy.random.BitGenerator")
# their files are opened where Python does not hear of it
_UNHEARD = frozenset(
    {"ctypes", "_ctypes", "cffi", "sqlite3", "_sqlite3", "dbm", "mmap", "lxml", "pyarrow", "jpype",
     "pikepdf", "pyogrio", "fiona", "rasterio", "h5py", "tables"}
)  # fmt: skip
_STARS = frozenset(
    {"time", "datetime", "random", "os", "numpy.random", "secrets", "uuid", "platform", "getpass",
     "locale", "sys", "io", "pathlib", "glob"}
)  # fmt: skip
_NOW = ("now", "today")
_DIFFERENT = ("hash", "id")  # other numbers in each process


def find_hidden(path: str, source: ast.Module) -> Iterator[Diagnostic]:
    """Each place in an author's code that asks for what no file holds, at its line."""
    nodes = tuple(ast.walk(source))
    names = dict(_list_imports(nodes))
    inner = {id(one.value) for one in nodes if isinstance(one, ast.Attribute)}
    seeded = {id(one.func) for one in nodes if isinstance(one, ast.Call) and _has_seed(one)}
    for node in nodes:
        if isinstance(node, ast.Attribute | ast.Name) and id(node) not in inner:
            said = _judge(_spell(node, names), seeded=id(node) in seeded)
            if said:
                yield Diagnostic(path, node.lineno, said)
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from (Diagnostic(path, node.lineno, said) for said in _judge_import(node))
        if isinstance(node, ast.Call) and (called := _judge_call(node, names)):
            yield Diagnostic(path, node.lineno, called)


def _list_imports(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    """The names that imports give, each with what it stands for."""
    for node in nodes:
        if isinstance(node, ast.Import):
            for one in node.names:
                whole = one.name if one.asname else one.name.partition(".")[0]
                yield one.asname or whole, whole
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for one in node.names:
                yield one.asname or one.name, f"{node.module}.{one.name}"


def _judge_import(node: ast.Import | ast.ImportFrom) -> Iterator[Message]:
    """What an import alone says: a module that reads past Python, names that a star hides."""
    whole = (
        [one.name for one in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    )
    for name in whole:
        if name.partition(".")[0] in _UNHEARD:
            yield Message("python-unheard")
        elif name in _STARS and node.names[0].name == "*":
            yield Message("python-star", module=name)


def _spell(node: ast.expr, names: dict[str, str]) -> str:
    """What a name stands for, with its module; "" for one that no import gave."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in names:
        return ""
    return ".".join((names[node.id], *reversed(parts)))


def _judge(name: str, *, seeded: bool) -> Message | None:
    if not name or name in _TYPES or (seeded and name in _SEEDED):
        return None
    if _is_one(name, _CLOCK):
        return Message("python-clock", name=name)
    if _is_one(name, _CHANCE):
        return Message("python-chance", name=name)
    return Message("python-environment", name=name) if _is_one(name, _ENVIRONMENT) else None


def _is_one(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _has_seed(call: ast.Call) -> bool:
    first = [*call.args, *(one.value for one in call.keywords)]
    return bool(first) and not (isinstance(first[0], ast.Constant) and first[0].value is None)


def _judge_call(call: ast.Call, names: dict[str, str]) -> Message | None:
    """Methods of a frame, and functions of Python, that give something else each time."""
    function = call.func
    if isinstance(function, ast.Name):
        own = function.id in _DIFFERENT and function.id not in names
        return Message("python-chance", name=f"{function.id}()") if own else None
    first = call.args[0] if call.args else None
    name = _spell(function, names)
    asked = isinstance(first, ast.Constant) and str(first.value).lower() in _NOW
    if asked and name.startswith(("pandas.", "numpy.")):
        return Message("python-clock", name=f"{name}(…)")
    if isinstance(function, ast.Attribute) and function.attr == "sample":
        named = {one.arg for one in call.keywords}
        if "random_state" not in named and not name:
            return Message("python-sample")
    return None
