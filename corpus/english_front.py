"""Who issues an English plan, as its head says it.

Ashcombe District Council                              a line of its own
Adopted by Riverton City Council, November 17, 2025    with the day
Fernhill City Council Reconciliation Action Plan       before the plan's name
"""

import re
from collections.abc import Sequence

_BODY = (
    r"(?:Council|Commission|Ministry|Department|Authority|Agency|Board|Government|Executive|Office"
    r"|Bureau|Administration|Assembly|Inspectorate|Secretariat|Public Health|Health Board"
    r"|(?:Parks|School|Water|Transit|Health) District|Partnership|Association|Institute|Forum"
    r"|Directorate|Cabinet Office|Trust|Foundation|Alliance|Federation|Corporation)"
)
_OF = (
    r"(?:Ministry|Department|Office|City|County|Town|Village|Borough|State|Government|Republic"
    r"|Commonwealth|Bureau|Province|Municipality|District|Agency|Directorate)"
)
_WORD = r"(?:[A-Z][\w.'’-]*|of|the|for|and|&)"
# Full Council and Annual Council are meetings; the Board alone says no more than that.
_MEETING = (
    r"(?!(?:Full|Annual|Ordinary|The|Special|Extraordinary|Cabinet)\b"
    r"|(?:City|Town|County|Borough|District|Shire|Village|Executive) [A-Z][a-z]+(?:\W|$))"
)
_NAMED = rf"{_MEETING}[A-Z][\w.'’-]*(?: {_WORD}){{0,6}}? {_BODY}"
_NAMED_OF = rf"(?:[A-Z][a-z]+ )?{_OF} (?:of|for) (?:the )?[A-Z][\w.'’-]*(?:,? {_WORD}){{0,7}}"
_LINE = re.compile(rf"(?:{_NAMED}|{_NAMED_OF})")
_ISSUED_BY = re.compile(
    r"(?i:adopted|approved|published|issued|endorsed|agreed|prepared|released|produced)"
    r"(?: (?:on )?[\w ,]{6,20})?"
    rf" by (?:the )?(?P<issuer>{_NAMED_OF}|{_NAMED})(?=,| on\b| in\b|\.|$)"
)
_OPENS = re.compile(rf"(?P<issuer>{_NAMED})(?=\s*[–—:]\s*[A-Z]|\s[A-Z])")
# Northfell County Council, September 2025
_DATED = re.compile(r",? (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?20\d\d$")
_SMALL = re.compile(r"\b(?:Of|The|For|And)\b")
_DRESS = "#*_ \t>"


def is_body(line: str) -> bool:
    """Whether a line is the name of a public body and nothing else.

    >>> is_body("EUROPEAN COMMISSION"), is_body("City of Redfield, Department of Transportation")
    (True, True)
    >>> is_body("Climate Action Plan 2025"), is_body("Full Council"), is_body("某县人民政府")
    (False, False, False)
    """
    words = _DATED.sub("", line.strip(_DRESS))
    cased = _SMALL.sub(lambda small: small[0].lower(), words.title()) if words.isupper() else words
    return _LINE.fullmatch(cased) is not None


def english_issuer(lines: Sequence[str], title: str) -> str | None:
    """Who issues a plan by its head's lines, else by its title; ``None`` where neither says it."""
    plain = [" ".join(line.strip(_DRESS).split()) for line in lines]
    if own := next((line for line in plain if is_body(line) and line != title), None):
        return _DATED.sub("", own)
    said = next(filter(None, map(_ISSUED_BY.search, plain)), None) or _OPENS.match(title)
    return said["issuer"] if said else None
