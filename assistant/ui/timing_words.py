"""What a deadline is today, in words: 时限已过, 还有12天. Nobody knows what has been done."""

from datetime import date
from html import escape

from assistant.obligations.timing import timing
from assistant.ui.markup import element
from assistant.ui.texts import Texts
from corpus.model import Deadline


def timing_html(deadline: Deadline, today: date, texts: Texts) -> str:
    """The deadline's state as of ``today``; empty where its own words say all there is."""
    known = timing(deadline, today)
    if known.next_day is None:
        return ""
    days = (known.next_day - today).days
    if known.state == "passed":
        words = texts.say("passed_kept_up" if deadline.ongoing else "passed")
    else:
        words = texts.say("days_left", days=days)
    return element("span", escape(words), class_=f"state {known.state}")
