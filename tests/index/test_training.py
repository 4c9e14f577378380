"""The steps of the training, on a few made-up texts."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from corpus.model import Notice
from index.embedding import load
from index.progress import unseen
from index.terms import segmenter
from index.train import __main__ as command
from index.train.asked import Asked, read_asked
from index.train.contrast import token_pair, train
from index.train.pairs import Pair, of_notice, of_questions, of_statute, training_pairs
from index.train.recipe import Recipe
from index.train.rewordings import glossed, reworded
from index.train.start import Ids, first_rows, rows_by_translation
from index.train.steps import encoder, token_pairs, train_model
from index.train.texts import Article, Question, Statute, Texts, read_texts, sentences
from index.train.tokens import build_tokenizer
from index.wordlists import Term
from tests.index.made import notice, record

SMALL = Recipe(
    dimensions=4, rarest_chinese=1, rarest_english=1, batch=8, group=4, epochs=20, window=2
)

STATUTES = [
    {
        "title": "用水条例",
        "articles": [
            ["总则", "本条例管理用水。用水应当节约。"],
            ["节水", "单位应当安装水表；水表每年检查一次。漏水应当修理。"],
        ],
    },
    {
        "title": "道路条例",
        "articles": [["养护", "道路每年养护一次。桥梁应当检查，路灯应当修理。"]],
    },
]
QUESTIONS = [
    {
        "question": "水表多久查一次",
        "sentence": "水表每年检查一次。",
        "context": "水表每年检查一次。",
    }
]
PARALLELS = [{"zh": "道路每年养护一次。", "en": "Roads are maintained every year."}]
GLOSSARY = (Term(chinese="水表", english=("water meter",)), Term(chinese="道路", english=("road",)))
SYNONYMS = (("漏水", "滴水"), ("养护", "修路"))
EXPECTED = {"behaviour": "answer", "cite": ["made/task/1"], "count": None}
ASKED = {"category": "topic", "turns": ["造县 水錶归谁装"], "expect": EXPECTED}


def made_notice() -> Notice:
    """A notice of one measure, and a task that comes from it."""
    measure = record(
        "made/measure/1",
        "每户安装水表。每年检查水表。漏水及时修理。",
        title="安装水表",
        headings=("一、节约用水",),
    )
    task = record("made/task/1", "每户安装一只水表", source="made/measure/1")
    return replace(notice("made", measure, task), region="造县")


def tokenizer_of(texts: Texts) -> Tokenizer:
    """Of the made-up texts."""
    return build_tokenizer(
        texts.chinese(), texts.english(), terms=[], segment=segmenter(()), recipe=SMALL
    )


def write_texts(folder: Path) -> None:
    """The three files of a folder to train from."""
    for name, lines in (
        ("statutes", STATUTES),
        ("questions", QUESTIONS),
        ("parallel", PARALLELS),
    ):
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def write_asked(folder: Path, *items: object) -> None:
    """A set of questions."""
    lines = (json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    (folder / "made.jsonl").write_text("".join(lines), encoding="utf-8")


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """The made-up texts as the training reads them."""
    write_texts(tmp_path)
    return read_texts(tmp_path, notices=[made_notice()], glossary=GLOSSARY, synonyms=SYNONYMS)


def test_texts_are_read_with_what_ships(texts: Texts) -> None:
    assert [statute.title for statute in texts.statutes] == ["用水条例", "道路条例"]
    assert texts.statutes[0].articles[1].chapter == "节水"
    chinese, english = list(texts.chinese()), list(texts.english())
    for text in ("用水条例", "水表多久查一次", "道路每年养护一次。", "滴水"):
        assert text in chinese
    assert any("每户安装一只水表" in text for text in chinese)
    assert english == ["Roads are maintained every year.", "water meter", "road"]


def test_pieces_are_words_characters_and_what_is_left_of_them(texts: Texts) -> None:
    tokenizer = tokenizer_of(texts)
    pieces = tokenizer.encode("道路每年检查 ＲＯＡＤＳ 12", add_special_tokens=False).tokens
    assert pieces == ["道路", "每年", "检查", "▁road▁", "1", "2"]
    assert tokenizer.id_to_token(0) == "<unk>"
    assert tokenizer.encode("貓", add_special_tokens=False).ids == [0]


def test_an_english_word_that_is_no_piece_is_not_made_of_others(texts: Texts) -> None:
    tokenizer = tokenizer_of(texts)
    assert set(tokenizer.encode("roadwater", add_special_tokens=False).ids) == {0}
    assert 0 not in tokenizer.encode("water road", add_special_tokens=False).ids


def test_words_of_the_glossary_are_pieces_however_rare() -> None:
    recipe = Recipe(rarest_english=2)
    tokenizer = build_tokenizer(
        [], ["rare words"], terms=["rare term"], segment=segmenter(()), recipe=recipe
    )
    assert {"▁rare▁", "▁term▁"} <= set(tokenizer.get_vocab())
    assert "▁word▁" not in tokenizer.get_vocab()


def test_rare_and_long_words_are_no_pieces() -> None:
    recipe = Recipe(rarest_chinese=2, longest_word=2)

    def segment(run: str) -> list[str]:
        return ["道路", "养护"][: len(run) // 2]

    tokenizer = build_tokenizer(["道路养护", "道路"], [], terms=[], segment=segment, recipe=recipe)
    assert {"道路", "养", "护"} <= set(tokenizer.get_vocab())
    assert "养护" not in tokenizer.get_vocab()


def test_pairs_of_a_statute() -> None:
    article = Article(chapter="节水", text="单位应当安装水表；水表每年检查一次。漏水应当修理。")
    one, two, three = sentences(article.text)
    assert list(of_statute(Statute(title="用水条例", articles=(article,)))) == [
        Pair("用水条例 节水", article.text, "用水条例"),
        Pair(one, two, "用水条例"),
        Pair(two, three, "用水条例"),
        Pair(one, two + three, "用水条例"),
        Pair(two, one + three, "用水条例"),
        Pair(three, one + two, "用水条例"),
    ]


def test_pairs_of_a_notice_join_titles_headings_and_sources() -> None:
    measure, task = made_notice().records
    pairs = list(of_notice(made_notice()))
    assert Pair("一、节约用水", measure.text, "made") in pairs
    assert Pair("安装水表", measure.text, "made") in pairs
    assert Pair(task.text, measure.text, "made") in pairs
    assert Pair("安装水表", task.text, "made") in pairs


def test_questions_of_one_passage_are_one_group() -> None:
    asked = [Question(question=q, sentence=f"{q}。", context="同一段") for q in ("甲", "乙")]
    first, second = of_questions(asked)
    assert (first.query, first.text) == ("甲", "甲。")
    assert first.group == second.group


def test_a_question_is_read_without_its_place_and_with_the_record_that_answers(
    tmp_path: Path,
) -> None:
    made = made_notice()
    write_asked(tmp_path, ASKED)
    assert read_asked(tmp_path, [made]) == (Asked(question="水表归谁装", record=made.records[1]),)


@pytest.mark.parametrize(
    "other",
    [
        {"category": "lookup"},
        {"turns": ["水表归谁装", "漏水呢"]},
        {"turns": ["造县任务1归谁"]},
        {"expect": {**EXPECTED, "behaviour": "refuse"}},
        {"expect": {**EXPECTED, "count": 2}},
        {"expect": {**EXPECTED, "cite": ["made/task/1", "made/measure/1"]}},
        {"expect": {**EXPECTED, "cite": ["made/notice"]}},
    ],
)
def test_a_question_that_something_else_answers_teaches_nothing(
    tmp_path: Path, other: dict[str, object]
) -> None:
    write_asked(tmp_path, {**ASKED, **other})
    assert read_asked(tmp_path, [made_notice()]) == ()


def test_a_question_is_paired_with_its_record_and_with_that_ones_source(texts: Texts) -> None:
    measure, task = made_notice().records
    asked = Asked(question="水表归谁装", record=task)
    taught = replace(texts, asked=(asked,))
    assert "水表归谁装" in set(taught.chinese())
    pairs = training_pairs(taught, replace(SMALL, times_asked=2))
    group = "asked of made"
    assert pairs.count(Pair(asked.question, task.text, group)) == 2
    assert pairs.count(Pair(asked.question, measure.text, group)) == 2


def test_sentences_are_reworded_and_glossed() -> None:
    said = list(reworded(["漏水应当修理。", "无"], {"漏水": ["滴水"]}, seed=1))
    assert said == [("滴水应当修理。", "漏水应当修理。")]
    english = {"水表": ["meter"], "水": ["water"], "道路": ["road"]}
    assert list(glossed(["道路旁的水表", "水表"], english, seed=1)) == [
        ("road meter", "道路旁的水表")
    ]


def test_without_word_lists_nothing_is_reworded() -> None:
    assert list(reworded(["漏水应当修理。"], {}, seed=1)) == []
    assert list(glossed(["漏水应当修理。"], {}, seed=1)) == []


def test_tokens_among_the_same_tokens_start_alike() -> None:
    # 1 and 2 stand between 3 and 4; 5 and 6 between 7 and 8.
    lines: list[Ids] = [np.array(ids) for ids in ([3, 1, 4], [3, 2, 4], [7, 5, 8], [7, 6, 8])] * 5
    rows = first_rows(lines, 9, Recipe(dimensions=4, window=1))
    assert not rows[0].any()
    alike, unlike = cosine(rows[1], rows[2]), cosine(rows[1], rows[5])
    assert alike > 0.9 > unlike


def test_english_tokens_start_where_their_translations_are() -> None:
    rows = np.array([[0, 0], [2, 0], [0, 2], [1, 1]], dtype=np.float32)
    english = np.array([False, False, False, True])
    moved = rows_by_translation(rows, [(np.array([2]), np.array([3]))], english)
    np.testing.assert_array_equal(moved[:3], rows[:3])
    assert cosine(moved[3], rows[2]) == pytest.approx(1.0)


def test_training_draws_pairs_together_and_is_repeatable() -> None:
    start = np.random.default_rng(3).normal(size=(9, 4)).astype(np.float32)
    pairs = [token_pair(np.array([n]), np.array([n + 4]), "all") for n in range(1, 5)]
    recipe = Recipe(epochs=60, batch=4, group=4, rate=0.05)
    rows = train(start, pairs, recipe, unseen)
    for pair in pairs:
        own = cosine(rows[pair.query[0]], rows[pair.text[0]])
        others = [cosine(rows[pair.query[0]], rows[p.text[0]]) for p in pairs if p is not pair]
        assert own > max(others)
    np.testing.assert_array_equal(rows, train(start, pairs, recipe, unseen))
    assert not np.array_equal(rows, start)


def test_a_pair_without_known_tokens_is_left_out(texts: Texts) -> None:
    tokenizer = tokenizer_of(texts)
    pairs = [Pair("貓", "道路", "x"), Pair("道路", "养护", "x"), Pair("道路", "养护", "x")]
    assert len(token_pairs(pairs, encoder(tokenizer))) == 2


def test_the_whole_training_gives_a_model_that_loads(
    texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "load_catalogue", lambda: (made_notice(),))
    monkeypatch.setattr(command, "glossary", lambda: GLOSSARY)
    monkeypatch.setattr(command, "spoken_synonyms", lambda: SYNONYMS)
    monkeypatch.setattr(command, "Recipe", lambda: SMALL)
    write_asked(tmp_path, ASKED)
    target = tmp_path / "model"
    asked = ["--questions", str(tmp_path)]
    assert command.main([str(tmp_path), *asked, "--to", str(target)]) == 0
    vectors = load(str(target)).encode(["滴水", "漏水", "道路"])
    assert vectors.shape == (3, 4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]
    _, rows = train_model(texts, SMALL, unseen)
    _, again = train_model(texts, SMALL, unseen)
    np.testing.assert_array_equal(rows, again)


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(tmp_path)]) == 2
    assert "statutes.jsonl.gz is missing" in capsys.readouterr().out
    assert command.main([str(tmp_path), "--questions", str(tmp_path)]) == 2
    assert "*.jsonl is missing" in capsys.readouterr().out


def cosine(one: np.ndarray, other: np.ndarray) -> float:
    """Between two rows."""
    return float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other)))
