"""Parts of a notice by their number: 第六部分, 四、下面, chapter 3."""

import re

from assistant.reading.numbers.runs import HAN
from corpus.model import Span
from corpus.text import chinese, numeral

_PART = r"[一二三四五六七八九十]{1,3}"
_CHAPTER = re.compile(
    rf"第\s*(?P<n>\d{{1,3}}|[{HAN}]{{1,5}})\s*(?:大?部分|章|大?板块|大类|大?块|大项|项?大任务|篇章)"
    rf"|(?<![{HAN}、])(?P<mark>[一二三四五六七八九十]{{1,3}})、(?=下面?|底下|之下|这?部分|里面?)"
    # 清单六里面, 六里面由…: behind its notice, or where a clause begins; 四这一部分
    rf"|(?:(?<=清单)|(?<=分解表)|(?<=任务表)|(?<![\u3400-\u9fff、（）\d]))(?P<bare>{_PART})"
    r"(?:里面|里头|底下|下面|之下|里(?=有|由|哪|，|$))(?!（)"
    rf"|(?<![第、（）\d{HAN}])(?P<this>{_PART})[这那]一?(?:大?部分|大?板块|大?块(?!钱|儿?地))"
    rf"|\b(?:chapter|part|block)\s+(?P<en>\d{{1,2}}|{_PART})(?![\d（])"
    r"|\b(?:chapter|part|block|section)\s+(?P<zh>[一二三四五六七八九十]{1,3})(?![（\d])"
)


def find_chapter(text: str) -> tuple[str, Span] | None:
    """The part that 第六部分 names, as its Chinese numeral, and where it stands."""
    match = _CHAPTER.search(text)
    value = numeral(next(filter(None, match.groups()))) if match else None
    return (chinese(value), Span(*match.span())) if match and value else None
