"""Question papers out of records: made, checked by another hand, edited, exported.

The doors, for a page and the command line (values in :mod:`assistant.quiz.model`):

- ``paper.make_paper(wanted, notices) -> Paper``
- ``paper.strike(paper, identifier) -> Paper``
- ``paper.replace(paper, identifier, notices) -> Paper`` (another question in its place)
- ``paper.edit(paper, changed, notices) -> Paper`` (the changed question is checked again;
  its ``doubts`` say why it can no longer be proven)
- ``paper.versions(paper) -> (Paper, Paper)``: A and B
- ``check.verdict(question, notices) -> tuple[str, ...]``: doubts, none where it is proven
- ``marking.mark(question, given) -> Mark`` and ``marking.by_topic(marks) -> tuple[Score, ...]``
- ``exports.write(paper, path, names=…)``: the ending chooses the format

``notices`` are those of :func:`corpus.load.load_catalogue`, and any that were added.
"""
