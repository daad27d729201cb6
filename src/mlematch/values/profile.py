"""What a resume shows, all together."""

from __future__ import annotations

from dataclasses import dataclass, field

from mlematch.values.career import Duty, Education, Experience, Position, Scope
from mlematch.values.document import Quote
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
        """Whether no work is told, but a degree is: then no months of work are known, and none are unknown."""
        return bool(self.education) and not (self.positions or self.experience.stated or self.told_at_work)

    @property
    def told_at_work(self) -> tuple[Quote, ...]:
        """The words among jobs that tell of a duty or claim a skill: work is told, whether or not a job was read."""
        mentions = (mention for skill in self.skills for mention in skill.mentions if mention.status == "have")
        quotes = (*(quote for duty in self.duties for quote in duty.quotes), *(mention.quote for mention in mentions))
        return tuple(quote for quote in quotes if quote.section == "experience")
