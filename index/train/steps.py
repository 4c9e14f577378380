"""The steps of the training in their order: texts in, tokenizer and rows out."""

from collections.abc import Callable, Sequence

import numpy as np
from tokenizers import Tokenizer

from index.progress import Progress
from index.terms import segmenter
from index.train.contrast import TokenPair, token_pair, train
from index.train.pairs import Pair, training_pairs
from index.train.recipe import Recipe
from index.train.start import Ids, Rows, first_rows, rows_by_translation
from index.train.texts import Texts
from index.train.tokens import build_tokenizer, is_english

Encode = Callable[[str], Ids]


def train_model(texts: Texts, recipe: Recipe, progress: Progress) -> tuple[Tokenizer, Rows]:
    """A tokenizer and one row for each of its tokens, from nothing but ``texts``."""
    tokenizer = build_tokenizer(
        texts.chinese(),
        texts.english(),
        terms=[english for term in texts.glossary for english in term.english],
        segment=segmenter(()),
        recipe=recipe,
    )
    encode = encoder(tokenizer)
    rows = _started(tokenizer, encode, texts, recipe)
    pairs = token_pairs(training_pairs(texts, recipe), encode)
    rows = train(rows, pairs, recipe, progress)
    rows[0] = 0.0
    return tokenizer, rows


def encoder(tokenizer: Tokenizer) -> Encode:
    """A function from a text to its known tokens."""

    def encode(text: str) -> Ids:
        ids = np.array(tokenizer.encode(text, add_special_tokens=False).ids, dtype=np.int64)
        known: Ids = ids[ids != 0]
        return known

    return encode


def token_pairs(pairs: Sequence[Pair], encode: Encode) -> list[TokenPair]:
    """``pairs`` as tokens; a pair with a side of which no token is known is left out."""
    encoded: dict[str, Ids] = {}
    made: dict[Pair, TokenPair] = {}
    for pair in pairs:
        for text in (pair.query, pair.text):
            if text not in encoded:
                encoded[text] = encode(text)
    for pair in set(pairs):
        query_ids, text_ids = encoded[pair.query], encoded[pair.text]
        if len(query_ids) and len(text_ids):
            made[pair] = token_pair(query_ids, text_ids, pair.group)
    return [made[pair] for pair in pairs if pair in made]


def _started(tokenizer: Tokenizer, encode: Encode, texts: Texts, recipe: Recipe) -> Rows:
    """First rows: from Chinese texts, and for English words from their translations."""
    size = tokenizer.get_vocab_size()
    lines = [encode(text) for text in (*texts.chinese(), *texts.english())]
    rows = first_rows([line for line in lines if len(line)], size, recipe)
    words = [(p.chinese, p.english) for p in texts.parallels]
    words += [(term.chinese, english) for term in texts.glossary for english in term.english]
    pieces = [tokenizer.id_to_token(number) or "" for number in range(size)]
    english = np.array([is_english(piece) for piece in pieces])
    return rows_by_translation(rows, [(encode(zh), encode(en)) for zh, en in words], english)
