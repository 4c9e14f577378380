"""Office files are archives that note when they were written; ours are told the list's day."""

import io
import re
import zipfile
from datetime import date

# The earliest time that an archive can note; a file's content alone shall make its bytes.
_FIRST = (1980, 1, 1, 0, 0, 0)
_PROPERTIES = "docProps/core.xml"
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")


def dated(content: bytes, day: date) -> bytes:
    """The office file with ``day`` as the time of its making, and no other time in it."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            part = source.read(name)
            if name == _PROPERTIES:
                part = _TIMES.sub(rb"\g<1>%sT00:00:00Z\g<3>" % day.isoformat().encode(), part)
            info = zipfile.ZipInfo(name, _FIRST)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, part)
    return out.getvalue()
