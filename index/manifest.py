"""What an index was built from, and whether it is still what it should be."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import corpus
from corpus.errors import UnreadableNoticeError

FILE = "manifest.json"
CORPUS = Path(corpus.__file__).parent
INDEX = Path(__file__).parent
CODE = ("*.py", "*.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What determines an index: the same origin, the same index.

    ``code`` is a digest of the modules and word lists that read notices and write the
    index, so that nobody has to remember to raise a version.
    """

    corpus: str
    parser: int
    code: str
    embedding: str

    @property
    def digest(self) -> str:
        """A short name for this origin."""
        line = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(line.encode()).hexdigest()[:16]


def shipped_files() -> tuple[Path, ...]:
    """The files of the notices that ship, and their catalogue.

    Raises :class:`corpus.errors.CorpusError` where their folder cannot be read.
    """
    with _read_errors():
        return tuple(path for path in (CORPUS / "notices").iterdir() if path.is_file())


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A batch that an index holds: its digest, and the ids of its notices."""

    digest: str
    notices: tuple[str, ...]


def digest_of(files: Iterable[Path]) -> str:
    """A digest of the names and contents of ``files``.

    Raises :class:`corpus.errors.CorpusError` where one of them cannot be read.
    """
    with _read_errors():
        return _digest_of(files)


def origin_of(digests: Sequence[str], embedding: str) -> Origin:
    """The origin of an index over batches of notices with these digests, in this order."""
    rooms = (CORPUS, *(f for f in CORPUS.rglob("*") if f.is_dir()), INDEX, INDEX / "library")
    code = (path for room in rooms for kind in CODE for path in room.glob(kind))
    return Origin(
        corpus=hashlib.sha256("\n".join(digests).encode()).hexdigest(),
        parser=corpus.PARSER_VERSION,
        code=_digest_of(code),
        embedding=embedding,
    )


def write(folder: Path, origin: Origin, holdings: Sequence[Holding]) -> None:
    """Write the manifest of a finished build, last of all, with a digest of each file.

    No file of the build may change after this.
    """
    content = {
        "origin": asdict(origin),
        "holdings": [asdict(holding) for holding in holdings],
        "digests": {
            path.relative_to(folder).as_posix(): _digest(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        },
    }
    (folder / FILE).write_text(json.dumps(content, indent=1), encoding="utf-8")


def origin(folder: Path) -> Origin | None:
    """What the build in ``folder`` was made from; ``None`` where any file of it is damaged."""
    try:
        content = json.loads((folder / FILE).read_text(encoding="utf-8"))
        digests = content["digests"].items()
        whole = all(_digest(folder / name) == digest for name, digest in digests)
        return Origin(**content["origin"]) if whole else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def holdings(folder: Path) -> tuple[Holding, ...]:
    """The batches that the build in ``folder`` holds, in its order; none where that is damaged."""
    try:
        content = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return tuple(
            Holding(digest=held["digest"], notices=tuple(held["notices"]))
            for held in content["holdings"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return ()


@contextmanager
def _read_errors() -> Iterator[None]:
    """Where a notice's file or folder cannot be read, say so as the corpus does."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or "cannot be opened"
        raise UnreadableNoticeError(
            Path(error.filename or CORPUS), reason, "Restore it, and see that you may read it."
        ) from error


def _digest_of(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(f"{path.name} {_digest(path)}\n".encode())
    return digest.hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
