"""What came and went goes into a copy of the index, which is then what a new one would be."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.load import load_catalogue
from corpus.model import Notice
from index import folders, keywords, update, vectors
from index.build import Index, open_index
from index.library.rereading import with_id
from index.manifest import Origin
from index.register import Filter
from tests.index.made import notice, record, unit
from tests.index.made_model import MadeModels

QUERIES = (
    "执法人员轮训由谁负责", "行政裁量权基准", "心理咨询", "乡镇赋权", "监督平台什么时候建成", "龘",
)  # fmt: skip


def other_place(each: Notice, number: int) -> Notice:
    """The notice again, as if of another place."""
    records = tuple(
        replace(r, text=r.text.replace("行政执法", f"水务{number}管理")) for r in each.records
    )
    moved = replace(each, records=records, document_number=f"水政发〔2024〕{number}号")
    return with_id(replace(moved, region=f"第{number}水县", parents=()), f"water-{number}")


Stand = Callable[[Path, Sequence[Notice]], None]
SHIPPED = load_catalogue()
MORE = tuple(other_place(SHIPPED[number % 4], number) for number in range(3))


def opened(home: Path, notices: Sequence[Notice]) -> Index:
    return open_index(home, notices=notices, models=MadeModels())


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Stand:
    """Makes a home in which the index of these notices stands, as one built anew."""
    built: dict[tuple[str, ...], Path] = {}

    def made(home: Path, notices: Sequence[Notice]) -> None:
        names = tuple(notice.id for notice in notices)
        if names not in built:
            built[names] = tmp_path_factory.mktemp("built") / "home"
            opened(built[names], notices).close()
        shutil.copytree(built[names], home, dirs_exist_ok=True)

    return made


def hits(index: Index) -> list[object]:
    """What is found for each query, by words, by meaning and by both; and what is like what."""
    found: list[object] = []
    for query in QUERIES:
        found.append({k: round(v, 4) for k, v in index.keywords.scores(query).items()})
        found.append({k: round(v, 3) for k, v in index.meaning.scores(query).items()})
        found.append([r.id for r, _ in index.retriever.ranked(query)])
    found += [index.register.similar(i) for i in index.register.ids(Filter(kinds=("measure",)))]
    return found


def held(index: Index) -> list[object]:
    register = index.register
    named = [register.unit_names(i) for i in register.notice_ids()]
    return [register.notices(), register.ids(Filter()), register.unit_names(), named]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SHIPPED, (*SHIPPED, *MORE)),
        ((*SHIPPED, *MORE), SHIPPED),
        ((*SHIPPED, *MORE), (*SHIPPED, MORE[0], MORE[2])),
        ((*SHIPPED, MORE[0], MORE[1]), (*SHIPPED, MORE[0], MORE[2])),
    ],
    ids=["added", "removed", "removed in the middle", "replaced"],
)
def test_an_updated_index_is_what_a_new_one_would_be(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stand: Stand,
    before: Sequence[Notice],
    after: Sequence[Notice],
) -> None:
    stand(tmp_path / "a", before)
    stand(tmp_path / "b", after)
    # From here on nothing may be written anew.
    monkeypatch.setattr(vectors, "create", None)
    monkeypatch.setattr(keywords, "create", None)
    new = opened(tmp_path / "b", after)
    changed = opened(tmp_path / "a", after)
    assert held(changed) == held(new)
    assert hits(changed) == hits(new)
    new.close()
    changed.close()


def test_only_what_is_new_is_embedded(tmp_path: Path, stand: Stand) -> None:
    stand(tmp_path, SHIPPED)
    seen: list[tuple[str, int, int]] = []
    open_index(
        tmp_path,
        notices=(*SHIPPED, MORE[1]),
        models=MadeModels(),
        progress=lambda *step: seen.append(step),
    ).close()
    totals = {stage: total for stage, _, total in seen}
    assert totals["notices"] == 1
    assert totals["words"] == len(MORE[1].records) + 1
    assert totals["similar"] == sum(len(n.records) for n in (*SHIPPED, MORE[1]))


def test_whoever_reads_the_old_index_goes_on_reading_it(tmp_path: Path, stand: Stand) -> None:
    stand(tmp_path, SHIPPED)
    old = opened(tmp_path, SHIPPED)
    before = hits(old)
    new = opened(tmp_path, (*SHIPPED, *MORE))
    assert new.folder != old.folder
    assert hits(old) == before
    assert new.register.notice("water-1") is not None
    assert old.register.notice("water-1") is None
    old.close()
    new.close()


@pytest.mark.parametrize("fails", ["keywords.add", "tables.change", "vectors.change"])
def test_a_change_that_breaks_off_leaves_the_old_index_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stand: Stand, fails: str
) -> None:
    stand(tmp_path, SHIPPED)
    folder = opened(tmp_path, SHIPPED)
    folder.close()

    def broken(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(f"index.{fails}", broken)
        with pytest.raises(OSError, match="No space"):
            opened(tmp_path, (*SHIPPED, *MORE))
    assert folders.pointed_at(tmp_path) == folder.folder
    assert list(tmp_path.glob("building-*")) == []
    again = opened(tmp_path, SHIPPED)
    assert again.folder == folder.folder
    again.close()


def test_a_damaged_index_is_no_ground_to_build_on(tmp_path: Path, stand: Stand) -> None:
    stand(tmp_path, SHIPPED)
    index = opened(tmp_path, SHIPPED)
    index.close()
    (index.folder / "similar.npz").write_bytes(b"")
    assert update.change_from(index.folder, _any_origin(), ()) is None
    new = opened(tmp_path, (*SHIPPED, MORE[0]))
    assert new.register.similar("gansu/measure/11") != ()
    new.close()


def _any_origin() -> Origin:
    return Origin(corpus="", parser=0, code="", embedding="")


def test_an_id_that_stands_there_already_changes_nothing(tmp_path: Path, stand: Stand) -> None:
    stand(tmp_path, SHIPPED)
    index = opened(tmp_path, SHIPPED)
    index.close()
    double = notice("gansu", record("gansu/task/1", "甲", units=(unit("省司法厅"),)))
    with pytest.raises(ValueError, match="stands twice"):
        opened(tmp_path, (*SHIPPED, double))
    assert folders.pointed_at(tmp_path) == index.folder


def test_parents_and_names_are_found_again_for_all(tmp_path: Path) -> None:
    child = replace(MORE[2], parents=SHIPPED[2].parents)
    parent = replace(MORE[0], title="关于转发国家水务提升计划的通知")
    rests = replace(child.parents[0], title="国家水务提升计划", document_number=None, notice=None)
    child = replace(child, parents=(rests,))
    opened(tmp_path, (*SHIPPED, child)).close()
    index = opened(tmp_path, (*SHIPPED, child, parent))
    found = index.register.notice(child.id)
    assert found is not None
    assert [p.notice for p in found.parents] == [parent.id]
    index.close()
    index = opened(tmp_path, (*SHIPPED, child))
    found = index.register.notice(child.id)
    assert found is not None
    assert [p.notice for p in found.parents] == [None]
    index.close()
