"""Yes or no, and what is not so, before what a notice says."""

from assistant.compose.pieces import Piece, Pieces, asked, say
from assistant.findings import Items, NoticeFacts, NoticeOutline


def verdict(found: Items | NoticeFacts | NoticeOutline) -> Pieces:
    """Yes, or no and what is not so, where the question takes something for granted."""
    premise, language = found.premise, found.query.language
    if premise is None:
        return ()
    if premise.what == "passed":
        passed = "passed" if premise.holds else "not_passed"
        day = Piece(kind="asked", text=premise.denied, shown=premise.denied)
        return say(language, passed, asked=day)
    if premise.holds:
        return say(language, "confirmed")
    if premise.what == "place":
        return say(language, "denied_place", asked=asked(premise.denied))
    record = _record_of(found)
    denied = Piece(kind="denied", text=premise.denied, shown=premise.denied, record=record,
                   roles=(premise.role,) if premise.role else ())  # fmt: skip
    if premise.what == "unit":
        role = say(language, f"role_{premise.role or 'any'}")
        return say(language, "denied_unit", denied=denied, role=role)
    if premise.what in ("sole", "order", "notice", "section", "allowed", "named", "item"):
        return say(language, f"denied_{premise.what}")
    return say(language, f"denied_{premise.what}", denied=denied)


def _record_of(found: Items | NoticeFacts | NoticeOutline) -> str:
    """The id of what a premise is about."""
    if isinstance(found, Items):
        return found.items[0].record.id
    if isinstance(found, NoticeOutline) and all(section.record for section in found.sections):
        # Parts that are items are cited as these.
        return next(s.record.id for s in found.sections if s.record)
    notice = found.notices[0] if isinstance(found, NoticeFacts) else found.notice
    return f"{notice}/notice"
