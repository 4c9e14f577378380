"""The embedding: the model that ships, folders and names, and what goes wrong."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file

from index import embedding
from index.embedding import EmbeddingError, identity, load
from tests.index.small_model import write_small_model

TEXTS = (
    "省司法厅负责制定行政裁量权基准。",
    "第一次犯小错的公司能不能不罚",
    "Who leads the training of law enforcement officers?",
    "ＡＢＣ　１２３",
    "",
)


def test_the_shipped_model_gives_rows_of_unit_length() -> None:
    model = load(None)
    vectors = model.encode(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), model.dimensions) == (len(TEXTS), 256)
    np.testing.assert_allclose(np.linalg.norm(vectors[:-1], axis=1), 1.0, rtol=1e-5)
    assert not vectors[-1].any()


def test_the_shipped_vectors_are_those_of_sentence_transformers() -> None:
    from sentence_transformers import SentenceTransformer

    theirs = SentenceTransformer(str(embedding.SHIPPED), device="cpu", local_files_only=True)
    # They add up in half precision, we do not.
    np.testing.assert_allclose(
        load(None).encode(TEXTS), unit(theirs.encode(list(TEXTS))), atol=2e-3
    )


def test_the_shipped_model_is_small_and_in_half_precision() -> None:
    files = [path for path in embedding.SHIPPED.iterdir() if path.suffix != ".md"]
    assert sum(path.stat().st_size for path in files) < 15_000_000
    assert (
        load_file(embedding.SHIPPED / "model.safetensors")["embedding.weight"].dtype == np.float16
    )


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("一年要上多少课", "培训学时"),
        ("罚多罚少谁说了算", "行政处罚裁量权基准"),
        ("annual appraisal of officers", "执法人员年度考核"),
        ("data sharing between platforms", "数据互联互通"),
    ],
)
def test_the_shipped_model_knows_everyday_words_and_english(question: str, right: str) -> None:
    subjects = ["培训学时", "行政处罚裁量权基准", "执法人员年度考核", "数据互联互通", "财政预算"]
    vectors = load(None).encode([question, *subjects])
    assert subjects[int(np.argmax(vectors[1:] @ vectors[0]))] == right


def test_the_shipped_model_needs_no_torch() -> None:
    program = (
        "import sys; from index.embedding import load; load(None).encode(['行政执法']);"
        "print(sorted({'torch', 'sentence_transformers', 'transformers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(embedding.__file__).parent.parent,
    )
    assert done.stdout.strip() == "[]"


def test_identity_is_the_models_name_and_loads_nothing(tmp_path: Path) -> None:
    write_small_model(tmp_path)
    assert identity(str(tmp_path)) == load(str(tmp_path)).name
    (tmp_path / "model.safetensors").write_bytes(b"not weights at all")
    assert identity(str(tmp_path)).startswith("sha256:")


def test_identity_follows_what_the_files_hold(tmp_path: Path) -> None:
    first, copy, other = (tmp_path / name for name in ("first", "copy", "other"))
    write_small_model(first, seed=1)
    shutil.copytree(first, copy)
    (copy / "README.md").write_text("A model card changes no vector.", encoding="utf-8")
    write_small_model(other, seed=2)
    assert identity(str(copy)) == identity(str(first)) != identity(str(other))


def test_identity_of_a_name_is_the_name() -> None:
    assert identity("BAAI/bge-small-zh-v1.5") == "BAAI/bge-small-zh-v1.5"


def test_a_folder_of_another_kind_goes_through_sentence_transformers(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Dense, StaticEmbedding
    from tokenizers import Tokenizer

    write_small_model(tmp_path / "static")
    tokens = StaticEmbedding(
        Tokenizer.from_file(str(tmp_path / "static" / "tokenizer.json")), embedding_dim=8
    )
    theirs = SentenceTransformer(modules=[tokens, Dense(8, 3)], device="cpu")
    theirs.save(str(tmp_path / "other"))
    ours = load(str(tmp_path / "other"))
    assert ours.dimensions == 3
    assert ours.name == identity(str(tmp_path / "other"))
    np.testing.assert_allclose(
        ours.encode(["行政执法"]), unit(theirs.encode(["行政执法"])), atol=1e-5
    )
    assert ours.encode([]).shape == (0, 3)


def test_a_static_model_adds_up_its_tokens(tmp_path: Path) -> None:
    rows = write_small_model(tmp_path)
    expected = rows[[1, 2]].sum(axis=0)
    vector = load(str(tmp_path)).encode(["行政 执法"])[0]
    np.testing.assert_allclose(vector, expected / np.linalg.norm(expected), atol=1e-3)


class FakeHub:
    """Stands for the hub and sentence-transformers: ``cached`` models here, ``known`` elsewhere."""

    def __init__(self, known: Sequence[str]) -> None:
        self.known = known
        self.cached: list[str] = []
        self.asked: list[tuple[str, bool]] = []
        self.probed: list[str] = []

    def try_to_load_from_cache(self, repository: str, file: str) -> str | None:
        """Where a file lies in the cache."""
        return f"/cache/{file}" if repository in self.cached else None

    def model_info(self, repository: str, *, timeout: float) -> object:
        """What the hub knows of a model, asked for once."""
        assert timeout <= 10
        self.probed.append(repository)
        if repository not in self.known:
            raise RuntimeError("no connection.\nand a long explanation")
        return object()

    def model(self, source: str, *, device: str, local_files_only: bool) -> SimpleNamespace:
        """What ``SentenceTransformer(…)`` does."""
        assert device == "cpu"
        self.asked.append((source, local_files_only))
        if source not in (self.cached if local_files_only else self.known):
            raise OSError("no connection\nand a long explanation")
        return SimpleNamespace(get_embedding_dimension=lambda: 4)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> FakeHub:
    """A hub that has one model."""
    made = FakeHub(known=["some/model"])
    monkeypatch.setitem(
        sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=made.model)
    )
    monkeypatch.setitem(sys.modules, "huggingface_hub", made)
    return made


def test_a_name_is_looked_for_in_the_cache_and_then_on_the_network(hub: FakeHub) -> None:
    model = load("some/model")
    assert (model.name, model.dimensions) == ("some/model", 4)
    assert hub.asked == [("some/model", False)]


def test_a_name_in_the_cache_asks_no_network(hub: FakeHub) -> None:
    hub.cached.append("some/model")
    load("some/model")
    assert (hub.asked, hub.probed) == ([("some/model", True)], [])


def test_what_was_fetched_in_part_is_fetched_again(
    hub: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub, "try_to_load_from_cache", lambda *_: "/cache/config.json")
    load("some/model")
    assert hub.asked == [("some/model", True), ("some/model", False)]


def test_a_name_nobody_knows_is_one_clear_error(hub: FakeHub) -> None:
    with pytest.raises(EmbeddingError, match=r"other/model.*no connection\. Set ASSISTANT_EMBED"):
        load("other/model")
    # The libraries would try to download it for a minute.
    assert hub.asked == []


def test_a_name_without_an_owner_may_be_of_sentence_transformers(hub: FakeHub) -> None:
    with pytest.raises(EmbeddingError, match="no connection"):
        load("small")
    assert hub.probed == ["sentence-transformers/small", "small"]


def test_without_a_network_a_name_fails_within_seconds(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}"
    # Nobody listens there any more.
    unheard = {"HF_ENDPOINT": nobody, "HF_HOME": str(tmp_path), "NO_PROXY": "127.0.0.1"}
    ended = subprocess.run(
        [sys.executable, "-m", "index", "build", "--home", str(tmp_path), "--embedding", "foo/bar"],
        env={**os.environ, **unheard, "HF_HUB_OFFLINE": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=25,
        cwd=Path(__file__).parents[2],
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("There is no folder foo/bar, no model of that name")
    assert ended.stderr.count("\n") == 1
    assert list(tmp_path.glob("building-*")) == []


def test_a_folder_never_asks_the_network(hub: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EmbeddingError, match="cannot be loaded"):
        load(str(tmp_path))
    assert hub.asked == [(str(tmp_path), True)]


@pytest.mark.parametrize("source", ["/no/such/folder", "./model", "~/model", "a/b/c", "模型"])
def test_a_missing_folder_is_an_error_that_says_what_to_do(source: str) -> None:
    for ask in (identity, load):
        with pytest.raises(EmbeddingError, match=r"no folder .*ASSISTANT_EMBEDDING"):
            ask(source)


def test_a_folder_without_a_model_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingError, match="holds no model"):
        identity(str(tmp_path))


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("modules.json", "{"),
        ("modules.json", "[1]"),
        ("modules.json", '[{"type": "StaticEmbedding"}]'),
        ("model.safetensors", "no weights"),
        ("tokenizer.json", "{}"),
    ],
)
def test_a_damaged_file_is_an_error(tmp_path: Path, file: str, content: str) -> None:
    write_small_model(tmp_path)
    (tmp_path / file).write_text(content, encoding="utf-8")
    with pytest.raises(EmbeddingError, match=r"damaged|cannot be read"):
        load(str(tmp_path))


@pytest.mark.parametrize("file", ["model.safetensors", "tokenizer.json"])
def test_a_missing_file_is_an_error(tmp_path: Path, file: str) -> None:
    write_small_model(tmp_path)
    (tmp_path / file).unlink()
    with pytest.raises(EmbeddingError, match="damaged"):
        load(str(tmp_path))


def test_weights_of_another_make_are_an_error(tmp_path: Path) -> None:
    write_small_model(tmp_path, tensor="something.else")
    with pytest.raises(EmbeddingError, match=r"embedding\.weight"):
        load(str(tmp_path))


def test_the_modules_of_the_shipped_model_are_a_static_embedding() -> None:
    modules = json.loads((embedding.SHIPPED / "modules.json").read_text(encoding="utf-8"))
    assert [module["type"].rpartition(".")[2] for module in modules] == ["StaticEmbedding"]


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rows of length one; rows of zeros stay."""
    return embedding.unit_rows(vectors.astype(np.float32))
