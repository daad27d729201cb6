"""What a rubric says of which jobs count as which kind of work."""

from __future__ import annotations

from dataclasses import dataclass

from mlematch.knowledge.levels.rubric import Rubric
from mlematch.knowledge.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Rules:
    """What makes a job machine-learning work, leading work or related work.

    A job counts as machine-learning work in full when its title or its heading says so, and else as far as its lines
    do: in full from `ml_lines` of them on, each line for `line_months` at most: a line does by a skill of `ml_skills`
    or a duty of `ml_duties`. It counts as related work in full with data, with a title that has a word of `related` or
    with none, and else as far as `other_work`; there no number of lines makes the whole job machine-learning work. What
    is led in such a job counts as far as its lines show skills of `technical`. A title of `vague` is of related work
    only if `ml_lines` of its lines show such skills or machine learning: theatres have such directors too.
    """

    ml_skills: frozenset[str] = frozenset()
    umbrellas: frozenset[str] = frozenset()
    ml_duties: frozenset[str] = frozenset()
    leading_duties: frozenset[str] = frozenset()
    technical: frozenset[str] = frozenset()
    ml_lines: int = 1
    line_months: float | None = None
    related: Phrases | None = None
    trades: Phrases | None = None
    professions: Phrases | None = None
    vague: Phrases | None = None
    other_work: float = 1.0
    other_standing: float = 1.0

    @classmethod
    def of(cls, rubric: Rubric) -> Rules:
        """Take the rules out of a rubric."""
        return cls(
            ml_skills=frozenset(rubric.ml_skills),
            umbrellas=frozenset(rubric.umbrellas),
            ml_duties=frozenset(rubric.ml_duties),
            leading_duties=frozenset(rubric.leading_duties),
            technical=frozenset(rubric.technical_categories),
            ml_lines=rubric.ml_lines,
            line_months=rubric.line_months,
            related=rubric.related,
            trades=Phrases.of(rubric.other_trades) if rubric.other_trades else None,
            professions=rubric.profession,
            vague=Phrases.of(rubric.vague_titles) if rubric.vague_titles else None,
            other_work=rubric.other_work,
            other_standing=rubric.other_standing,
        )
