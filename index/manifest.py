"""What an index was built from, and whether it is still what it should be."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import corpus
from corpus.errors import UnreadableNoticeError
from corpus.model import Notice
from index.stored import notice_to_json, record_to_json
from index.tables import in_order

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


def origin_of_files(files: Iterable[Path], embedding: str) -> Origin:
    """The origin of an index over the notices in ``files``, which are hashed and not read.

    Raises :class:`corpus.errors.CorpusError` where one of them cannot be read.
    """
    with _read_errors():
        digest = _digest_of(files)
    return _origin(digest, embedding)


def origin_of_notices(notices: Sequence[Notice], embedding: str) -> Origin:
    """The origin of an index over notices that are already read."""
    digest = hashlib.sha256()
    for notice in notices:
        for line in (notice_to_json(notice), *map(record_to_json, in_order(notice))):
            digest.update(line.encode())
    return _origin(digest.hexdigest(), embedding)


def write(folder: Path, origin: Origin) -> None:
    """Write the manifest of a finished build, last of all: its origin, and a digest of each file.

    No file of the build may change after this.
    """
    content = {
        "origin": asdict(origin),
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


def _origin(corpus_digest: str, embedding: str) -> Origin:
    code = (path for room in (CORPUS, INDEX) for kind in CODE for path in room.glob(kind))
    return Origin(
        corpus=corpus_digest,
        parser=corpus.PARSER_VERSION,
        code=_digest_of(code),
        embedding=embedding,
    )


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
