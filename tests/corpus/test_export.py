"""The JSON that others build on: its keys, its order, and one record to the letter."""

import json

import pytest

from corpus.export import export
from corpus.load import load_catalogue
from corpus.model import Notice

NOTICES = load_catalogue()
by_id = pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.id)
NOTICE_KEYS = {
    *("type", "id", "title", "document_number", "issuer", "date", "region", "level", "status"),
    *("file", "problems"),
}
RECORD_KEYS = {
    *("type", "id", "notice", "kind", "number", "title", "headings", "text", "units", "deadlines"),
    *("lead_units", "responsible_units", "acting_units", "standing_units", "tier", "source"),
    "spans",
}


@by_id
def test_a_notice_comes_first_and_then_its_records_in_order(notice: Notice) -> None:
    first, *rest = export(notice)
    assert (first["type"], first["id"], first["file"]) == ("notice", notice.id, notice.file)
    assert first.keys() >= NOTICE_KEYS
    assert [line["id"] for line in rest] == [record.id for record in notice.records]
    assert all(line.keys() == RECORD_KEYS and line["type"] == "record" for line in rest)


@by_id
def test_every_place_of_the_export_stands_in_the_notice(notice: Notice) -> None:
    for line in list(export(notice))[1:]:
        assert "".join(notice.text[start:end] for start, end in line["spans"]) == line["text"]
        roles = {"lead": [], "responsible": [], "acting": [], "standing": []}  # type: dict[str, list[str]]
        for unit in line["units"]:
            roles[unit["role"]].append(unit["name"])
        for role, names in roles.items():
            assert line[f"{role}_units"] == list(dict.fromkeys(names))
        for due in line["deadlines"]:
            assert due.keys() == {"text", "start", "end", "ongoing", "recurring", "span"}


@by_id
def test_every_line_is_json(notice: Notice) -> None:
    for line in export(notice):
        assert json.loads(json.dumps(line, ensure_ascii=False)) == line


def test_gansu_s_task_27_to_the_letter() -> None:
    gansu = next(notice for notice in NOTICES if notice.id == "gansu")
    line = next(line for line in export(gansu) if line["id"] == "gansu/task/27")
    units, deadlines, spans = line.pop("units"), line.pop("deadlines"), line.pop("spans")
    assert line == {
        "type": "record",
        "id": "gansu/task/27",
        "notice": "gansu",
        "kind": "task",
        "number": "27",
        "title": None,
        "headings": ["三、深化改革，健全完善行政执法工作体系", "（十一）规范乡镇（街道）执法赋权"],
        "text": "加强对赋权乡镇（街道）行政执法事项的法制审核，指导、监督有关行政执法部门分区、"
        "分类别依法完善赋权事项指导目录。",
        "lead_units": ["省司法厅", "省委编办"],
        "responsible_units": ["省级行政执法部门"],
        "acting_units": [],
        "standing_units": [],
        "tier": "国务院部署",
        "source": "gansu/measure/11",
    }
    assert [(u["name"], u["as_written"], u["role"]) for u in units] == [
        ("省司法厅", "省司法厅", "lead"),
        ("省委编办", "省委编办", "lead"),
        ("省级行政执法部门", "省级行政执法部门", "responsible"),
    ]
    (due,) = deadlines
    at = gansu.text.index("2025 年底", spans[0][1])
    assert due.pop("span") == [at, at + len("2025 年底")]
    assert due == {
        "text": "2025 年底",
        "start": None,
        "end": "2025-12-31",
        "ongoing": False,
        "recurring": False,
    }
