"""A spreadsheet's values as the sheet shows them."""

import datetime
import re
from typing import Any

# What a Chinese Excel means by formats that it saves as numbers only.
_BY_NUMBER = {
    14: "yyyy/m/d", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"',
    53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: 'yyyy"年"m"月"', 56: 'm"月"d"日"',
    57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|\[[^\]]*\]|(y+|m+|d+|h+|s+|a+)|(.)', re.IGNORECASE | re.DOTALL
)
_WEEKDAYS = "一二三四五六日"
_PERCENT = re.compile(r"0(?:\.(0+))?%")
_FIXED = re.compile(r"[#,]*0(?:\.(0+))?(?:_.*)?")
# Day 1 of a sheet's calendar is 1900-01-01, and it knows a 29 February 1900.
_DAY_NOUGHT = datetime.datetime(1899, 12, 30)


def shown(cell: Any) -> str:
    """A cell's value in the characters that the sheet shows; empty where it has none."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    form = _form(cell)
    number = isinstance(value, int | float)
    if number and form is not None and cell._style.numFmtId in _BY_NUMBER and 1 <= value < 100_000:
        value = _DAY_NOUGHT + datetime.timedelta(days=value)
    if isinstance(value, datetime.datetime | datetime.date):
        return as_date(value, form or "yyyy/m/d")
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    return as_number(value, form or "General") if number else str(value)


def _form(cell: Any) -> str | None:
    written = _BY_NUMBER.get(cell._style.numFmtId)
    return written or cell.number_format


def as_date(value: datetime.date, form: str) -> str:
    r"""A day in a sheet's format.

    >>> day = datetime.date(2025, 6, 3)
    >>> as_date(day, 'yyyy"年"m"月"d"日";@'), as_date(day, r"[$-804]yyyy\-mm")
    ('2025年6月3日', '2025-06')
    """
    out, after_hours = "", False
    for quoted, escaped, token, other in _TOKEN.findall(form.split(";")[0]):
        if token:
            out += _date_part(value, token.lower(), after_hours)
            after_hours = token[0] in "hH"
        else:
            out += quoted or escaped or (other if other not in "_*@" else "")
    days = re.search(r"[yd]", re.sub(r'"[^"]*"|\[[^\]]*\]', "", form.lower()))
    known = days is not None or ("m" in form.lower() and "月" in form)
    return out.strip() if known and form != "General" else f"{value.year}/{value.month}/{value.day}"


def _date_part(value: datetime.date, token: str, after_hours: bool) -> str:
    time = value if isinstance(value, datetime.datetime) else None
    kind, width = token[0], len(token)
    if kind == "y":
        return f"{value.year:04d}" if width > 2 else f"{value.year % 100:02d}"
    if kind == "m" and after_hours:
        return f"{time.minute if time else 0:0{min(width, 2)}d}"
    if kind == "a":
        return ("星期" if width > 3 else "") + _WEEKDAYS[value.weekday()] if width > 2 else token
    number = {
        "m": value.month, "d": value.day, "h": time.hour if time else 0,
        "s": time.second if time else 0,
    }[kind]  # fmt: skip
    return f"{number:0{min(width, 2)}d}"


def as_number(value: float, form: str) -> str:
    """A number in a sheet's format, as far as notices use them.

    >>> as_number(0.985, "0.0%"), as_number(3.0, "General"), as_number(2.5, "0.00")
    ('98.5%', '3', '2.50')
    """
    if match := _PERCENT.fullmatch(form):
        return f"{value * 100:.{len(match[1] or '')}f}%"
    if (match := _FIXED.fullmatch(form)) and form != "General":
        return f"{value:{',' if ',' in form else ''}.{len(match[1] or '')}f}"
    return str(int(value)) if float(value).is_integer() else repr(value)
