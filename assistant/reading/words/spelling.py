"""Words that were typed by their sound: 迁头 is 牵头, 平路运河 is 平陆运河, anual is annual.

What the language's dictionary cannot cut into words (迁, 头) is read as a word of the
notices that sounds alike. Numbers are never touched.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import cache, cached_property, lru_cache
from pathlib import Path

from assistant.reading.words.english_numbers import WORDS as NUMBER_WORDS
from assistant.reading.words.lexicon import Names, table
from assistant.reading.words.slips import is_slip, stem, swapped
from corpus.text import fold
from corpus.units import is_known

_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[a-z]{4,}")
_SHORT = re.compile(r"\b[a-z]{1,4}\b")
# 一 to 十 are numbers, and one number is never read as another.
_NOUGHT = "零"
_NUMERALS = frozenset("零〇一二三四五六七八九十百千两")
# What may count a number in digits before it.
_COUNTERS = "年月日号"
# Characters that are words by themselves: alone they are no sign of a mistake.
_ALONE = frozenset(
    "的是了和与及或在把被给对向从由以要会能应该得来去做办搞弄前后底里上下中这那有没不谁哪几个条项"
    "件份家都也就才再又还跟让将于为等各每某人事时"
)
_LONGEST = 5
# Sounds that many speakers do not tell apart.
_SAME_SOUND = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
_ALIKE = 0.79
# So many English words' readings are kept: people ask in the same words again and again.
_REMEMBERED = 4096
# From this length on a name is known with one wrong character; what a syllable begins with.
_LEAST_NAME = 4
_INITIAL = re.compile("^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])")


class Spelling:
    """Reads misspelt words as those of a vocabulary."""

    def __init__(
        self,
        texts: Iterable[str],
        names: Iterable[str],
        english: Iterable[str],
        units: Iterable[str] = (),
    ) -> None:
        """``texts`` are the notices' words, ``names`` whole words, ``english`` English phrases.

        ``units`` are names too, known with one wrong character of nearly the same sound.
        """
        self._units = frozenset(map(fold, units))
        self._texts = tuple(texts)
        self._names = frozenset(
            name for name in (*map(fold, names), *self._units) if _HAN_RUN.fullmatch(name)
        )
        self._understood = Names(self._names)
        self._english = frozenset(w for phrase in english for w in _WORD.findall(phrase.lower()))

    def corrected(self, text: str) -> str:
        """A folded question with what was misspelt written as the notices write it."""
        return self._corrected_english(self._corrected_chinese(text))

    def _corrected_chinese(self, text: str) -> str:
        left = text
        for span in self._understood.find(text):
            left = left[: span.start] + " " * (span.end - span.start) + left[span.end :]
        if not any(len(run) > 1 for run in _HAN_RUN.findall(left)):
            # All of it is understood: no dictionary need be loaded.
            return text
        return _HAN_RUN.sub(self._mended_beside, text)

    def _mended_beside(self, run: "re.Match[str]") -> str:
        """A run of characters; what counts a number before or behind it is apart.

        1月1日起 is no 日期, 35到第37 no 到底.
        """
        before, behind = run.string[: run.start()][-1:], run.string[run.end() :][:1]
        counter = run[0][:1] if before.isdigit() and run[0][:1] in _COUNTERS else ""
        ordinal = "第" if behind.isdigit() and run[0].endswith("第") else ""
        plain = run[0].removeprefix(counter).removesuffix(ordinal)
        return counter + self._mended(plain) + ordinal

    def _mended(self, run: str) -> str:
        words = list(self._cut(run))
        position = 0
        while position < len(words):
            found = self._mistake_at(words, position)
            if found:
                taken, right = found
                words[position : position + taken] = [right]
            position += 1
        return "".join(words)

    def _mistake_at(self, words: list[str], position: int) -> tuple[int, str] | None:
        """How many words from ``position`` on are one misspelt word, and which; longest first."""
        for taken in range(min(_LONGEST, len(words) - position), 1, -1):
            piece = words[position : position + taken]
            typed = "".join(piece)
            if not (self._suspicious(piece) or self._sounds_as_a_unit(typed)):
                continue
            if right := self._meant(typed):
                return taken, right
        return None

    def _suspicious(self, piece: list[str]) -> bool:
        """Whether words may be pieces of a misspelt one: some stand alone that should not.

        Two whole words side by side are a mistake only as part of a longer name.
        """
        alone = [word for word in piece if len(word) == 1 and word not in _ALONE]
        letters = sum(map(len, piece))
        return len(alone) == len(piece) or (letters > 2 and bool(alone)) or letters > 3

    def _sounds_as_a_unit(self, typed: str) -> bool:
        """Whether words that may well stand so sound like a unit's name: 才|政局, 财政局."""
        alike = self._by_sound.get(self._sound(typed), ()) if len(typed) > 2 else ()
        return any(word in self._units and word != typed for word in alike)

    def _meant(self, typed: str) -> str | None:
        """The word of the notices that sounds as ``typed``, where no other one does as well."""
        if typed[0] in _ALONE and typed[1:] in self._units:
            # 是人社局办 is no 市人社局.
            return None
        if is_known(typed):
            # 市审计局 is an office of its own, and no misspelt 市审批局.
            return None
        numerals = _NUMERALS & set(typed)
        if numerals - {_NOUGHT}:
            return None
        alike = self._by_sound.get(self._sound(typed), Counter())
        ranked = [word for word, _ in alike.most_common() if _near(word, typed)]
        if len(typed) > _LONGEST:
            # So long a word is known where it is the whole name of a unit: 大数剧管理局.
            ranked = [word for word in ranked if word in self._units]
        ranked = ranked or self._name_alike(typed)
        if numerals:
            # No number begins with 零: 零台 can only be a name.
            ranked = [w for w in ranked if w in self._names and typed.startswith(_NOUGHT)]
        clear = len(ranked) == 1 or (ranked and alike[ranked[0]] > 2 * alike[ranked[1]])
        return ranked[0] if clear and typed not in self._written else None

    def _name_alike(self, typed: str) -> list[str]:
        """The longer name with one other character of the same ending: 省委偏办, 省委编办."""
        if len(typed) < _LEAST_NAME:
            return []
        same = [
            name
            for at, character in enumerate(typed)
            for name in self._units_but_one.get((typed[:at], typed[at + 1 :]), ())
            if self._slips_into(name[at], character)
        ]
        return same if len(same) == 1 else []

    @cached_property
    def _units_but_one(self) -> dict[tuple[str, str], list[str]]:
        """The units by what stands before and behind each of their characters."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in self._units:
            for at in range(len(name)):
                found[name[:at], name[at + 1 :]].append(name)
        return dict(found)

    def _slips_into(self, right: str, wrong: str) -> bool:
        """Whether a character may be typed for another one of the same ending."""
        if right == wrong or _NUMERALS & {right, wrong} or wrong in _ALONE:
            # 是市政府 is two words, and no 地市政府.
            return False
        return self._ending(right) == self._ending(wrong)

    def _ending(self, character: str) -> str:
        """A character's syllable without the consonant that it begins with."""
        return _INITIAL.sub("", self._syllable(character))

    def _corrected_english(self, text: str) -> str:
        text = _SHORT.sub(
            lambda match: table("spelling.toml")["short"].get(match[0], match[0]), text
        )
        return _WORD.sub(lambda match: self._meant_english(match[0]), text)

    @cached_property
    def _meant_english(self) -> Callable[[str], str]:
        """The English word that a misspelt one is; another form of a word is no mistake."""

        @lru_cache(maxsize=_REMEMBERED)
        def meant(word: str) -> str:
            if word in self._english or stem(word) in self._stems or word in _common_words():
                return word
            others = [other for other in swapped(word) if other in self._english]
            if len(others) == 1:
                return others[0]
            near = [other for other in self._english if other[0] == word[0]]
            close = get_close_matches(word, near, n=1, cutoff=_ALIKE)
            return close[0] if close and is_slip(word, close[0]) else word

        return meant

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(map(stem, self._english))

    @cached_property
    def _cut(self) -> Callable[[str], Iterable[str]]:
        # Imported only where something unknown was typed: the dictionary takes a moment to load.
        from index.terms import plain_segmenter

        return plain_segmenter(tuple(sorted(self._names)))

    @cached_property
    def _written(self) -> str:
        """All that the notices and the lexicons say: what stands there is no mistake."""
        return "\n".join((*self._texts, *self._names))

    @cached_property
    def _vocabulary(self) -> Counter[str]:
        """The words of the notices, with how often they stand there."""
        words = (
            w for text in self._texts for run in _HAN_RUN.findall(text) for w in self._cut(run)
        )
        return Counter(w for w in words if len(w) > 1) + Counter(dict.fromkeys(self._names, 1))

    @cached_property
    def _by_sound(self) -> dict[tuple[str, ...], Counter[str]]:
        found: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for word, times in self._vocabulary.items():
            found[self._sound(word)][word] += times
        return found

    def _sound(self, word: str) -> tuple[str, ...]:
        """A word's syllables without tones; in longer words sounds that many confuse are one."""
        syllables = map(self._syllable, word)
        return tuple(map(_careless, syllables) if len(word) > 2 else syllables)

    @cached_property
    def _syllable(self) -> Callable[[str], str]:
        from pypinyin import lazy_pinyin

        return cache(lambda character: str(lazy_pinyin(character)[0]))


def _near(word: str, typed: str) -> bool:
    """Whether at least half of the characters are the same: a slip changes a few of them."""
    same = sum(a == b for a, b in zip(word, typed, strict=True))
    return 2 * same >= len(typed) and not _NUMERALS & set(word)


@cache
def _careless(syllable: str) -> str:
    for careful, careless in _SAME_SOUND:
        syllable = syllable.replace(careful, careless)
    return syllable


@cache
def _common_words() -> frozenset[str]:
    """English words that people write every day: none of them is another one misspelt."""
    return frozenset((Path(__file__).parent / "english_words.txt").read_text("utf-8").split())


def asking_words() -> Iterator[str]:
    """The Chinese of the lexicons: words of asking, of parts, and those without a subject."""
    yield from table("spelling.toml")["zh"]
    yield from table("filler.toml")["zh"]
    for part in table("parts.toml")["part"]:
        yield from part["zh"]
    yield from table("places.toml")["elsewhere"]["names"]


def english_words() -> Iterator[str]:
    """The English of the lexicons."""
    yield from table("spelling.toml")["en"]
    yield from table("filler.toml")["en"]
    for names in table("places.toml")["english"].values():
        yield from names
    yield from table("places.toml")["elsewhere"]["english"]
    for part in table("parts.toml")["part"]:
        yield from part["en"]
    yield from NUMBER_WORDS
