"""A static model of three tokens, written as the one that ships is."""

from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer, models, pre_tokenizers

from index.embedding import Vectors
from index.train.export import write_model


def write_small_model(folder: Path, *, seed: int = 0, tensor: str = "embedding.weight") -> Vectors:
    """Write the model into ``folder``; its rows: of the unknown, of 行政 and of 执法."""
    pieces = [("<unk>", -9.0), ("行政", -1.0), ("执法", -1.0)]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=0, byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    rows = np.random.default_rng(seed).normal(size=(3, 8)).astype(np.float32)
    write_model(folder, tokenizer, rows)
    if tensor != "embedding.weight":
        weights = load_file(folder / "model.safetensors")["embedding.weight"]
        save_file({tensor: weights}, folder / "model.safetensors")
    return rows
