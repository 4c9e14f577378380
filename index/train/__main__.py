"""``python -m index.train FOLDER [--to MODEL]``: train the embedding model and write it."""

import argparse
import sys
from pathlib import Path

import torch

from corpus.load import load_catalogue
from index.embedding import SHIPPED
from index.progress import bar
from index.train.asked import read_asked
from index.train.export import write_model
from index.train.recipe import Recipe
from index.train.steps import train_model
from index.train.texts import read_texts
from index.wordlists import glossary, spoken_synonyms

QUESTIONS = Path(__file__).parents[2] / "tests" / "questions"


def main(arguments: list[str] | None = None) -> int:
    """Train from FOLDER and write the model; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m index.train", description=__doc__)
    parser.add_argument(
        "folder",
        type=Path,
        help="holds statutes.jsonl.gz, questions.jsonl.gz and parallel.jsonl.gz",
    )
    parser.add_argument(
        "--questions", type=Path, default=QUESTIONS, help="sets of questions (tests/questions)"
    )
    parser.add_argument("--to", type=Path, default=SHIPPED, help="where the model is written")
    parser.add_argument("--threads", type=int, default=2, help="processor threads (2)")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    notices = load_catalogue()
    try:
        texts = read_texts(
            chosen.folder,
            notices=notices,
            glossary=glossary(),
            synonyms=spoken_synonyms(),
            asked=read_asked(chosen.questions, notices),
        )
    except FileNotFoundError as error:
        print(f"{error.filename} is missing; index/model/README.md says what it holds.")
        return 2
    print("Counting words and their neighbours (about a minute) …")
    tokenizer, rows = train_model(texts, Recipe(), bar())
    write_model(chosen.to, tokenizer, rows)
    print(f"{len(rows)} tokens of {rows.shape[1]} dimensions written to {chosen.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
