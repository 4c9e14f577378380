"""What a notice says of itself, in the head and at the foot."""

import datetime

import pytest

from corpus.foot import opens_foot
from corpus.model import Notice
from corpus.notice import read_notice
from corpus.relations import related

BODY = "一、重点任务\n（一）加强培训。提升能力。\n"


def read(head: str, foot: str = "") -> Notice:
    return read_notice(f"{head}\n{BODY}{foot}\n", file="notice.txt")


@pytest.mark.parametrize(
    ("title", "region", "level"),
    [
        ("某某省提升行动实施方案", "某某省", "province"),
        ("广西壮族自治区提升行动实施方案", "广西壮族自治区", "province"),
        ("上海市提升行动实施方案", "上海市", "province"),
        ("某某市提升行动实施方案", "某某市", "city"),
        ("临夏回族自治州提升行动实施方案", "临夏回族自治州", "city"),
        ("某某县提升行动实施方案（征求意见稿）", "某某县", "county"),
        ("吉县提升行动实施方案", "吉县", "county"),
        ("石桥镇提升行动实施方案", "石桥镇", "township"),
        ("云溪市石桥镇人民政府关于印发提升行动实施方案的通知", "云溪市石桥镇", "township"),
        ("杨浦区江浦路街道办事处关于印发提升行动计划的通知", "杨浦区江浦路街道", "township"),
        ("桃源回族乡提升行动实施方案", "桃源回族乡", "township"),
        ("钦州市城镇老旧小区改造提升行动方案", "钦州市", "city"),
        ("甘肃省乡镇（街道）综合执法提升行动方案", "甘肃省", "province"),
        ("云溪市特色小镇提升行动方案", "云溪市", "city"),
        ("某某县返乡创业提升行动方案", "某某县", "county"),
        ("城镇燃气提升行动方案", None, None),
        ("推进乡村振兴提升行动方案", None, None),
        ("全县提升行动实施方案", None, None),
        ("市场监管提升行动实施方案", None, None),
        ("国务院办公厅关于印发提升行动计划的通知", None, "national"),
        ("国务院关于做好当前工作的若干意见", None, "national"),
    ],
)
def test_region_and_level_stand_in_the_title(
    title: str, region: str | None, level: str | None
) -> None:
    notice = read(title)
    assert (notice.title, notice.region, notice.level) == (title, region, level)
    assert notice.status == ("draft" if "征求意见" in title else "issued")


@pytest.mark.parametrize(
    ("title", "said", "level"),
    [
        ("Millbrook County Climate Action Plan", "", "county"),
        ("Town of Ashford Housing Plan", "", None),
        ("Ashford Town Housing Plan", "", "township"),
        ("Harborview City Open Data Action Plan", "", "city"),
        ("2021 Action Plan", "The plan sets actions for all federal agencies.", "national"),
        ("2021 Action Plan", "The plan sets actions for the library.", None),
    ],
)
def test_the_level_of_an_english_notice(title: str, said: str, level: str | None) -> None:
    text = f"# {title}\n\n## Actions\n\n1. Mature data governance. {said}\n"
    notice = read_notice(text, file="plan.md")
    assert (notice.title, notice.region, notice.level) == (title, None, level)


def test_the_blanks_of_an_english_title_stay_where_it_is_called_by() -> None:
    plan = read_notice("# Ashford Town Housing Plan\n\n1. Build homes.\n", file="plan.md")
    (related_plan,) = related([plan])
    assert related_plan.called == "Ashford Town Housing Plan"


@pytest.mark.parametrize(
    ("head", "title", "issuer"),
    [
        (
            "某某市人民政府办公室关于印发某某市\n提升行动实施方案的通知\n某政办发〔2024〕3号",
            "某某市人民政府办公室关于印发某某市提升行动实施方案的通知",
            "某某市人民政府办公室",
        ),
        (
            "# 某政办发〔2024〕3号某某县人民政府关于加强培训的意见\n某政办发〔2024〕3号",
            "某某县人民政府关于加强培训的意见",
            "某某县人民政府",
        ),
        ("某政办发〔2024〕3号\n某某市提升行动\n实施方案\n（2024—2026年）", None, None),
    ],
)
def test_a_title_may_be_broken_and_the_number_is_no_part_of_it(
    head: str, title: str | None, issuer: str | None
) -> None:
    notice = read(head)
    assert notice.title == (title or "某某市提升行动实施方案（2024—2026年）")
    assert notice.issuer == issuer
    assert notice.document_number == "某政办发〔2024〕3号"
    assert notice.id == "某政办发-2024-3号"


@pytest.mark.parametrize(
    ("head", "foot", "date"),
    [
        ("某某县实施方案\n某某县人民政府\n2024年5月6日", "", (2024, 5, 6)),
        ("某某县实施方案", "某某县人民政府\n2024年5月6日", (2024, 5, 6)),
        ("某某县实施方案", "某某县人民政府\n二〇二四年五月十六日", (2024, 5, 16)),
        ("某某县实施方案", "某某县人民政府　二○○五年十二月三十一日", (2005, 12, 31)),
        ("某某县实施方案", "某某县人民政府办公室2024年5月6日印发", (2024, 5, 6)),
        ("某某县实施方案", "2024年2月30日", None),
        ("某某县实施方案", "", None),
    ],
)
def test_the_date_of_the_signature(head: str, foot: str, date: tuple[int, int, int] | None) -> None:
    notice = read(head, foot)
    assert notice.date == (datetime.date(*date) if date else None)
    (measure,) = notice.of_kind("measure")
    assert measure.text == "加强培训。提升能力。"
    assert foot.partition("\n")[0] in notice.about.text


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("附件：任务清单", True),
        ("附件1", True),
        ("附件", True),
        ("附：联系人名单", True),
        ("抄送：省委办公厅。", True),
        ("公开方式：主动公开", True),
        ("（此件公开发布）", True),
        ("某某县人民政府办公室 2024年5月6日印发", True),
        ("附近的居民要及时转移。", False),
        ("附件要求的内容要逐项落实。", False),
        ("信息公开工作要及时开展。", False),
        ("主动公开政府信息，接受监督。", False),
        ("各单位要在2024年5月6日前完成", False),
        ("联系人要保持畅通。", False),
    ],
)
def test_what_opens_the_foot(line: str, *, opens: bool) -> None:
    assert opens_foot(line) is opens


def test_the_notices_it_rests_on_are_kept_with_their_numbers() -> None:
    notice = read(
        "某某县提升行动实施方案\n根据《国务院关于印发〈提升行动计划〉的通知》"
        "（国发〔2023〕27号，以下简称《行动计划》）、《某某市实施方案》精神，制定本方案。"
    )
    named = [(parent.title, parent.document_number) for parent in notice.parents]
    assert ("国务院关于印发〈提升行动计划〉的通知", "国发〔2023〕27号") in named
    assert ("某某市实施方案", None) in named
    assert all(parent.title in parent.span.of(notice.text) for parent in notice.parents)


@pytest.mark.parametrize(("text", "identifier"), [("。。。\n", "notice"), ("", "notice")])
def test_an_id_is_never_empty(text: str, identifier: str) -> None:
    assert read_notice(text, file="a.txt").id == identifier
