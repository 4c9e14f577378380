"""Results as text for a model or a person: each fact with the record that it comes from."""

from collections.abc import Iterator, Sequence

from assistant.compose.pieces import frames
from assistant.doors.results import (
    AnswerObject,
    CitationObject,
    ItemObject,
    NoticeObject,
    ObligationObject,
    ObligationsObject,
)
from assistant.exports.texts import Texts, texts_in
from assistant.model import Language
from corpus.model import Role

_ROLES: tuple[tuple[Role, str], ...] = (
    ("lead", "牵头单位"),
    ("responsible", "责任单位"),
    ("acting", "正文写明由其承担"),
    ("standing", "均须落实"),
)


def answer(content: AnswerObject, silent: Sequence[str] = ()) -> str:
    """The answer's text, what it offers to choose from, and the records it cites."""
    lines = [content["text"]]
    lines += [f"- {option['label']}: {option['question']}" for option in content["options"]]
    lines += [f"[{cited['record']}] {cited['file']}" for cited in content["citations"]]
    lines += [f"Nothing is cited of: {', '.join(silent)}"] if silent else []
    return "\n".join(lines)


def items(found: Sequence[ItemObject]) -> str:
    """Each item with its units, deadlines and quote."""
    return "\n\n".join("\n".join(_item(item)) for item in found)


def nothing_near(subject: str, language: Language) -> str:
    """That no item of the notices searched is near enough to a subject to speak of it."""
    said: str = frames(language)["nothing_found"]
    return said.format(asked=subject)


def obligations(content: ObligationsObject, language: Language) -> str:
    """A line for each obligation, those by general names apart."""
    texts = texts_in(language)
    lines = [texts.say("as_of", today=content["today"]), texts.say("note")]
    lines += [content["remark"]] if content["remark"] else []
    lines += [f"? {name}" for name in content["perhaps"]]
    lines += [_obligation(each, texts) for each in content["named"]]
    if content["general"]:
        lines += [texts.say("sheet_general"), texts.say("note_general")]
        lines += [_obligation(each, texts) for each in content["general"]]
    if not (content["named"] or content["general"]):
        lines.append(texts.say("nothing"))
    return "\n".join(lines)


def notices(listed: Sequence[NoticeObject]) -> str:
    """A line for each notice."""
    return "\n".join(" | ".join(_notice(notice)) for notice in listed)


def _item(item: ItemObject) -> Iterator[str]:
    cited = item["citation"]
    title = f" {item['title']}" if item["title"] else ""
    yield f"{item['label']}{title} [{cited['record']}]{_draft(item['draft'])}"
    yield from _units(cited)
    for due in cited["deadlines"]:
        days = "–".join(day for day in (due["start"], due["end"]) if day)
        yield f"完成时限: {due['text']}" + (f" ({days})" if days else "")
    yield f"“{cited['quote']}”"


def _units(cited: CitationObject) -> Iterator[str]:
    named: dict[Role, list[str]] = {
        "lead": cited["lead_units"],
        "responsible": cited["responsible_units"],
        "acting": cited["acting_units"],
        "standing": cited["standing_units"],
    }
    for role, words in _ROLES:
        if named[role]:
            yield f"{words}: {'、'.join(named[role])}"


def _obligation(each: ObligationObject, texts: Texts) -> str:
    due = each["deadline"]
    day = f" ({due['end']})" if due and due["end"] else ""
    return " | ".join(
        (
            (due["text"] if due else texts.say("no_deadline")) + day,
            texts.say(f"state_{each['state']}"),
            texts.say("and").join(texts.say(f"role_{role}") for role in each["roles"]),
            texts.say("and").join(each["named_as"]),
            f"{each['label']} [{each['citation']['record']}]{_draft(each['draft'])}",
            f"“{each['citation']['quote']}”",
        )
    )


def _notice(notice: NoticeObject) -> Iterator[str]:
    yield f"{notice['id']} ({notice['region'] or '?'})"
    yield notice["title"] + _draft(notice["status"] == "draft")
    yield from (fact for fact in (notice["document_number"], notice["date"]) if fact)
    for held in notice["holds"]:
        yield f"{held['count']} {held['kind']}s: {held['first']}–{held['last']}"


def _draft(draft: bool) -> str:
    return "（征求意见稿 draft）" if draft else ""
