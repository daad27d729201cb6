"""What a resume shows, all together."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from mlematch.values.career import Duty, Education, Experience, Position, Scope
from mlematch.values.skills import SkillEvidence, SoftSkill, Unlisted


@dataclass(frozen=True, slots=True)
class Profile:
    """What a resume shows; has no field by which a person could be told from another.

    >>> profile = Profile(skills=(SkillEvidence("python", "Python", "languages", "have", ()),))
    >>> profile.skill("python").status, profile.skill("rust")
    ('have', None)
    """

    skills: tuple[SkillEvidence, ...] = ()
    unlisted: tuple[Unlisted, ...] = ()
    soft_skills: tuple[SoftSkill, ...] = ()
    duties: tuple[Duty, ...] = ()
    positions: tuple[Position, ...] = ()
    experience: Experience = field(default_factory=Experience)
    education: tuple[Education, ...] = ()
    scopes: tuple[Scope, ...] = ()

    def skill(self, id: str) -> SkillEvidence | None:
        """Give the evidence of a skill, or None."""
        return next((skill for skill in self.skills if skill.id == id), None)

    @property
    def only_studied(self) -> bool:
        """Whether no work is told, but a degree is: then no months of work are known, and none are unknown.

        Years that are stated tell of work, and so does what stands under a heading for it, where no job could be read.
        """
        return bool(self.education) and not (self.positions or self.experience.stated or self._is_work_told)

    @property
    def _is_work_told(self) -> bool:
        done = (quote for duty in self.duties for quote in duty.quotes)
        used = (mention.quote for skill in self.skills for mention in skill.mentions)
        return any(quote.section == "experience" for quote in chain(done, used))
