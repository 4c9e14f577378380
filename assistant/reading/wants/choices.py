"""Two answers that a question names, one of which it wants: 走OA还是寄纸质件, by post or by e-mail.

Which words are no such answers, and how records say others, stands in ``choices.toml``.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from functools import cache

from assistant.reading.wants.asked_things import begins_no_noun, says_what_sort
from assistant.reading.words.lexicon import table
from corpus.text import squeezed
from corpus.units import is_general
from index.everyday import in_official_words
from index.parts_of_speech import counts_or_points
from index.terms import dictionary_cut
from index.translation import in_chinese

_OR = re.compile("，?还是(?:说|要|得)?")
_PAUSE = re.compile("[，。？；：！?;:!]")
_MARKS = re.compile("[“”\"'‘’《》]")
_TAIL = re.compile("(?:[呢啊呀哩哦的了好]|来着|合适|才对)+$")
# What stands before the first answer of the two.
_MARK = re.compile(
    "(?P<off>(?<![不还但于就总可正凡])是(?:不是)?|(?<!自)由|(?<![请联])找|[归让算])"
    "|向|(?<![通汇申填呈上])报(?![告送名刊道])|交(?![叉通易流])"
)
_OR_EN = re.compile(r"(?P<one>[a-z][a-z' -]*?),? or (?P<other>[a-z][a-z' -]*)")
_WHETHER_EN = re.compile(
    r"(?:^|[，。？；.,:] ?|\b(?:and|but|so|whether) )"
    r"(?:is|are|was|were|does|do|did|must|should|shall|can|may|will|would|has|have|whether)\b"
)
_OF_THE = re.compile(r"\bof (?:the|a|an|its|their) ")
# County or township, in what is only provided, is no choice.
_PROVIDED_EN = re.compile(r"\b(?:if|when|where|in case|any|no|without|such as|e\.g\.)\b[^.？?;]*$")
# A set phrase has so many characters.
_PHRASE = 4
_RECEIVED = re.compile(r"[报向送交给]|\b(?:to|with)\b")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Choice:
    """The two answers, and how a text looks that says one of them.

    ``words`` are the question's own, folded; ``of_units``: a record decides it, too, that
    assigns its work to some unit.
    """

    words: str
    said: "re.Pattern[str]"
    of_units: bool = False

    @property
    def asks_who(self) -> bool:
        """Whether one of two units is asked for that is to do it, and not to be told of it."""
        return self.of_units and not _RECEIVED.search(self.words)

    def is_said(self, text: str) -> bool:
        """Whether a text says one of the two."""
        return self.said.search(squeezed(text)) is not None


def find_choice(text: str) -> Choice | None:
    """The two answers that a folded question leaves open; ``None`` where it names no two.

    >>> find_choice("台账是走oa还是寄纸质件？").words
    '走oa还是寄纸质件'
    >>> find_choice("这一项是牵头还是配合") is None
    True
    >>> find_choice("is it filed by post or by e-mail？").words
    'post or by e-mail'
    """
    return next(_chinese(text), None) or next(_english(text.lower()), None)


def _chinese(text: str) -> Iterator[Choice]:
    text = _MARKS.sub("", text)
    for match in _OR.finditer(text):
        before = _PAUSE.split(text[: match.start()])[-1]
        behind = _PAUSE.split(text[match.end() :])[0].strip()
        other = _TAIL.sub("", behind)
        one = _first_answer(before, len(other))
        said = one and other and not _is_open(behind) and _one_of(f"{one}还是{other}", one, other)
        if said:
            yield said


def _first_answer(before: str, size: int) -> str:
    """What stands behind the last mark (是, 由); else so many characters, whole words only."""
    if marks := list(_MARK.finditer(before)):
        return before[marks[-1].end("off") if marks[-1]["off"] else marks[-1].start() :].strip()
    found = ""
    for word in reversed(list(dictionary_cut()(before.rstrip()))):
        if len(found) >= size or not word.strip():
            break
        found = word + found
    return found


def _one_of(words: str, one: str, other: str) -> Choice | None:
    entry = table("choices.toml")
    if any(re.search(p, words) for p in entry["answered"]):
        return None
    if _is_open(one) or _is_open(other):
        return None
    for kind in entry["kind"]:
        if all(re.search(kind["answers"], part) for part in (one, other)):
            return Choice(words, re.compile(kind["said"]))
    units = {unit for part in (one, other) for unit in _units(part)}
    of_units = bool(units) or bool(re.search(entry["units_en"], words))
    deeds = _deeds(one, other, units)
    said = tuple(_said(one, other, units if deeds else frozenset()))
    return Choice(words, re.compile("|".join(said)), of_units and not deeds) if said else None


def _deeds(one: str, other: str, units: Set[str]) -> bool:
    """Whether a unit is to do another thing than the other answer says: 省厅印发还是自己排版."""
    for part, beside in ((one, other), (other, one)):
        own = [word for word in _words(part) if word not in _words(beside)]
        if len(units & set(own)) not in (0, len(own)):
            return True
    return False


def _is_open(part: str) -> bool:
    """Whether words ask, deny or leave it open, and so are no answer of two."""
    return any(re.search(pattern, part) for pattern in table("choices.toml")["open"])


def _said(one: str, other: str, but: Set[str]) -> Iterator[str]:
    """Patterns for what either answer says and the other does not, some words left out."""
    for part, beside in ((one, other), (other, one)):
        # 意外险 and 雇主责任险 are both insurance, which decides nothing.
        both = {way for word in (*_words(beside), beside) for way in _ways(word)}
        words = (word for word in _words(part) if word not in but)
        yield from (way for word in words for way in _ways(word) if way not in both)


def _words(part: str) -> list[str]:
    """The words of an answer that may decide it; without any, the answer as a whole."""
    if not _HAN.search(part):
        return [word for word in re.findall(r"[a-z][a-z-]+", part) if word not in _stops()]
    rest = re.sub(table("choices.toml")["units"], " ", part)
    named = [*_units(part), *(word for word in dictionary_cut()(rest) if _decides(word))]
    return named or [part] * bool(in_official_words(part))


def _units(part: str) -> list[str]:
    """The single units that an answer names: 县司法局, and not 执法部门."""
    found = re.finditer(table("choices.toml")["units"], part)
    return [m[0] for m in found if m[0].endswith("政府") or not is_general(m[0])]


def _decides(word: str) -> bool:
    plain = len(word) > 1 and not word.isspace() and word not in _light()
    # 自上而下 is a set phrase, as some numbers are.
    counted = len(word) < _PHRASE and counts_or_points(word)
    return plain and not (counted or says_what_sort(word) or begins_no_noun(word))


def _ways(word: str) -> Iterator[str]:
    """How a record may say a word: as it is, as the data have it, in Chinese."""
    listed = [e["said"] for e in table("choices.toml")["said"] if word in e["words"]]
    if listed:
        yield from listed
    elif _HAN.search(word):
        yield from map(re.escape, (word, *in_official_words(word)))
    else:
        yield from map(re.escape, (word, *in_chinese(word)))


def _english(text: str) -> Iterator[Choice]:
    """In a question that begins as one for yes or no, or behind a pause: …, HR or the head?"""
    question, text = text, _OF_THE.sub("of ", text)
    for match in _OR_EN.finditer(text):
        other = _up_to_stop(match["other"].split())
        one = _up_to_stop(match["one"].split()[::-1])[: max(len(other), 1)][::-1]
        again = _WHETHER_EN.match(match["other"])
        if not one or not other or again or not _asks_which(text, match, other[-1]):
            continue
        said = text[text.rindex(one[0], 0, match.end("one")) : match.end("other")]
        last = said.index(other[-1], said.index(" or ")) + len(other[-1])
        if choice := _one_of(said[:last], " ".join(one), " ".join(other)):
            own = re.escape(said[:last]).replace(r"of\ ", r"of\ (?:[a-z]+\ )?")
            found = re.search(own, question)
            yield replace(choice, words=found[0]) if found else choice


def _asks_which(text: str, match: re.Match[str], last: str) -> bool:
    """Whether two answers stand in a question for yes or no, or behind a pause as its end."""
    before = text[: match.end("one")]
    if _PROVIDED_EN.search(before):
        return False
    ends = match["other"].rstrip().endswith(last) and text[match.end() :].strip(" ？?.") == ""
    paused = text[: match.start()].rstrip().endswith((",", "，", ":", "："))
    return bool(_WHETHER_EN.search(before)) or (paused and ends)


def _up_to_stop(words: list[str]) -> list[str]:
    """The words up to one that begins or ends an answer, such words at the start left out."""
    found: list[str] = []
    for word in words:
        if word not in _stops():
            found.append(word)
        elif found:
            break
    return found


@cache
def _light() -> frozenset[str]:
    return frozenset(table("choices.toml")["light"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(table("choices.toml")["stops_en"])
