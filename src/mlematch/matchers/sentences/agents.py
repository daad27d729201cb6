"""Who does what a sentence says: the person of the resume, or somebody else who is named in it.

There is no parser. A noun for people or groups is the one who acts where it stands as a subject does: at the beginning
of a clause, with a finite verb behind it; in front of `who` or `which`; behind `by` after a participle; or as the one
to whom work is given. Whatever is in doubt stays the person's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from mlematch.knowledge.duties.agents import Agents
from mlematch.matchers.sentences.grammar import Grammar, Word
from mlematch.matchers.sentences.noun_phrases import NounPhrases
from mlematch.matchers.sentences.predicates import Predicates, clause_start, skip_noun, tail
from mlematch.values import Span

Reach = Callable[[int], int]
_TO_WHOM = ("to", "for", "into")
_IMAGINED = frozenset({"where", "when", "whenever", "so", "if", "how", "whether"})  # `an app where students learn`
_ASIDES = frozenset({"when", "whenever", "because", "since", "as", "after", "once", "although", "though"})
_NEAR = 5  # words between a skill and who made it
_LONGEST = 60  # words: longer ones are no sentences but lines that ran together


class AgentReader:
    """Finds the stretches of a sentence that tell what somebody else does, and the skills that stay one's own."""

    def __init__(self, agents: Agents) -> None:
        grammar = self._grammar = Grammar(agents)
        self._phrases, self._predicates = NounPhrases(agents, grammar), Predicates(agents, grammar)
        self._usage, self._giving, self._wishes = map(grammar.forms, (agents.usage, agents.giving, agents.wishes))
        self._handing, self._passing = map(grammar.forms, (agents.handing, agents.passing))
        self._reading, self._making = map(grammar.forms, (agents.reading, agents.making))
        self._teaching = grammar.forms(agents.teaching)
        self._owning = (self._is_mine, self._is_done_by_me, self._is_made_by_me, self._is_reworked)
        self.openings = frozenset(noun.partition("-")[0] for noun in agents.nouns)  # without one, nothing is read

    def read(self, flow: str, sentence: Span, skills: Sequence[Span]) -> tuple[Word, ...]:
        """Give the words of a sentence; none of a stretch that is too long to be one."""
        words = self._grammar.read(flow, sentence, skills)
        return words if len(words) <= _LONGEST else ()

    def find_others(self, words: Sequence[Word], reach: Reach) -> Iterator[Span]:
        """Give what is somebody else's; `reach` tells how far a clause goes from a place on."""
        for start, head in self._heads(words):
            if not self._phrases.is_own(words, start, head) or self._is_tale(words, start, head):
                yield from self._of_another(words, start, head, reach)
        yield from self._possessed(words)

    def find_strangers(self, words: Sequence[Word], reach: Reach) -> Iterator[Span]:
        """Give what is surely somebody else's: `the team` may be one's own, `the technician` the person of a post."""
        for start, head in self._heads(words):
            if not (self._phrases.is_own(words, start, head) or self._phrases.is_bare(words, start, head)):
                yield from self._of_another(words, start, head, reach)

    def _of_another(self, words: Sequence[Word], start: int, head: int, reach: Reach) -> Iterator[Span]:
        for begin, verb in self._told(words, start, head):
            yield Span(begin, self._turn(words, verb, reach))
        yield from self._behind_by(words, start, head)
        yield from self._given(words, start)

    def _possessed(self, words: Sequence[Word]) -> Iterator[Span]:
        """Give what belongs to somebody else where a clause begins with it: `The platform team's Kubernetes ran`."""
        for head, word in enumerate(words):
            owner = word.text.removesuffix("'s").removesuffix("'")
            if owner == word.text or self._grammar.part(owner) != "agent":
                continue
            named = (*words[:head], word._replace(text=owner, part="agent"), *words[head + 1 :])
            start = self._phrases.start(named, head)
            own = self._phrases.is_own(named, start, head) or self._phrases.is_bare(named, start, head)
            mine = any(pair == ("by", "me") for pair in pairwise(each.text for each in words[head:]))
            if not (own or mine) and self._phrases.is_subject(named, start, head):
                yield Span(word.end, words[skip_noun(words, head + 1) - 1].end)

    def _is_tale(self, words: Sequence[Word], start: int, head: int) -> bool:
        """Say whether something is told of a person like oneself: `An engineer from Riga wrote it`."""
        verb = self._predicates.verb(words, head, named=True)
        past = verb is not None and words[verb].text in self._grammar.pasts
        return past and words[start].text in ("a", "an") and self._phrases.is_title(words, start, head)

    def _heads(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        agents = (head for head, word in enumerate(words) if word.part == "agent")
        return ((self._phrases.start(words, head), head) for head in agents)

    def find_own(self, words: Sequence[Word], reach: Reach) -> Iterator[Span]:
        """Give what is the person's own whoever acts: `my Spark jobs`, `the Spark jobs that I wrote`, `uses what`."""
        for at, word in enumerate(words):
            if word.part == "skill" and any(owns(words, at) for owns in self._owning):
                yield Span(word.start, word.end)
        for start, head in self._heads(words):
            if self._phrases.is_title(words, start, head) or self._phrases.is_thing(words, head):
                yield from (Span(begin, reach(words[verb].end)) for begin, verb in self._described(words, head))
            else:
                for _, verb in self._told(words, start, head):
                    yield Span(self._turn(words, verb, reach), reach(words[verb].end))

    @staticmethod
    def _is_mine(words: Sequence[Word], at: int) -> bool:
        near = words[max(0, at - 2) : at]
        return any(word.text == "my" for word in near) and near[-1].text[-2:] not in ("'s", "s'")

    def _is_done_by_me(self, words: Sequence[Word], at: int) -> bool:
        rest = words[at + 1 :]
        told = [word.text for word in rest[:2]] == [",", "which"]  # of the skill itself
        own = next((place for place, word in enumerate(rest[:_NEAR]) if not self._is_passed_over(word, told)), None)
        if own is None or rest[own].text not in ("i", "we"):
            return False
        verb = next((word for word in rest[own + 1 : own + 3] if word.part == "verb"), None)
        return verb is not None and verb.text not in (self._wishes if told else self._usage | self._wishes)

    def _is_made_by_me(self, words: Sequence[Word], at: int) -> bool:
        """Say whether it is what the person makes something with: `the API, which I wrote in Rust`."""
        opened = next((place for place in range(at - 1, -1, -1) if words[place].text in self._grammar.relatives), at)
        told = [word for word in words[opened + 1 : at] if word.part != "adverb"]
        speaks = len(told) > 1 and told[0].text in ("i", "we") and told[1].text in self._making
        return speaks and all(word.part in ("det", "noun", "prep", "skill") for word in told[2:])

    def _is_reworked(self, words: Sequence[Word], at: int) -> bool:
        """Say whether the person works on what others made: `Rewrote Spark jobs that a vendor left behind`."""
        place = next((place for place in range(at + 1, len(words)) if words[place].part != "noun"), at)
        made = words[place].text in ("that", "which") and any(w.part == "agent" for w in words[place + 1 : place + 5])
        return made and words[clause_start(words, at)].text in self._making

    def _is_passed_over(self, word: Word, told: bool) -> bool:
        passed = word.part in ("noun", "skill", "doing") or word.text in self._grammar.relatives
        return passed or (told and word.text == ",")

    def _told(self, words: Sequence[Word], start: int, head: int) -> Iterator[tuple[int, int]]:
        """Give where begins what a noun does, and the verb."""
        yield from self._acting(words, start, head)
        if not self._phrases.is_joined(words, start, head):
            yield from self._described(words, head)

    def _acting(self, words: Sequence[Word], start: int, head: int) -> Iterator[tuple[int, int]]:
        if self._phrases.is_subject(words, start, head):
            verb = self._predicates.verb(words, head, named=self._phrases.is_named(words, start))
            if verb is not None and self._is_deed(words, verb) and not self._is_imagined(words, start, verb):
                yield words[head].end, verb

    def _described(self, words: Sequence[Word], head: int) -> Iterator[tuple[int, int]]:
        relative = self._phrases.relative(words, head)
        if relative is not None:
            whose = words[relative].text == "whose"
            verb = relative if whose else self._predicates.verb(words, relative, named=True)
            if verb is not None and self._is_deed(words, verb):
                yield words[relative].start, verb

    def _is_deed(self, words: Sequence[Word], verb: int) -> bool:
        """Say whether a verb does something with a skill, and not for the person alone, as in `taught me SQL`."""
        near = pairwise(words[verb : verb + 5])
        served = any(word.text in ("me", "us") and before.text != "for" for before, word in near)
        return not served and words[verb].text not in self._wishes

    def _is_imagined(self, words: Sequence[Word], start: int, verb: int) -> bool:
        """Say whether a verb tells what people are to do: `Help engineers build`, `where they can learn`."""
        if words[verb].text not in self._grammar.bases | self._grammar.presents:
            return False
        ordered = words[start].text in self._grammar.bases
        before = [word.text for word in words[max(0, start - 2) : start]]
        return ordered or before == ["in", "which"] or not _IMAGINED.isdisjoint(before[-1:])

    def _turn(self, words: Sequence[Word], verb: int, reach: Reach) -> int:
        """Give where it ends what somebody else does."""
        end = reach(words[verb].end)
        rest = [word for word in words[verb + 1 :] if word.start < end]
        clause = clause_start(words, verb)
        aside = clause > 0 and words[clause - 1].text in _ASIDES
        mains = self._mains(rest) if aside else iter(())
        return min([end, *self._turns(rest, words[verb].text), *mains, *self._closed(words, verb, rest)])

    def _closed(self, words: Sequence[Word], verb: int, rest: Sequence[Word]) -> Iterator[int]:
        """Give where an aside between commas ends: `analysts, who had no SQL, in Tableau`."""
        opened = [before.text == "," for before, word in pairwise(words[:verb]) if word.text in self._grammar.relatives]
        if opened[-1:] == [True]:
            yield from (word.start for before, word in pairwise(rest) if before.text == "," and word.part == "prep")

    @staticmethod
    def _mains(rest: Sequence[Word]) -> Iterator[int]:
        """Give where the main clause begins behind a clause about others: `When a vendor failed, rebuilt it`."""
        return (word.start for before, word in pairwise(rest) if before.text == "," and word.part == "verb")

    def _turns(self, rest: Sequence[Word], verb: str) -> Iterator[int]:
        """Give where what somebody else does may end: where the person acts, where what is used was made."""
        for before, word in pairwise(rest):
            if word.text in ("i", "we") and before.text in (",", "and", "so"):
                yield before.start
            if verb in self._usage and (word.part in ("verb", "self") or word.text in self._grammar.relatives):
                yield word.start
            if verb in self._giving and word.text in _TO_WHOM:
                yield word.start

    def _behind_by(self, words: Sequence[Word], start: int, head: int) -> Iterator[Span]:
        if start < 2 or words[start - 1].text != "by":
            return
        done = self._predicates.participle(words, start - 1)
        if done is not None and words[done].text in self._making and not self._is_taught(words, done):
            yield Span(words[self._passive_start(words, done)].start, words[tail(words, head)].end)

    def _is_taught(self, words: Sequence[Word], done: int) -> bool:
        """Say whether it is the person of whom something was made: `Trained in SQL by the data team`."""
        return words[done].text in self._teaching and clause_start(words, done) == done

    def _passive_start(self, words: Sequence[Word], done: int) -> int:
        """Give where begins what was made: what is spoken of, unless a verb of the person governs it."""
        finite = self._predicates.passive(words, done)
        clause = clause_start(words, done if finite is None else finite)
        opens = words[clause].part == "det" or (not clause and words[clause].part == "skill")
        spoken_of = opens or words[clause].text in self._reading
        return clause if finite is not None or spoken_of else done

    def _given(self, words: Sequence[Word], start: int) -> Iterator[Span]:
        if start < 2 or words[start - 1].text != "to":
            return
        clause = clause_start(words, start - 1)
        handed = any(word.text in self._handing for word in words[clause : clause + 2])
        if words[start - 2].text == "over":  # one hands over what one has made
            return
        if handed or (start - 2 > clause and words[start - 2].text in self._passing):
            yield Span(words[clause].start, words[start].start)
