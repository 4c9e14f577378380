"""Whether a question asks what a notice says of itself, and not what an item says."""

from assistant.evidence.lists.list_questions import ListQuestions
from assistant.query import DOCUMENT_WANTS, Query
from assistant.reading.wants.claims import takes_for_granted
from assistant.reading.wants.day_claims import day_claimed


def about_notice(query: Query, questions: ListQuestions) -> bool:
    """Words for what a notice says of itself, and no item that they could be about."""
    wants = query.wants & DOCUMENT_WANTS
    if not wants or questions.is_list(query):
        return False
    if "addressees" not in wants and questions.tells_a_matter(query):
        # 甘肃对公务员的培训点了哪几种，依据的是哪个办法: the matter is an item's, so the rest is.
        return False
    if query.asks("document_date") and query.asks("confirm") and day_claimed(query.question):
        return not query.numbers
    if wants == {"status"} and (query.asks("confirm") or takes_for_granted(query.question)):
        # 既然已经正式印发，那各乡镇都得照办: what is taken for granted is answered first.
        return not query.numbers
    if wants <= {"status", "size"}:
        more = query.asks("count", "who", "when", "lead")
        return not more and not questions.has_rare_matter(query, 0.5)
    # 年度联合执法计划由谁发布 asks about an item, 这份通知由谁发布 about the notice.
    strong = {"document_number", "parents", "newest", "oldest"}
    if query.asks("items", "lead") and questions.has_rare_matter(query, 0.6):
        # 法律适用争议广东哪条，钦州几号: of an item, whatever the words could ask of a notice.
        return False
    return bool(wants & strong) or not questions.has_rare_matter(query, 0.6)
