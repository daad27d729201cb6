from itertools import pairwise, permutations

import pytest

from mlematch.matchers.skills.overlap import resolve_overlaps
from mlematch.values import Mention, Quote, Span


def mention(skill, start, end, confidence=1.0, matcher="exact"):
    return Mention(skill, Quote("x" * (end - start), Span(start, end), 1, "skills"), "have", matcher, confidence)


@pytest.mark.parametrize(
    ("mentions", "kept"),
    [
        ([], []),
        ([mention("spark", 7, 12)], ["spark"]),
        ([mention("sql", 6, 9), mention("spark_sql", 0, 9), mention("spark", 0, 5)], ["spark_sql"]),
        ([mention("aws", 0, 3), mention("s3", 5, 7)], ["aws", "s3"]),
        ([mention("a", 0, 3), mention("b", 3, 6)], ["a", "b"]),
        ([mention("near", 0, 7, 0.9, "fuzzy"), mention("named", 0, 7)], ["named"]),
        ([mention("beta", 0, 4), mention("alpha", 0, 4)], ["alpha"]),
        ([mention("one", 0, 9), mention("bridge", 5, 12), mention("two", 10, 20)], ["one", "two"]),
        ([mention("aws", 0, 9), mention("aws", 0, 3), mention("formation", 4, 19)], ["aws", "formation"]),
        ([mention("aws", 0, 9), mention("aws", 0, 3), mention("cloud", 4, 9)], ["aws"]),
        ([mention("asp_net", 0, 8), mention("asp", 0, 3), mention("net_core", 4, 13)], ["asp_net"]),
        ([mention("aws", 0, 9), mention("aws", 0, 6), mention("formation", 4, 19)], ["aws"]),
    ],
    ids=[
        "nothing",
        "one",
        "parts of a whole",
        "apart",
        "touching",
        "sure over near",
        "by id",
        "chain",
        "cut short",
        "part of it",
        "cut to another skill",
        "not short enough",
    ],
)
def test_of_overlapping_mentions_one_is_kept_whatever_their_order(mentions, kept):
    for order in permutations(mentions):
        assert [each.skill for each in resolve_overlaps(order)] == kept


def test_what_is_kept_is_in_the_order_of_the_text_and_never_overlaps():
    mentions = [mention(f"s{start}{length}", start, start + length) for start in range(12) for length in (1, 3, 5)]
    kept = resolve_overlaps(mentions)

    assert [each.span for each in kept] == sorted(each.span for each in kept)
    assert all(one.span.end <= other.span.start for one, other in pairwise(kept))
    assert resolve_overlaps(kept) == kept
