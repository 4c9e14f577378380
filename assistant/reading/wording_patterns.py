"""The ways to ask for items by how they are worded, as patterns over ``wordings.toml``."""

import re
from functools import cache

from assistant.reading.words.lexicon import table
from assistant.reading.words.patterns import expanded

_CLASS = re.compile(r"\{([a-z_]+)\}")
# A word in quotation marks, and one without them, at least of one character or of two.
MARKED = r"[“\"「『][^“”\"「」『』]{1,24}[”\"」』]"
_BARE = r"(?![的了过哪几啥何怎]|什么)[\u3400-\u9fff]{1,10}?"
_LONGER = r"(?![的了过哪几])[\u3400-\u9fff]{2,10}?"


@cache
def chinese_patterns() -> tuple["re.Pattern[str]", ...]:
    """Each way to ask in Chinese; ``run`` is the words, what is ``bare`` must be said somewhere."""
    word = f"{any_of('a_word')}?"
    joint = rf"\s*{any_of('and', 'or')}\s*"
    terms = rf"{MARKED}{word}(?:{joint}{MARKED}{word})*"
    run = rf"(?P<run>{terms})"
    where = rf"(?:(?P<title>{any_of('title')})|(?P<body>{any_of('body')}))"
    no = rf"(?P<denied>{any_of('denied')})?"
    at = rf"(?:(?P<starts>{any_of('starts')})|(?P<ends>{any_of('ends')}))"
    rest = rf"{any_of('a_word')}?"
    bare = rf"(?P<run>(?P<bare>){_LONGER})"
    several = rf"(?P<run>(?P<bare>){_LONGER}(?:{any_of('and', 'or')}{_LONGER})+)"
    behind = rf"(?=\s*{any_of('behind')})"
    written = (
        # 标题以“加强”开头, 以加强开头; “加强”打头
        rf"{where}?的?\s*{no}{any_of('with')}(?P<run>{terms}|{_BARE}){any_of('as')}{at}",
        rf"{where}?的?\s*{no}{run}{any_of('as')}{at}",
        # 开头写的是“按照”
        rf"{where}?的?\s*{at}{no}{any_of('is')}{run}{rest}",
        # 标题带“监督”, 标题带监督的, 标题叫“……建设”, “监督”在标题里
        rf"(?P<title>{any_of('title')}){no}{any_of('says_in_title')}{run}{rest}",
        rf"(?P<title>{any_of('title')}){no}{any_of('says_in_title')}(?P<run>{_BARE}){rest}{behind}",
        rf"(?P<title>{any_of('title')})(?P<called>{any_of('called')}){run}{rest}",
        rf"{run}{rest}{no}(?:写|出现)*在(?P<title>{any_of('title')})",
        # 没提到监督的, 提到监督和平台的
        rf"{any_of('body')}?(?P<denied>{any_of('denied')}){any_of('mentions')}{bare}{rest}{behind}",
        rf"{any_of('body')}?{any_of('mentions')}{several}{rest}{behind}",
        rf"{any_of('which')}(?P<from>){any_of('mentions')}{several}{rest}(?=\s*(?:$|[，。？]))",
        # 没提到“监督”二字, 提到“A”和“B”
        rf"{any_of('body')}?{no}{any_of('says_in_text')}{run}{rest}",
        # “A”和“B”都出现, “监督”没有出现
        rf"{run}{rest}{any_of('jointly')}*{no}(?:同时)?{any_of('stands')}",
    )
    return tuple(map(re.compile, written))


@cache
def english_patterns() -> tuple["re.Pattern[str]", ...]:
    """The same in English, about words in quotation marks or in Chinese."""
    joint = rf"(?:, |,? ?{any_of('and', 'or')} )"
    term = rf"(?:{any_of('the_word_en')})?(?:{MARKED}|[\u3400-\u9fff]{{1,12}})"
    run = rf"{any_of('both_en')}?(?P<run>{term}(?:{joint}{term})*)"
    title, no = rf"(?P<title>{any_of('title_en')})", rf"(?P<denied>{any_of('denied_en')})?"
    at = rf"(?:(?P<starts>{any_of('starts_en')})|(?P<ends>{any_of('ends_en')}))"
    plain = r"(?P<run>(?P<bare>)[a-z][a-z -]{2,40}?)(?=\s*(?:$|[，。？]))"
    written = (
        # whose title begins with “加强”, that start with “加强”
        rf"(?:{title} (?:that |which )?)?{no}{at} {run}",
        # whose title contains “监督”, with “监督” in the title
        rf"{title} (?:that |which )?{no}{any_of('says_in_title_en')} {run}",
        rf"{no}{any_of('says_in_title_en')} {run} in (?:the |its |their |a )?{title}",
        # that do not mention “监督”, mention both “平台” and “监督”; do not mention training
        rf"{no}{any_of('says_english')} {run}",
        rf"(?P<denied>\bwithout) {run}(?: in (?:the |its |their |a )?{title})?",
        rf"{any_of('says_english')} (?P<denied>neither) {run}",
        rf"(?P<denied>{any_of('denied_en')}){any_of('mentions_english')} (?:the |an? )?{plain}",
    )
    return tuple(map(re.compile, written))


@cache
def any_of(*names: str) -> str:
    """Any of the words of these names, the longer ones first."""
    written = (_CLASS.sub(_inner, word) for name in names for word in _words()[name])
    return f"(?:{'|'.join(sorted(map(expanded, written), key=len, reverse=True))})"


def _inner(match: "re.Match[str]") -> str:
    return any_of(match[1]) if match[1] in _words() else match[0]


@cache
def _words() -> dict[str, list[str]]:
    return {**table("text_terms.toml")["words"], **table("wordings.toml")}
