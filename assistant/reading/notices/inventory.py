"""Whether a question asks which notices are held: 你有哪些文件, what notices do you have."""

import re
from functools import cache

from assistant.reading.words.lexicon import table

_MARKS = re.compile(r"[，。？！；：、?!.,;:“”\"'《》\s]+")


def asks_what_is_held(text: str) -> bool:
    """Whether a folded question, its places off, is made up of words that ask so.

    >>> [asks_what_is_held(q) for q in ("都有哪些地方的文件？", "收录了哪些通知", "通知清单")]
    [True, True, True]
    >>> [asks_what_is_held(q) for q in ("依据了哪些文件", "有哪些任务", "哪份文件最新")]
    [False, False, False]
    >>> asks_what_is_held("which documents are loaded？"), asks_what_is_held("which tasks")
    (True, False)
    """
    plain = _MARKS.sub("", text)
    spoken = " ".join(_MARKS.sub(" ", text.lower()).split())
    return any(p.fullmatch(plain) for p in _chinese()) or any(
        p.fullmatch(spoken) for p in _english()
    )


@cache
def _chinese() -> tuple["re.Pattern[str]", ...]:
    """The forms that such a question takes.

    ::

        [你|系统|…] [收录|有|…][了] 哪些 [地方的] 文件      收录了哪些通知
        哪些 文件 [已][收录|…][了|的]                       哪些文件入库了
        [收录|…] 的 [文件] 有 哪些                          收录的文件有哪些
        [列出|…] [所有|…] 文件 [清单]                       列出所有文件
    """
    say = {name: f"(?:{'|'.join(words)})" for name, words in table("inventory.toml")["zh"].items()}
    opens = f"{say['before']}*{say['holder']}*"
    whose = f"(?:{say['whose']}?的)?"
    which = f"{say['which']}{say['whose']}?的?"
    which_places = f"{say['which']}{say['whose']}的"
    forms = (
        f"{opens}{say['holds']}(?:了|的|着|到)*{which}{say['documents']}",
        f"{opens}{which}{say['documents']}{say['holder']}*被?{say['holds']}(?:了|进来|过|的)*",
        f"{opens}{say['holds']}(?:了|的)*{whose}{say['documents']}(?:都|一共|总共|共)?有{say['which']}",
        f"{opens}{say['holds']}(?:了|的)*{say['documents']}?(?:是|来自)?{which_places}",
        f"{say['before']}*{say['show']}?{say['every']}*{say['documents']}的?{say['list']}",
        f"{say['before']}*{say['show']}{say['every']}+{say['documents']}",
    )
    return tuple(re.compile(f"{form}{say['behind']}*") for form in forms)


@cache
def _english() -> tuple["re.Pattern[str]", ...]:
    words = table("inventory.toml")["en"]
    documents = f"(?:{'|'.join(words['documents'])})"
    forms = (pattern.replace("{documents}", documents) for pattern in words["patterns"])
    return tuple(re.compile(f"(?:please |hi |hello )*{form}(?: please)?") for form in forms)
