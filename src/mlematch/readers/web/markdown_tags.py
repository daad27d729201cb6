"""Tags of HTML within Markdown -> the marks of Markdown that mean the same."""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>b|blockquote|br|center|code|dd|details|div|dl|dt|em|font|h[1-6]|hr|i|img|kbd|li|ol|p|small"
    r"|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>=]*=[^<>]*|\s*/?)>",
    re.IGNORECASE,
)
_LINKED = re.compile(r"<a\s[^<>]{0,500}?href\s*=\s*[\"']?([^\"'\s<>]+)[^<>]{0,500}>([^<]{1,300})</a\s*>", re.IGNORECASE)
_ANCHOR = re.compile(r"</?a(?:\s[^<>=]*=[^<>]*)?>", re.IGNORECASE)
_PICTURE = re.compile(r"<img\s(?=[^<>]{0,500}?alt\s*=\s*([\"'])(?P<alt>[^<>]{0,200}?)\1)[^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,5});")
_BOLD = frozenset(("b", "strong"))
_HEADING = re.compile(r"h[1-6]")
_BREAKS = frozenset(("blockquote", "br", "center", "dd", "details", "div", "dl", "dt", "hr", "ol", "p", "summary"))
_TABLES = frozenset(("table", "tbody", "thead", "tr", "ul"))


def without_tags(text: str) -> str:
    r"""Write what tags and entities say as Markdown; tags that nobody uses there stay as they are.

    >>> without_tags("<h2>Work</h2><b>Analyst</b>, <a href='https://acme.example'>Acme</a><br>List<String>")
    '\n## Work\n**Analyst**, [Acme](https://acme.example)\nList<String>'
    """
    if "<" in text:
        text = _TAG.sub(_mark, _PICTURE.sub(lambda found: f" {found['alt']} ", text))
        text = _ANCHOR.sub("", _LINKED.sub(lambda found: f"[{' '.join(found[2].split())}]({found[1]})", text))
    return _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def _mark(found: re.Match[str]) -> str:
    name, closes = found["name"].lower(), bool(found["close"])
    if name in _BOLD:
        return "**"
    if _HEADING.fullmatch(name):
        return "\n" if closes else f"\n{'#' * int(name[1])} "
    if name == "li":
        return "" if closes else "\n* "
    if name in ("td", "th"):
        return "\t" if closes else ""
    return "\n" if name in _BREAKS or name in _TABLES else ""
