"""Texts → vectors of unit length, by the model that ships or by another one.

A source is ``None`` (the model that ships, ``index/model``), a folder in the format of
sentence-transformers, or the name of a model on a hub (``BAAI/bge-small-zh-v1.5``).

A folder that holds nothing but a ``StaticEmbedding`` (one vector for each token, a text
is their mean) is read here with numpy alone, because importing torch takes seconds. All
else goes through sentence-transformers. A folder never asks a network for anything; a
name is looked for in the local cache first, and only then on the network, which is asked
once and for a few seconds whether it has the model.
"""

import hashlib
import importlib
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Encoding

SHIPPED = Path(__file__).parent / "model"

Vectors = NDArray[np.float32]

_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)?")
_FEW = 64
# How long to wait for a hub's first word.
_PATIENCE_SECONDS = 5.0
_REMEDY = (
    "Set ASSISTANT_EMBEDDING to a folder that sentence-transformers can load, or to a "
    "model's name on a hub, or leave it unset for the model that ships."
)


class EmbeddingError(ValueError):
    """The source names no model that can be used; the message says what to do."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} {_REMEDY}")


class Embedder(Protocol):
    """What turns texts into vectors."""

    @property
    def name(self) -> str:
        """The same as :func:`identity` of the source: it changes when the vectors may."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text; zeros where no token of a text is known."""


def identity(source: str | None) -> str:
    """A name for the vectors of ``source``, found without loading the model.

    A folder's is a digest of its files, Markdown aside: a copy elsewhere has the same
    name, a model trained anew another one. Raises :class:`EmbeddingError` where
    ``source`` is neither a folder with a model nor a possible name.
    """
    folder = _folder(source)
    return str(source) if folder is None else _digest(folder)


def load(source: str | None) -> Embedder:
    """The model behind ``source``, ready to encode.

    Raises :class:`EmbeddingError` where there is no such model or it cannot be read.
    """
    folder = _folder(source)
    if folder is None:
        return _named_model(str(source))
    tokens = _static_part(folder)
    if tokens is not None:
        return StaticEmbedder(tokens, name=_digest(folder))
    try:
        return TransformerEmbedder(str(folder), name=_digest(folder), local_files_only=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise EmbeddingError(f"The model in {folder} cannot be loaded: {error}.") from error


class StaticEmbedder:
    """A StaticEmbedding read with numpy: a text's vector is the mean of its tokens' rows."""

    def __init__(self, folder: Path, *, name: str) -> None:
        from safetensors import SafetensorError
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        self.name = name
        try:
            self._rows: Vectors = load_file(folder / "model.safetensors")[
                "embedding.weight"
            ].astype(np.float32)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:
            # tokenizers raises bare Exception for a file it cannot read.
            if isinstance(error, (KeyError, OSError, SafetensorError)) or type(error) is Exception:
                raise EmbeddingError(f"The model in {folder} is damaged: {error}.") from error
            raise
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._rows.shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text; zeros where no token of a text is known."""
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for vector, encoding in zip(vectors, self._encodings(texts), strict=True):
            vector[:] = self._rows[encoding.ids].sum(axis=0)
        return unit_rows(vectors)

    def _encodings(self, texts: Sequence[str]) -> Sequence["Encoding"]:
        """The tokens of each text; many texts are shared out among threads."""
        if len(texts) > _FEW:
            return self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        # To wake threads for the sentences of a record takes longer than to cut them.
        return [self._tokenizer.encode(text, add_special_tokens=False) for text in texts]


class TransformerEmbedder:
    """Any other model, through sentence-transformers (and so through torch)."""

    def __init__(self, source: str, *, name: str, local_files_only: bool) -> None:
        sentence_transformers = importlib.import_module("sentence_transformers")
        self.name = name
        self._model: Any = sentence_transformers.SentenceTransformer(
            source, device="cpu", local_files_only=local_files_only
        )

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._model.get_embedding_dimension())

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text; zeros where no token of a text is known."""
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        vectors = self._model.encode(list(texts), show_progress_bar=False, convert_to_numpy=True)
        return unit_rows(vectors.astype(np.float32))


def unit_rows(vectors: Vectors) -> Vectors:
    """Each row divided by its length; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def _folder(source: str | None) -> Path | None:
    """The folder that ``source`` means, or ``None`` where it is a model's name."""
    folder = SHIPPED if source is None else Path(source).expanduser()
    if folder.is_dir():
        if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
            raise EmbeddingError(f"The folder {folder} holds no model.")
        return folder
    if source is None or folder.exists() or not _HUB_NAME.fullmatch(source):
        raise EmbeddingError(f"There is no folder {folder} with a model.")
    return None


def _digest(folder: Path) -> str:
    """A digest of the files' names and bytes, Markdown and hidden ones aside."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in place.parts)
        if path.is_file() and not hidden and path.suffix != ".md":
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
            digest.update(f"{place.as_posix()}\0{content}\n".encode())
    return f"sha256:{digest.hexdigest()[:32]}"


def _static_part(folder: Path) -> Path | None:
    """Where in ``folder`` a StaticEmbedding lies that is the whole model, else ``None``."""
    try:
        modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
        kinds = [module["type"].rpartition(".")[2] for module in modules]
        if kinds not in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"]):
            return None
        return folder / str(modules[0]["path"])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EmbeddingError(f"{folder / 'modules.json'} cannot be read: {error}.") from error


def _named_model(name: str) -> Embedder:
    """A model by its name: from the local cache, or else from the network.

    Raises :class:`EmbeddingError` within seconds where neither has it.
    """
    if _in_cache(name):
        try:
            return TransformerEmbedder(name, name=name, local_files_only=True)
        except (OSError, ValueError, RuntimeError):
            # Not all of it was fetched, perhaps.
            pass
    _ask_hub(name)
    try:
        return TransformerEmbedder(name, name=name, local_files_only=False)
    except (OSError, ValueError, RuntimeError) as error:
        raise _not_fetched(name, error) from error


def _repositories(name: str) -> tuple[str, ...]:
    """Where a model of this name may lie on a hub; sentence-transformers' own need no owner."""
    return (name,) if "/" in name else (f"sentence-transformers/{name}", name)


def _in_cache(name: str) -> bool:
    """Whether anything of a model lies in the local cache; no network is asked."""
    hub: Any = importlib.import_module("huggingface_hub")
    found = (
        hub.try_to_load_from_cache(repository, file)
        for repository in _repositories(name)
        for file in ("modules.json", "config.json")
    )
    return any(isinstance(path, str) for path in found)


def _ask_hub(name: str) -> None:
    """Ask the hub once whether it has a model, because a download is tried for a minute.

    Raises :class:`EmbeddingError` where it has none or does not answer.
    """
    hub: Any = importlib.import_module("huggingface_hub")
    problem: Exception | None = None
    for repository in _repositories(name):
        try:
            hub.model_info(repository, timeout=_PATIENCE_SECONDS)
        except Exception as error:
            # What is raised where nobody answers depends on the release (requests, httpx).
            problem = error
        else:
            return
    if problem:
        raise _not_fetched(name, problem) from problem


def _not_fetched(name: str, error: Exception) -> EmbeddingError:
    reason = str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
    return EmbeddingError(
        f"There is no folder {name}, no model of that name in the local cache, and none could be "
        f"fetched from the network: {reason}."
    )
