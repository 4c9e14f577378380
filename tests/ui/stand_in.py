"""A stand-in for the assistant, with two made-up notices and known answers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from threading import Event

from assistant.model import Answer, Citation, Evidence, Option
from assistant.query import Query
from corpus.load import load_catalogue
from corpus.model import Deadline, Notice, Record, Span, Unit

WORDS = "加强对赋权乡镇（街道）行政执法事项的<b>法制审核</b>，指导${部门}{{完善}}目录。"
CELLS = "省司法厅 省委 编办\t省级行政执法部门\t2025 年底\t国务院部署"
ROW = f"27 {WORDS}\t{CELLS}"
MEASURE = "11．规范赋权。健全审核机制。"
TEXT = f"关于提升质量的<i>实施方案</i>\n三、规范执法\n（一）规范赋权\n{MEASURE}\n{ROW}\n"


def place(words: str, after: int = 0) -> Span:
    """Where ``words`` stand in the notice."""
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


LEAD = (
    Unit(name="省司法厅", as_written="省司法厅", role="lead", span=place("省司法厅")),
    Unit(name="省委编办", as_written="省委 编办", role="lead", span=place("省委 编办")),
)
RESPONSIBLE = (
    Unit(
        name="省级行政执法部门",
        as_written="省级行政执法部门",
        role="responsible",
        span=place("省级行政执法部门"),
    ),
)
DUE = Deadline(
    text="2025 年底",
    start=None,
    end=date(2025, 12, 31),
    ongoing=False,
    recurring=False,
    span=place("2025 年底"),
)


def record(kind: str, number: str, words: str, **fields: object) -> Record:
    """A record of the notice ``one`` whose text is ``words``."""
    span = place(words)
    whole: dict[str, object] = {
        "id": f"one/{kind}/{number}" if number else "one/notice",
        "notice": "one",
        "kind": kind,
        "number": number,
        "title": None,
        "headings": ("三、规范执法", "（一）规范赋权"),
        "text": words,
        "units": (),
        "deadlines": (),
        "tier": None,
        "tier_span": None,
        "source": None,
        "spans": (span,),
        "extent": (span,),
    }
    return Record(**{**whole, **fields})  # type: ignore[arg-type]  # the fields are named by each caller


TASK = record(
    "task",
    "27",
    WORDS,
    units=(*LEAD, *RESPONSIBLE),
    deadlines=(DUE,),
    tier="国务院部署",
    tier_span=place("国务院部署"),
    source="one/measure/11",
    extent=(place(ROW),),
)
BODY = record("measure", "11", "健全审核机制。", title="规范赋权")
ABOUT = record("notice", "", "关于提升质量的<i>实施方案</i>", headings=())


def notice(identifier: str, region: str | None, records: tuple[Record, ...]) -> Notice:
    """A notice with this text."""
    return Notice(
        id=identifier,
        file=f"somewhere/{identifier}.txt",
        text=TEXT,
        title=f"{region}提升质量的<i>实施方案</i>",
        document_number="甲政办发〔2023〕94号" if identifier == "one" else None,
        issuer=None,
        date=date(2023, 11, 26) if identifier == "one" else None,
        other_dates=(),
        region=region,
        level="province",
        campaign=None,
        status="issued" if identifier == "one" else "draft",
        parents=(),
        about=replace(ABOUT, id=f"{identifier}/notice", notice=identifier),
        headings=(),
        furniture=(),
        records=records,
        problems=(),
    )


ONE = notice("one", "甲省", (TASK, BODY))
THERE = replace(TASK, id="two/task/27", notice="two")
TWO = notice("two", "乙县", (THERE,))

CITED = Citation(
    record=TASK,
    notice=ONE,
    quote=WORDS,
    spans=TASK.spans,
    marked=(place("法制审核"),),
    evidence=(
        Evidence(field="lead_units", spans=tuple(unit.span for unit in LEAD)),
        Evidence(field="deadlines", spans=(DUE.span,)),
    ),
)
ELSEWHERE = replace(CITED, record=replace(TASK, headings=("四、其他",)))


def answer(question: str, **fields: object) -> Answer:
    """The answer about task 27, with ``fields`` changed."""
    direct = "任务27由省司法厅、省委编办牵头，责任单位是省级行政执法部门，2025年底前完成。"
    whole: dict[str, object] = {
        "question": question,
        "language": "zh",
        "kind": "answer",
        "direct": direct,
        "text": direct,
        "citations": (CITED,),
        "related": ("one/measure/11", "gone/task/1"),
        "options": (),
    }
    return Answer(**{**whole, **fields})  # type: ignore[arg-type]  # the fields are named by each caller


class StandIn:
    """Answers by what the question begins with, once it may; keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Sequence[str]] = []
        self.may_answer = Event()
        self.may_answer.set()

    def notices(self) -> tuple[Notice, ...]:
        """Both notices."""
        return (ONE, TWO)

    def read(self, turns: Sequence[str], *, today: date) -> Query:
        """Whoever says 甲省 means it, and 那 refers to what was asked before."""
        question = turns[-1]
        del today  # what a question means is the same on every day
        earlier = len(turns) > 1 and question.startswith("那")
        return Query(
            question=question,
            language="en" if question.isascii() else "zh",
            places=("one",) if "甲省" in question else (),
            given=("one/task/27",) if earlier else (),
        )

    def ask(self, turns: Sequence[str], *, today: date) -> Answer:
        """Answers, but ``break`` fails, and ``which`` asks back.

        ``many`` cites twelve times, and ``both`` cites both notices.
        """
        self.asked.append(tuple(turns))
        assert self.may_answer.wait(60)
        question = turns[-1]
        if question.startswith("break"):
            raise RuntimeError(f"could not answer {question} on {today}")
        if question.startswith("which"):
            options = tuple(
                Option(label=label, record="one/task/27", question=f"{label} 的任务27")
                for label in ("甲省", "<u>乙县</u>")
            )
            return answer(
                question,
                kind="clarify",
                direct="您问的是哪一份文件？",
                text="您问的是哪一份文件？\n\n两份文件都有<s>任务27</s>。",
                citations=(),
                related=(),
                options=options,
            )
        if question.startswith("many"):
            return answer(question, citations=(CITED,) * 9 + (ELSEWHERE,) * 3)
        if question.startswith("both"):
            return answer(question, citations=(CITED, replace(CITED, record=THERE, notice=TWO)))
        return answer(question, language="en" if question.isascii() else "zh")


class Shipped(StandIn):
    """The stand-in with the notices that ship."""

    def notices(self) -> tuple[Notice, ...]:
        """All of them."""
        return load_catalogue()
