"""The trained rows as a folder that sentence-transformers loads."""

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer

from index.train.start import Rows

_MODULES = [
    {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.StaticEmbedding"}
]
_SETTINGS = {"model_type": "SentenceTransformer", "similarity_fn_name": "cosine"}


def write_model(folder: Path, tokenizer: Tokenizer, rows: Rows) -> None:
    """Write ``rows`` in half precision with their tokenizer; the folder is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = folder / "model.safetensors"
    save_file({"embedding.weight": rows.astype(np.float16)}, weights)
    # safetensors lets nobody else read what it writes.
    weights.chmod(0o644)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    _write_json(folder / "modules.json", _MODULES)
    _write_json(folder / "config_sentence_transformers.json", _SETTINGS)


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
