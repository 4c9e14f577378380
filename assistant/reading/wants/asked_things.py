"""What a question asks for by a noun that a record may not say: 哪家医院, 邮编是多少.

The nouns that every record could answer to (单位, 时间, 办法) stand in ``asked_things.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from assistant.reading.wants.asked_whether import things_spoken_of
from assistant.reading.wants.aspects import Aspect
from assistant.reading.wants.sort_nouns import any_head, general, particles
from assistant.reading.words.lexicon import table
from corpus.text import numeral
from index.everyday import in_official_words
from index.parts_of_speech import is_no_name
from index.terms import dictionary_cut
from index.translation import in_chinese

_RUN = r"[\u4e00-\u9fff]"
_WHICH = re.compile(
    rf"(?:哪(?:一|几|两|三|些)?|(?<!叫)(?:什么|啥|何))(?:个|家|间|所|位|种|款|类|门|名|套|支)?的?(?P<run>{_RUN}{{2,8}})"
)
_MANY = re.compile(
    rf"(?<![好哪那这请找派配带聘])(?:(?:几|多少)(?P<word>个|家|间|所|位|种|款|类|门|名|项|道|处)|(?<=[有要交收花用缴])多少)"
    rf"(?P<run>{_RUN}{{2,8}})"
)
_SO_MANY = r"(?:\d+|[一二两三四五六七八九十百千]+)"
# So many characters behind the question ask nothing anew.
_SHORT = 5
_TWO = 2
_ALIKE = re.compile(r"(?P<n>[二两三四五六七八九])(?P<ending>[\u4e00-\u9fff])")
_COUNTERS = "[个家间所位种款类门名项道处]"
# What is asked for stands before the question word.
_HOW_MUCH = re.compile(
    rf"(?P<run>{_RUN}{{2,8}}?)(?:大概|一共|总共)?(?:(?:是|为)多少(?=$|[，。？呢啊])|是?多[大高宽重](?!比)|叫(?:什么|啥)(?:名字?|名称)?(?=$|[，。？呢啊]))"
)
# So many of a thing, told before the number: 文书样式几种.
_MANY_BEHIND = re.compile(
    rf"(?P<run>{_RUN}{{2,8}}?)(?:有|分|共|一共|是|分为)*(?:几|多少)(?P<word>种|款|类|门|套|道)(?=$|[，。？呢啊])"
)
_KIND_OF_UNIT = re.compile(
    rf"(?P<kind>(?![^是]{{0,1}}[一二三四五六七八九几两家个]){_RUN}{{2}})(?:单位|公司|方|机构)(?:是|有|叫)(?:谁|哪|什么|啥)"
)
_THERE_EN = re.compile(r"\b(?:is|are) there (?:an?|any)((?: +[a-z-]+){1,4})")
_WHICH_EN = re.compile(r"\bwhich((?: +[a-z-]+){1,4})")


def find_asked_things(text: str) -> tuple[Aspect, ...]:
    """What a folded question asks for, each with how a text looks that may say it.

    >>> [thing.name for thing in find_asked_things("心理咨询找哪家医院")]
    ['医院']
    >>> find_asked_things("由哪个部门牵头，有哪些措施")
    ()
    >>> [thing.name for thing in find_asked_things("which hospital is it")]
    ['hospital']
    """
    return (
        *_chinese(text),
        *things_spoken_of(text),
        *_english(text.lower()),
        *_numbers(text.lower()),
    )


def says_what_sort(noun: str) -> bool:
    """Whether a noun only tells what sort of answer is meant, so that a record need not say it.

    >>> says_what_sort("时间"), says_what_sort("会议")
    (True, False)
    """
    return noun in general()


def begins_no_noun(character: str) -> bool:
    """Whether a character is a particle, or points or counts: 的, 那, 几.

    >>> begins_no_noun("那"), begins_no_noun("专")
    (True, False)
    """
    return character in particles() or character in _words("points")


def _chinese(text: str) -> Iterator[Aspect]:
    for match in _WHICH.finditer(text):
        if not match["run"].startswith(general()):
            yield from _thing(_first_noun(match["run"]))
    for match in _HOW_MUCH.finditer(text):
        yield from _thing(_last_noun(match["run"]))
    yield from _kinds_of_unit(text)


def _kinds_of_unit(text: str) -> Iterator[Aspect]:
    """Of a unit told by what it does (施工单位是谁) the record must say the work."""
    for match in _KIND_OF_UNIT.finditer(text):
        # 的地方有哪些: 方 is no party there.
        no_noun = begins_no_noun(match["kind"][0])
        if not (no_noun or any(word in match["kind"] for word in general())):
            yield Aspect(match[0], re.compile(re.escape(match["kind"])))


def _thing(noun: str) -> Iterator[Aspect]:
    if len(noun) < 2 or any(word in noun for word in general()):
        return
    if alike := _ALIKE.fullmatch(noun):
        # 四化: so many words with this ending, one behind the other.
        times = (numeral(alike["n"]) or 2) - 1
        one = rf"[^、，。；]{{1,5}}{alike['ending']}"
        yield Aspect(noun, re.compile(rf"{noun}|(?:{one}[、和]){{{times}}}{one}"))
        return
    yield Aspect(noun, any_head((noun, *in_official_words(noun))))


def _first_noun(run: str) -> str:
    """The noun that a run of characters begins with, a character before it included: 云服务器."""
    words = list(dictionary_cut()(run))
    if words[0] in particles():
        return ""
    if len(words) > 1 and len(words[0]) == 1:
        return words[0] + words[1] if len(words[1]) > 1 and not is_no_name(words[1]) else ""
    return words[0] if len(words[0]) > 1 and not is_no_name(words[0]) else ""


def _last_noun(run: str) -> str:
    """The noun that a run ends with, a character behind it included: 版本号."""
    words = list(dictionary_cut()(run))
    if len(words) > 1 and len(words[-1]) == 1 and words[-1] not in particles():
        return words[-2] + words[-1] if not is_no_name(words[-2]) else ""
    return words[-1] if len(words[-1]) > 1 and not is_no_name(words[-1]) else ""


def _english(text: str) -> Iterator[Aspect]:
    """The head of the words between *which* and a verb; one that the glossary lacks none says."""
    for match in (*_WHICH_EN.finditer(text), *_THERE_EN.finditer(text)):
        words = list(_noun_phrase(match[1].split()))
        ended = len(words) < len(match[1].split())
        if len(words) > 1 and words[-1] in _words("sort_en"):
            # A hotline number: what it is the number of.
            words.pop()
        if not words or not ended or {words[0], words[-1]} & _words("general_en"):
            continue
        terms = in_chinese(words[-1])
        yield Aspect(words[-1], any_head(terms) if terms else re.compile("(?!)"))


def _noun_phrase(words: list[str]) -> Iterator[str]:
    """The words up to a verb: one that is known as such, or ends like one (hospital provides)."""
    for index, word in enumerate(words):
        behind = words[index + 1 :][:1]
        ends_so = index > 0 and word.endswith("s") and not word.endswith("ss")
        ends_so = ends_so and word not in _words("singular_en")
        # Which hospital provides the counselling; but: which law firms are hired.
        verb = (
            ends_so and bool(behind) and behind[0] not in _words("stops_en") - _words("articles_en")
        )
        if verb or word in _words("stops_en"):
            return
        yield word


def _numbers(text: str) -> Iterator[Aspect]:
    """How many there are of a thing: a text says it that has a number of this thing, or its word.

    Of what is counted by listing it (方面, 办法) a text may say so many without a number.
    """
    entry = table("asked_things.toml")
    if any(re.search(pattern, text) for pattern in entry["own"]):
        return
    for match in _MANY.finditer(text):
        if match[0].startswith("几") and _goes_on(text, match.end()):
            # 想请几位监督员，由谁牵头: some, and not how many.
            continue
        noun = _first_noun(match["run"])
        if not noun and len(match["run"]) == _TWO and not set(match["run"]) & particles():
            # 阶次, which no dictionary has.
            noun = match["run"]
        if len(noun) > 1 and not any(word in noun for word in entry["listed"]):
            counted = rf"{match['word']}|" if match["word"] else ""
            said = rf"{_SO_MANY}(?:{counted}{_COUNTERS}?{re.escape(noun[:2])})"
            yield Aspect(match[0], re.compile(said))
    for match in _MANY_BEHIND.finditer(text):
        noun = _last_noun(match["run"])
        if len(noun) > 1 and not any(word in noun for word in entry["listed"]):
            said = rf"{_SO_MANY}{match['word']}|{_SO_MANY}{_COUNTERS}?{re.escape(noun[:2])}"
            yield Aspect(match[0], re.compile(said))
    if any(re.search(pattern, text) for pattern in entry["number_asked"]):
        yield Aspect("how many", re.compile(entry["number_said"]))


def _goes_on(text: str, start: int) -> bool:
    """Whether another clause follows that does not only press the question: 规定了吗."""
    pause = re.search("[，。；]", text[start:])
    rest = text[start + pause.end() :] if pause else ""
    return len(rest.strip("？ ")) > _SHORT


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("asked_things.toml")[name])
