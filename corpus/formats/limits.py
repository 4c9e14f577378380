"""How much of a file is read at all: more than any notice holds, less than a machine can bear."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of one reading, each with what it counts.

    The longest plans have some three hundred pages and half a million characters; a scan of
    one has some 50 MB. Word's own XML shrinks to a twentieth or a fiftieth when it is zipped,
    never to a two-hundredth.
    """

    file_bytes: int = 60_000_000
    unpacked_bytes: int = 300_000_000
    packed_ratio: int = 200
    archive_members: int = 10_000
    pages: int = 1_000
    characters: int = 5_000_000
    lines: int = 100_000
    table_cells: int = 500_000


LIMITS = Limits()
# A ratio says nothing of a small part: an empty page of 2 MB does no harm.
RATIO_FROM_BYTES = 10_000_000
# How long a reading may take, and how much memory, when it runs apart (see apart.py).
SECONDS = 120.0
MEMORY_BYTES = 3_000_000_000
# How long LibreOffice may take over one file.
CONVERSION_SECONDS = 90.0
