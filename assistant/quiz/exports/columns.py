"""The columns of the table, and a small file that renames them for another platform.

A mapping file is TOML and names only the columns that are called something else there::

    [columns]
    stem = "题目内容"
    key = "正确答案"
    option = "选项"        # the letter is added: 选项A, 选项B
"""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from assistant.quiz.exports.labels import labels


class ColumnsError(ValueError):
    """A mapping file that cannot be used; the message is one line with the remedy."""


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """What columns are called; those without another name keep the usual one."""

    renamed: dict[str, str] = field(default_factory=dict)

    def of(self, column: str) -> str:
        """The heading of a column."""
        return self.renamed.get(column, labels()["columns"][column])


def read_columns(path: Path) -> ColumnNames:
    """The names in a mapping file.

    Raises:
        ColumnsError: the file cannot be read, or names a column that there is not.
    """
    known = labels()["columns"]
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ColumnsError(f"{path}: {error.strerror}; give the path of a mapping file.") from error
    except ValueError as error:
        raise ColumnsError(f"{path}: not TOML in UTF-8: {error}; mend it.") from error
    renamed = data.get("columns", {})
    if not isinstance(renamed, dict) or not all(isinstance(n, str) for n in renamed.values()):
        raise ColumnsError(f'{path}: write [columns] and then lines such as stem = "题目内容".')
    for column in renamed:
        if column not in known:
            raise ColumnsError(f"{path}: there is no column {column}; use {', '.join(known)}.")
    return ColumnNames(renamed)
