"""Any file that a notice comes in becomes text that the parser reads."""

from corpus.formats.apart import read_apart
from corpus.formats.document import Document
from corpus.formats.read import read_document

__all__ = ["Document", "read_apart", "read_document"]
