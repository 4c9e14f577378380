"""Two answers that a question names, one of which it wants: 走OA还是寄纸质件, by post or by e-mail.

Which words are no such answers, and how records say others, stands in ``choices.toml``.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from assistant.reading.wants.choice_words import (
    deciding_words,
    names_a_unit,
    single_units,
    small_words_of_answers,
    ways,
)
from assistant.reading.words.lexicon import table
from corpus.text import squeezed
from index.parts_of_speech import is_no_name
from index.terms import dictionary_cut

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
# Will an e-mail do, or is a paper copy needed.
_ENOUGH_EN = re.compile(
    r"\b(?:will|would|does|do|is|are|can) (?P<one>[a-z][a-z' -]*?)"
    r" (?:do|suffice|enough|be enough|ok|okay),? or (?:is|are|must|does|do|will|should)"
    r" (?P<other>[a-z][a-z' -]*?)(?: be)? (?:needed|required|necessary|sent|filed|used)\b"
)
_WHETHER_EN = re.compile(
    r"(?:^|[，。？；.,:] ?|\b(?:and|but|so|whether) )"
    r"(?:is|are|was|were|does|do|did|must|should|shall|can|may|will|would|has|have|whether)\b"
)
_OF_THE = re.compile(r"\bof (?:the|a|an|its|their) ")
# County or township, in what is only provided, is no choice.
_PROVIDED_EN = re.compile(r"\b(?:if|when|where|in case|any|no|without|such as|e\.g\.)\b[^.？?;]*$")
_RECEIVED = re.compile(r"[报向送交给]|\b(?:to|with)\b")


@dataclass(frozen=True, slots=True)
class Choice:
    """The two answers, and how a text looks that says one of them.

    ``words`` are the question's own, folded; ``of_units``: a record decides it, too, that
    assigns its work to some unit; ``asks_who``: one of two units is asked for that is to do it,
    and not to be told of it.
    """

    words: str
    said: "re.Pattern[str]"
    of_units: bool = False
    asks_who: bool = False

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
        one = _first_answer(before, other)
        told = text[: match.start()].removesuffix(one)
        if one and other and not _is_open(behind):
            yield from _one_of(f"{one}还是{other}", one, other, told)


def _first_answer(before: str, other: str) -> str:
    """What stands behind the last mark (是, 由), or begins as the other answer does (发…还是发…).

    Without either about as many characters as the other answer has, whole words only.
    """
    if marks := list(_MARK.finditer(before)):
        return before[marks[-1].end("off") if marks[-1]["off"] else marks[-1].start() :].strip()
    first = next(iter(dictionary_cut()(other)), "")
    if first and (at := before.rfind(first)) >= 0:
        return before[at:].strip()
    found = ""
    for word in reversed(list(dictionary_cut()(before.rstrip()))):
        lacking = len(other) - len(found)
        if not word.strip() or lacking <= 0 or (found and len(word) - lacking >= lacking):
            break
        found = word + found
    return found


def _one_of(words: str, one: str, other: str, told: str) -> Iterator[Choice]:
    """The choice of two answers, if they are such; ``told`` is what the question says besides."""
    entry = table("choices.toml")
    if any(re.search(p, words) for p in entry["answered"]) or any(map(_is_open, (one, other))):
        return
    for kind in entry["kind"]:
        if all(re.search(kind["answers"], part) for part in (one, other)):
            yield Choice(words, re.compile(kind["said"]))
            return
    units = {unit for part in (one, other) for unit in single_units(part)}
    deeds = _deeds(one, other, units)
    every = _said(one, other, units if deeds else frozenset(), told)
    if said := "|".join(every):
        of_units = names_a_unit(words) and not deeds
        yield Choice(
            words,
            re.compile(said),
            of_units,
            asks_who=of_units and bool(units) and not _RECEIVED.search(words),
        )


def _deeds(one: str, other: str, units: Set[str]) -> bool:
    """Whether a unit is to do another thing than the other answer says: 省厅印发还是自己排版."""
    for part, beside in ((one, other), (other, one)):
        own = [word for word in deciding_words(part) if word not in deciding_words(beside)]
        if len(units & set(own)) not in (0, len(own)):
            return True
        if any(is_no_name(word) for word in own if word not in units):
            return True
    return False


def _is_open(part: str) -> bool:
    """Whether words ask, deny or leave it open, and so are no answer of two."""
    return any(re.search(pattern, part) for pattern in table("choices.toml")["open"])


def _said(one: str, other: str, but: Set[str], told: str) -> Iterator[str]:
    """Patterns for what either answer says and the other does not, some words left out."""
    for part, beside in ((one, other), (other, one)):
        # 意外险 and 雇主责任险 are both insurance, which decides nothing.
        both = {way for word in (*deciding_words(beside), beside) for way in ways(word)}
        for word in deciding_words(part):
            # What the matter itself says (奖励, of 奖金) decides nothing either.
            own = (way for way in ways(word) if way == word or way not in told)
            yield from (way for way in own if word not in but and way not in both)


def _english(text: str) -> Iterator[Choice]:
    """In a question that begins as one for yes or no, or behind a pause: …, HR or the head?"""
    if enough := _ENOUGH_EN.search(text):
        told = text[: enough.start()]
        yield from _one_of(enough[0], enough["one"], enough["other"], told)
    question, text = text, _OF_THE.sub("of ", text)
    for match in _OR_EN.finditer(text):
        other = _up_to_stop(match["other"].split())
        one = _up_to_stop(match["one"].split()[::-1])[: max(len(other), 1)][::-1]
        again = _WHETHER_EN.match(match["other"])
        if not one or not other or again or not _asks_which(text, match, other[-1]):
            continue
        said = text[text.rindex(one[0], 0, match.end("one")) : match.end("other")]
        last = said.index(other[-1], said.index(" or ")) + len(other[-1])
        for choice in _one_of(said[:last], " ".join(one), " ".join(other), text[: match.start()]):
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
        if word not in small_words_of_answers():
            found.append(word)
        elif found:
            break
    return found
