import re
from pathlib import Path
from string import Formatter

from assistant.ui.texts import LANGUAGES, texts_in

UI = Path(__file__).parents[2] / "assistant" / "ui"


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_languages_say_the_same_things_with_the_same_blanks() -> None:
    chinese, english = (texts_in(language) for language in LANGUAGES)
    assert chinese.sentences.keys() == english.sentences.keys()
    for name, sentence in chinese.sentences.items():
        assert blanks(sentence) == blanks(english.sentences[name]), name


def test_every_sentence_is_used() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in UI.glob("*.py"))
    # Records are called by their kind, which no module of the page spells out.
    kinds = {"task", "measure", "requirement", "notice"}
    words = set(re.findall(r"""["']([a-z_]+)["']""", code)) | kinds
    assert set(texts_in("zh").sentences) <= words


def test_each_language_has_examples_for_three_kinds_of_user() -> None:
    for language in LANGUAGES:
        groups = texts_in(language).example_groups
        assert len(groups) == 3
        assert all(group.questions for group in groups)


def test_one_is_singular() -> None:
    english = texts_in("en")
    assert english.say("measures", count=1) == "1 measure"
    assert english.say("measures", count=2) == "2 measures"
    assert texts_in("zh").say("measures", count=1) == "1 条措施"
