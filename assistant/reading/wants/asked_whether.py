"""Whether a notice speaks of a thing or asks for it: 提到人工智能了吗, 必须是班子成员吧.

The record that answers must say the thing, or what it stands for.
"""

import re
from collections.abc import Iterator
from itertools import filterfalse

from assistant.reading.wants.aspects import Aspect
from assistant.reading.wants.sort_nouns import any_head, general, particles
from assistant.reading.words.lexicon import table
from index.everyday import in_official_words
from index.parts_of_speech import is_verbal_noun, names_a_thing
from index.terms import dictionary_cut

# A unit is looked for in the columns, and not in the text.
_UNIT = re.compile("[厅局委办院](?:公室)?$")
# A compound of two words has so many characters at most.
_COMPOUND = 5
_TWO = 2
# A word of more characters may be a set phrase: 另起炉灶.
_PHRASE = 4
# Whether a notice speaks of a thing (提到人工智能了吗), or rules on it (要求建培训基地吗).
_SPEAKS = "(?:提|说|写|讲|谈|点)(?:到|及|了|过)+"
_RULES = "(?:要求|规定|安排|部署)(?:了|过)?"
_RUN_OF_THING = r"[\u4e00-\u9fffa-z]{2,14}"
_END = "(?=$|[，。？])"
_WHETHER_SPOKEN_OF = re.compile(
    rf"{_SPEAKS}(?P<run>{_RUN_OF_THING}?)了?(?:吗|没有?|(?<![什怎那多])么){_END}"
    rf"|有(?:没有|无){_SPEAKS}(?P<r2>{_RUN_OF_THING}){_END}"
    rf"|(?P<verb>提|说|写|讲)没(?P=verb)(?:到|过)?(?P<r3>{_RUN_OF_THING}){_END}"
    rf"|(?P<r7>{_RUN_OF_THING}?)(?:有|里|中|也)*{_SPEAKS}没有?{_END}"
)
_WHETHER_RULED_ON = re.compile(
    rf"(?:{_RULES}|(?<![没还])有)(?P<run>{_RUN_OF_THING}?)了?(?:吗|没有?|(?<![什怎那多])么){_END}"
    rf"|有(?:没有|无){_RULES}(?P<r2>{_RUN_OF_THING}){_END}"
    r"|有(?:没有|无)(?P<r5>[\u4e00-\u9fff]{4,6})"
    + _END
    # 要不要人脸签到
    + rf"|(?:要不要|用不用|需不需要|是否需要)(?P<r8>{_RUN_OF_THING})"
    + _END
    # 联络员必须是班子成员
    + rf"|(?:必须|一定|只能|务必|非得?)(?:要|得)?(?:是|为|由|用)(?P<r9>{_RUN_OF_THING}?)"
    + "(?:才行|才可以?|不可)?"
    + _END
    # 扣不扣绩效, 上不上电视
    + r"|(?P<verb>[扣罚发给算减上列进交收查考评补买])不(?P=verb)(?P<r6>[\u4e00-\u9fff]{2,5})"
    + _END
)


def things_spoken_of(text: str) -> Iterator[Aspect]:
    """The things of which a folded question asks whether there is anything of them.

    >>> [thing.name for thing in things_spoken_of("提到无人机了吗")]
    ['无人机']
    """
    for pattern in (_WHETHER_SPOKEN_OF, _WHETHER_RULED_ON):
        for match in pattern.finditer(text.lower()):
            runs = (run for name, run in match.groupdict().items() if name[0] == "r" and run)
            if (told := match.groupdict().get("r7")) and not _ends_with_a_thing(told):
                # 考核不合格退出写了没: a matter, and no thing.
                continue
            if not all(map(_is_plain, dictionary_cut()(match.groupdict().get("r8") or ""))):
                # 要不要另起炉灶: something to be done, in whatever words.
                continue
            # 有没有作这样的划分: what was told is meant, by whatever noun.
            for run in filterfalse(_points_back, runs):
                yield from _thing_spoken_of(run, mentioned=pattern is _WHETHER_SPOKEN_OF)


def _points_back(run: str) -> bool:
    return any(re.search(word, run) for word in table("asked_things.toml")["refers"])


def _ends_with_a_thing(run: str) -> bool:
    words = list(dictionary_cut()(run))
    return _is_compound(run, words) or (len(words[-1]) > 1 and names_a_thing(words[-1]))


def _thing_spoken_of(run: str, *, mentioned: bool) -> Iterator[Aspect]:
    """The last noun of a run; what is mentioned is named by it, or by a word that is like it.

    无人机 may be of the equipment that a plan pays for, and the plan mentions none.
    """
    words = list(dictionary_cut()(run))
    if _is_compound(run, words):
        # 信用修复: each word of it is asked for.
        yield from (_said_or_meant(word, word, mentioned=mentioned) for word in words)
        return
    nouns = [w for w in words if len(w) > 1 and (w.isascii() or _may_name(w))]
    if len(words) > 1 and words[-2] == "的" and len(words[-1]) > 1:
        # 执法队的编制: what stands there is a noun, whatever it is elsewhere.
        nouns.append(words[-1])
    single = all(len(word) == 1 and word not in particles() for word in words)
    if not nouns and single and len(run) <= _COMPOUND:
        # 专班, which no dictionary has.
        nouns.append(run)
    noun = nouns[-1] if nouns else ""
    if len(noun) < 2 or noun.endswith(general()) or _UNIT.search(run):
        return
    yield _said_or_meant(noun, run, mentioned=mentioned)


def _may_name(word: str) -> bool:
    """Whether a word names a thing: as a noun, as a deed (考试), or by its end (班子成员)."""
    return any(names_a_thing(w) or is_verbal_noun(w) for w in {word, word[-_TWO:]})


def _is_plain(word: str) -> bool:
    """Whether a word is a noun, or a verb of one character before one: 附照片."""
    return len(word) == 1 or (len(word) < _PHRASE and _may_name(word))


def _said_or_meant(noun: str, run: str, *, mentioned: bool) -> Aspect:
    """A noun as it is, or as what the run may stand for; if mentioned, only something like it."""
    terms = in_official_words(run)
    others = (term for term in terms if not mentioned or set(term) & set(noun))
    return Aspect(noun, any_head((noun, *others)))


def _is_compound(run: str, words: list[str]) -> bool:
    """Whether a run is two words that name one thing, none of which only says what is meant."""
    plain = not any(word in run for word in general())
    two = len(words) == _TWO and all(len(word) > 1 for word in words)
    return plain and two and len(run) <= _COMPOUND
