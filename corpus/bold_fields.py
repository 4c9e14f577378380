"""Bold words before a colon that name a field of an action, and are no title of a part.

**Lead agency:** Department of Finance     a label that is known
**Status:** Open                            beside such a line, or one that comes again and again
**Make streets safe.** Build …              a title, and its words behind it
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from corpus.label_lines import is_label
from corpus.model import Span

_FIELD = re.compile(
    r"(?:[-*+]\s+)?\*\*(?P<name>[A-Z][^*\n\u3400-\u9fff]{1,60}?)(?::\s*\*\*|\*\*\s*:|\?\s*\*\*)"
)
_OFTEN = 2


def bold_fields(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """Where those of a text's ``lines`` begin that open with a field's name in bold type."""
    names = [(line, match["name"]) for line in lines if (match := _FIELD.match(line.of(text)))]
    counted = Counter(name for _, name in names)
    known = {line for line, name in names if counted[name] >= _OFTEN or is_label(line.of(text))}
    # Lines without an empty one between them are fields of one card.
    for (above, _), (below, _) in itertools.pairwise(names):
        if text[above.end : below.start].strip(" ") == "\n" and {above, below} & known:
            known |= {above, below}
    return frozenset(line.start for line in known)
