"""A skill, its names, and what must stand around a name that has other meanings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from mlematch.knowledge.strictness import STRICT

_APART = re.compile(r"[^\w+#]|_")
HOMONYM = "homonym"
"""The rule of every homonym: only the words beside it speak for it."""
Witness = Literal[
    "skill_list", "list", "skill", "close", "beside", "near", "technical", "within", "measured", "row", "led"
]


@dataclass(frozen=True, slots=True)
class Rule:
    """Which witnesses make a dangerous name believable: written as listed, and written otherwise."""

    __pydantic_config__: ClassVar = STRICT
    as_written: tuple[Witness, ...]
    otherwise: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What must stand around a dangerous name (an everyday word, a letter, an abbreviation of many things)."""

    __pydantic_config__: ClassVar = STRICT
    rule: str
    near: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()
    never_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a skill."""

    __pydantic_config__: ClassVar = STRICT
    text: str
    case_sensitive: bool = False
    context: Context | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """One entry of the taxonomy.

    >>> skill = Skill("go", "Go", "programming_languages", aliases=("Golang",), context=Context("letter"))
    >>> [form.text for form in skill.forms]
    ['Go', 'Golang']
    """

    __pydantic_config__: ClassVar = STRICT
    id: str
    name: str
    category: str
    aliases: tuple[str | Form, ...] = ()
    implies: tuple[str, ...] = ()
    case_sensitive: bool = False
    fuzzy: bool = True
    context: Context | None = None
    against: tuple[str, ...] = ()
    source: str = "extension"
    crosswalk: dict[str, str] = field(default_factory=dict)
    example: str = ""
    _forms: tuple[Form, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        aliases = (alias if isinstance(alias, Form) else Form(alias) for alias in self.aliases)
        object.__setattr__(self, "_forms", (Form(self.name, self.case_sensitive, self.context), *aliases))

    @property
    def forms(self) -> tuple[Form, ...]:
        """Every way to write it, its name first."""
        return self._forms


@dataclass(frozen=True, slots=True)
class Homonym:
    """What the name of a skill means beside certain words: another skill. `SAM` beside `CDK` is no Segment Anything."""

    __pydantic_config__: ClassVar = STRICT
    text: str
    skill: str
    near: tuple[str, ...]

    @property
    def form(self) -> Form:
        """The name as a form of the other skill."""
        return Form(self.text, case_sensitive=True, context=Context(HOMONYM, self.near))


def fold(name: str) -> str:
    """Give what makes two ways to write a name the same: letters, digits, plus, sharp; no case.

    >>> fold("Scikit-Learn") == fold("scikit learn"), fold("C++") == fold("C")
    (True, False)
    """
    folded = name.casefold()
    if folded.isalnum():
        return folded
    return _APART.sub("", folded)
