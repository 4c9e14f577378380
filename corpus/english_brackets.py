"""Brackets that say who and by when without a label: (Public Works, Parks; by July 2027).

The last member is a time and nothing else, those before it are names; a year alone behind a
comma is a citation: (Smith, 2024).
"""

import re
from collections.abc import Iterator

from corpus.duties import words
from corpus.english_times import english_time, english_times
from corpus.model import Deadline, Span
from corpus.text import Passage, fold

_BRACKET = re.compile(r"[(（\[](?P<inside>[^()（）\[\]]{6,160})[)）\]](?=[\s.;。；]*(?:$|\n))")
_NAME = re.compile(r"[A-Z][\w.'’&/-]*(?: [\w.'’&/-]+){0,7}")
_RESPONSIBLE = re.compile(
    r"(?:^|(?<=[.;!?] )|(?<=[.;!?]))(?P<list>[A-Z][^.;:!?]{2,90}?) (?P<verb>is|are|will be) "
    r"(?:jointly )?responsible(?: for (?:this|the) (?:action|measure))?(?=[.;]|$)"
)
_AND = re.compile(r",? and (?=the |[A-Z])|, ")
_COMPLETED = re.compile(
    r"\b(?:to be|will be|must be) (?:completed|delivered|finished|published|adopted)"
    r"(?P<when> (?:in|by|during|before) [^.;:()]{3,40})(?=[.;]|$)"
)
_ALONE = re.compile(r"[.!?]\s*[\[(](?P<inside>[A-Z][^()\[\]:]{3,120})[\])]\.?\s*$")
_YEAR = re.compile(r"\d{4}")


def who_and_when(line: str) -> Iterator[tuple[Span, Span]]:
    """Where the names, and where the time stands, in the bracket that closes a line.

    >>> [(w.of(s), t.of(s)) for s in ("Post signs (Parks, Roads; May 2027).",)
    ...  for w, t in who_and_when(s)]
    [('Parks, Roads', 'May 2027')]
    >>> list(who_and_when("as others found (Smith, 2024)."))
    []
    """
    for match in _BRACKET.finditer(line):
        inside, start = match["inside"], match.start("inside")
        sign = ";" if ";" in fold(inside).replace("；", ";") else ","
        cut = max(inside.rfind(sign), inside.rfind("；" if sign == ";" else "，"))
        when = inside[cut + 1 :].strip()
        names = [name.strip() for name in re.split("[,;，；]", inside[:cut])]
        if cut < 0 or not all(_NAME.fullmatch(name) for name in names):
            continue
        low = start + inside.index(when, cut + 1)
        place = Span(low, low + len(when))
        is_citation = sign == "," and _YEAR.fullmatch(when)
        if not is_citation and english_time(when, place, promised=True):
            yield Span(start, start + cut), place


def bodies_in_bracket(line: str) -> Span | None:
    """Where the names stand in a bracket of bodies alone behind a line's last sentence.

    >>> [s and s.of(t) for t in ("Sign leases. [Housing Authority; Law Office]", "Wait [x].")
    ...  for s in (bodies_in_bracket(t),)]
    ['Housing Authority; Law Office', None]
    """
    match = _ALONE.search(line)
    names = [name.strip() for name in re.split("[,;]", match["inside"])] if match else []
    ends = words()["english_body_ends"]
    if not match or not all(_NAME.fullmatch(n) and n.lower().endswith(ends) for n in names):
        return None
    return Span(*match.span("inside"))


def responsible_sentences(text: str) -> Iterator[Span]:
    """The names in sentences that say who answers: The Research Council is responsible.

    >>> [s.of(t) for t in ("Fund it. The Council and the Agency are responsible.",)
    ...  for s in responsible_sentences(t)]
    ['The Council', 'the Agency']
    """
    for match in _RESPONSIBLE.finditer(text):
        start = match.start("list")
        cuts = [*_AND.finditer(match["list"])] if match["verb"] == "are" else []
        edges = [0, *(place for cut in cuts for place in cut.span()), len(match["list"])]
        for low, high in zip(edges[::2], edges[1::2], strict=True):
            yield Span(start + low, start + high)


def bracketed_times(passage: Passage) -> Iterator[Deadline]:
    """The times of such brackets at the ends of a passage's lines."""
    start = 0
    for span in passage.spans:
        line = passage.text[start : start + span.end - span.start]
        start += len(line)
        for _, when in who_and_when(line):
            yield from english_times(when.of(line), span.start + when.start)
        for match in _COMPLETED.finditer(fold(line)):
            start = match.start("when") + 1
            yield from english_times(line[start : match.end()], span.start + start)
