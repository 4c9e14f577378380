"""What the checker of a language model's sentences lets through, by kind of lie.

``python -m benchmarks.phrasings`` prints Markdown tables: how many lies get out and how many
honest phrasings are refused, and how often an answer made of them would be shown. The
phrasings stand in tests/assistant/language_model/phrasings. Two files were written before the
checker: ``known``, and ``unseen``, which was not run until the checker stood. ``pressed`` are
lies written against the checker by somebody who had read it, and ``fresh`` was kept aside
until all was done. The tables are of these; ``stranger``, by somebody who came later and had
not read the checker, is for the tests alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from assistant.language_model.phrasing import proven
from assistant.language_model.sentences.checker import complaint
from assistant.language_model.sentences.marked import sentences_in
from assistant.language_model.sentences.naming import Source
from assistant.language_model.wishes import WordsWish
from assistant.model import Language
from corpus.load import load_catalogue
from corpus.model import Notice

FOLDER = Path(__file__).parent.parent / "tests" / "assistant" / "language_model" / "phrasings"
FILES = ("known", "unseen", "pressed", "fresh")
STRANGER = "stranger"
LANGUAGES: tuple[Language, ...] = ("zh", "en")
_SUMMARY = WordsWish(kind="summarise", plain="", asks=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """What a model says of ``records`` (their ids); ``kind`` is empty for what is so."""

    records: tuple[str, ...]
    text: str
    kind: str

    @property
    def language(self) -> Language:
        """English where no Chinese stands outside brackets and quotes."""
        plain = re.sub(r"“.*”|\(.*?\)+|（.*?）", "", self.text)
        latin = len(re.findall(r"[a-z]{2,}", plain))
        chinese = re.search(r"[\u4e00-\u9fff]", plain)
        return "en" if not chinese or (latin > 2 and not re.search("[的是由要]", plain)) else "zh"


def phrasings(name: str) -> Iterator[Phrasing]:
    """The phrasings of one file, in its order."""
    records: tuple[str, ...] = ()
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, said = line.partition(" ")
        if mark == "=":
            records = tuple(said.split())
        elif mark == "+":
            yield Phrasing(records=records, text=said, kind="")
        elif mark == "-":
            kind, _, text = said.partition(" | ")
            yield Phrasing(records=records, text=text, kind=kind)


def sources(phrasing: Phrasing, notices: Sequence[Notice]) -> list[Source]:
    """The records that a phrasing is given, marked in its order."""
    every = {r.id: (r, n) for n in notices for r in (*n.records, n.about)}
    return [
        Source(mark=mark, record=every[i][0], notice=every[i][1])
        for mark, i in enumerate(phrasing.records, start=1)
    ]


def kept(phrasing: Phrasing, notices: Sequence[Notice]) -> list[bool]:
    """Of each of its sentences, whether it passes."""
    given = sources(phrasing, notices)
    return [complaint(s, given, phrasing.language) is None for s in sentences_in(phrasing.text)]


def table(notices: Sequence[Notice]) -> Iterator[str]:
    """Lies that get out and honest phrasings refused, by kind and language."""
    yield "| Kind | Chinese: let out / lies | English: let out / lies |"
    yield "|---|---|---|"
    counts: dict[str, dict[Language, list[int]]] = defaultdict(lambda: {"zh": [0, 0], "en": [0, 0]})
    for phrasing in (p for name in FILES for p in phrasings(name)):
        passed = kept(phrasing, notices)
        wrong = any(passed) if phrasing.kind else not all(passed)
        for kind in (phrasing.kind, "all lies" if phrasing.kind else ""):
            counts[kind][phrasing.language][0] += wrong
            counts[kind][phrasing.language][1] += 1
            if not phrasing.kind:
                break
    honest = counts.pop("")
    every = counts.pop("all lies")
    for kind, by in (*sorted(counts.items()), ("all lies", every)):
        yield f"| {kind} | {_share(by['zh'])} | {_share(by['en'])} |"
    yield f"| honest, refused | {_share(honest['zh'])} | {_share(honest['en'])} |"


def _share(counted: Sequence[int]) -> str:
    return f"{counted[0]} / {counted[1]}"


def shown(notices: Sequence[Notice]) -> Iterator[str]:
    """How often an answer made of a block's sentences is shown: honest, and with lies in it."""
    yield "| An answer made of | shown / answers, Chinese | shown / answers, English |"
    yield "|---|---|---|"
    for name, lies in (("honest sentences", 0), ("these and one lie", 1), ("lies alone", -1)):
        counted: dict[Language, list[int]] = {"zh": [0, 0], "en": [0, 0]}
        for language, block in _blocks():
            right = [p for p in block if not p.kind] if lies >= 0 else []
            wrong = [p for p in block if p.kind][: lies if lies >= 0 else None]
            said = "\n".join(p.text for p in (*right, *wrong))
            if not said or (lies and not wrong):
                continue
            given = sources(block[0], notices)
            result = proven(said, _SUMMARY, given, language, None)
            counted[language][0] += bool(result.text)
            counted[language][1] += 1
        yield f"| {name} | {_share(counted['zh'])} | {_share(counted['en'])} |"


def _blocks() -> Iterator[tuple[Language, list[Phrasing]]]:
    """The phrasings of one set of records, in one language."""
    every = [p for name in FILES for p in phrasings(name)]
    for _, group in groupby(every, key=lambda phrasing: phrasing.records):
        block = list(group)
        for language in LANGUAGES:
            if spoken := [p for p in block if p.language == language]:
                yield language, spoken


def main() -> None:
    """Print both tables."""
    notices = load_catalogue()
    print("\n".join((*table(notices), "", *shown(notices))))


if __name__ == "__main__":
    main()
