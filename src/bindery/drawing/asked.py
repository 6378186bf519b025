"""What figure.py asks for by name: a name that is not there is told in words, with the nearest."""

from collections.abc import Mapping

from pandas import DataFrame

from bindery.errors import CodeKeyError
from bindery.loading.python_faults import suggest_near
from bindery.messages import Message


class NamedTables(dict[str, DataFrame]):
    """Tables by name; `key` is the key of figure.toml that lists them."""

    def __init__(self, tables: Mapping[str, DataFrame], key: str) -> None:
        super().__init__(tables)
        self.key = key

    def __missing__(self, name: str) -> DataFrame:
        said = Message("drawing-no-data", list=self.key, table=str(name))
        raise CodeKeyError(said, suggest_near(str(name), self))


class NamedWords(dict[str, str]):
    """The words of an entry by name."""

    def __missing__(self, name: str) -> str:
        raise CodeKeyError(
            Message("drawing-no-word", word=str(name)), suggest_near(str(name), self)
        )
