"""Skills named one beside the other -> groups of which any will do: `Python, Java or Scala`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import dropwhile, pairwise

from mlematch.knowledge.advertisement.wording import Alternatives
from mlematch.values import Mention, Span

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_OTHERS = 2  # names before two of another kind: with one alone, "Spark, Java or Scala", any may be meant
Row = list[Mention]


def without_kinds(text: str, mentions: Sequence[Mention], known: Alternatives) -> Row:
    """Leave out what only names the kind of the examples behind it: "a cloud platform (AWS or GCP)" is one thing."""
    kinds = set()
    for one, two in pairwise(mentions):
        told = one.skill, text[one.span.start : one.span.end], text[one.span.end : two.span.start]
        if known.open_examples(*told) or known.head_a_list(*told):
            kinds.add(one)
    return [mention for mention in mentions if mention not in kinds]


def find_groups(
    text: str, span: Span, mentions: Sequence[Mention], known: Alternatives, kinds: Mapping[str, str]
) -> Iterator[Row]:
    """Put the mentions of a statement together where any of them will do; `span` is the statement.

    `kinds` are the categories of skills: "SQL, Kafka, Java or Scala" lets choose between the languages alone.
    """
    aside = _aside(text, mentions, known)
    if aside:
        inner = [each for each in mentions if aside.holds(each.span)]
        blank = f"{text[: aside.start]}{' ' * len(aside)}{text[aside.end :]}"
        yield from find_groups(blank, span, [each for each in mentions if each not in inner], known, kinds)
        return
    for row in _rows(text, span, mentions, known):
        if _is_one_of(text, span, row, known):
            chosen = _end_of_choice(text, span, row, known)
            yield row[:chosen]
            yield from find_groups(text, Span(row[chosen - 1].span.end, span.end), row[chosen:], known, kinds)
            continue
        loose = known.lead_loosely(text[span.start : row[0].span.start])
        for part in _cut_at_and(row, text, known):
            betweens = _between(text, part)
            if not any(map(known.join, betweens)):
                yield from ([mention] for mention in part)
            elif loose or any(map(known.say_or, betweens)):
                yield from _chosen(text, part, row, known, kinds)
            else:  # "A/B, C": a stroke joins no more than it touches
                yield from _cut(part, lambda between: not known.join(between), text)


def with_examples(text: str, groups: Iterator[Row]) -> Iterator[Row]:
    """Put alternatives and the examples in a bracket right behind them together: "SQL or NoSQL (MongoDB, Redis)"."""
    last: Row = []
    for group in groups:
        if len(last) > 1 and len(group) > 1 and text[last[-1].span.end : group[0].span.start].strip() == "(":
            group = [*last, *group]
        elif last:
            yield last
        last = group
    if last:
        yield last


def _aside(text: str, mentions: Sequence[Mention], known: Alternatives) -> Span | None:
    """Give the bracket of details of one of two alternatives, which the other needs not: "AWS (EC2, S3) or Azure"."""
    for one, two in pairwise(mentions):
        bracket = _BRACKETS.match(text, one.span.end + 1) if text[one.span.end : one.span.end + 1] == " " else None
        behind = [each for each in mentions if bracket and each.span.start >= bracket.end()]
        inside = bracket and two.span.end < bracket.end()
        if bracket and inside and behind and known.join(text[bracket.end() : behind[0].span.start]):
            return Span(*bracket.span())
    return None


def _chosen(text: str, part: Row, row: Row, known: Alternatives, kinds: Mapping[str, str]) -> Iterator[Row]:
    """Give the alternatives of a part: where it goes on behind "or", only what that joins: "A, B or C, D"."""
    betweens = _between(text, part)
    if _goes_on(part, row, text, known) and not any(map(known.name_a_kind, betweens)):
        yield from _cut(part, lambda between: not known.join(between), text)
        return
    alone = max(_of_other_kinds(part, known, kinds), _before_bracket(text, part, known))
    yield from ([mention] for mention in part[:alone])
    yield part[alone:]


def _goes_on(part: Row, row: Row, text: str, known: Alternatives) -> bool:
    """Say whether other names follow the alternatives of a part, in it or in the row behind it."""
    at = row.index(part[-1]) + 1
    if at < len(row) and known.add(text[part[-1].span.end : row[at].span.start]):
        return True
    behind = dropwhile(lambda between: not known.join(between), _between(text, part))
    return any("," in between and not known.join(between) for between in behind)


def _before_bracket(text: str, part: Row, known: Alternatives) -> int:
    """Say how many names stand before the one that a bracket has alternatives to: "A, B (or C)"."""
    for at, between in enumerate(_between(text, part)):
        if known.join(between):
            return at if between.strip().startswith("(") else 0
        if not known.list_up(between):
            return 0
    return 0


def _of_other_kinds(part: Row, known: Alternatives, kinds: Mapping[str, str]) -> int:
    """Say how many names of a list are no alternatives to the last two, which are of one kind as none before is."""
    families = [known.family(kinds.get(mention.skill, "")) for mention in part]
    *others, one, last = families
    apart = one == last and last is not None and len(others) >= _OTHERS and last not in others
    return len(others) if apart else 0


def _is_one_of(text: str, span: Span, row: Row, known: Alternatives) -> bool:
    """Say whether any of a list will do by what stands around it: "such as", a bracket of examples, "or similar"."""
    before = text[span.start : row[0].span.start]
    bracket = before.rstrip(" *_`").endswith("(") and len(row) > 1
    return bracket or known.lead(before) or known.trail(text[row[-1].span.end : span.end])


def _end_of_choice(text: str, span: Span, row: Row, known: Alternatives) -> int:
    """Say how many of a row may be chosen from: "either Airflow or Prefect, and Docker" leaves a choice of two."""
    either = known.open_a_choice(text[span.start : row[0].span.start])
    chosen = False
    for at, between in enumerate(_between(text, row), 1):
        joined = known.join(between)
        if chosen and not joined and (either or known.add(between)):
            return at
        chosen = chosen or joined
    return len(row)


def _rows(text: str, span: Span, mentions: Sequence[Mention], known: Alternatives) -> Iterator[Row]:
    """Give the mentions between which there is nothing but commas, joining words and unknown names."""
    examples = [
        found.span() for found in _BRACKETS.finditer(text, span.start, span.end) if _opens_examples(found[1], known)
    ]

    row: Row = list(mentions[:1])
    kind = False  # whether the row names a kind of things, of which examples follow: `or another broker (`
    for between, (one, two) in zip(_between(text, mentions), pairwise(mentions), strict=True):
        together = any(start < one.span.start and two.span.end < end for start, end in examples)
        before = text[span.start : row[0].span.start] if row else ""
        led = before.endswith("(") or known.lead(before)
        listed = known.list_up(between) or (kind and between.strip() == "(") or known.list_loosely(between, led=led)
        closes = ")" in between and before.rstrip().endswith("(")
        if not (together or listed) or (closes and not kind):
            yield row
            row = []
        kind = bool(row) and (kind or known.name_a_kind(between))
        row.append(two)
    if row:
        yield row


def _opens_examples(inside: str, known: Alternatives) -> bool:
    words = inside.split(maxsplit=2)
    return any(known.lead(" ".join(words[:count])) for count in (1, 2))


def _cut_at_and(row: Row, text: str, known: Alternatives) -> Iterator[Row]:
    """Cut a row at each "and"; behind the name of a kind, "or a broker such as", only at one with a comma."""
    piece = row[:1]
    kind = False
    for between, mention in zip(_between(text, row), row[1:], strict=True):
        kind = known.name_a_kind(between) or (kind and ")" not in between)
        if known.add(between) if kind else "and" in between.split() and not known.join(between):
            yield piece
            piece, kind = [], False
        piece.append(mention)
    yield piece


def _cut(row: Row, parts: Callable[[str], bool], text: str) -> Iterator[Row]:
    """Cut a row of mentions wherever the words between two of them part these."""
    piece = row[:1]
    for between, mention in zip(_between(text, row), row[1:], strict=True):
        if parts(between):
            yield piece
            piece = []
        piece.append(mention)
    yield piece


def _between(text: str, mentions: Sequence[Mention]) -> list[str]:
    return [text[one.span.end : two.span.start] for one, two in pairwise(mentions)]
