"""Whether a question is proven. Nothing here is shared with :mod:`assistant.quiz.make`.

The checker reads a question as a reader would: the stem's own words say which notice, which
record and which field are meant; the records say whether the key follows and whether a wrong
option is right as well. So an edited question is checked like any other.
"""

from assistant.quiz.check.giveaway import Asked, gives_away
from assistant.quiz.check.verdict import verdict

__all__ = ["Asked", "gives_away", "verdict"]
