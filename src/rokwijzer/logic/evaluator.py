# SPDX-License-Identifier: EUPL-1.2
"""The fast pass: the same answers as `reference`, for hundreds of conditions and one family in milliseconds.

A condition is compiled once for each signature (where the moment stands in its intervals); answering is then a walk
over the diagram through the cells still possible. While a diagram is not there yet the tables of `kleene` are tried
first, which often saves building it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import permutations, product
from threading import RLock
from weakref import WeakKeyDictionary, WeakValueDictionary, ref

from rokwijzer.logic import reference
from rokwijzer.logic.axioms import tied_axioms
from rokwijzer.logic.conditions import TRUE, All, Condition, FactRef, facts_in
from rokwijzer.logic.diagram import Allowed, TooLargeError, Walk
from rokwijzer.logic.domains import Possible
from rokwijzer.logic.kleene import quick_truth
from rokwijzer.logic.knowns import Known, Knowns
from rokwijzer.logic.plan import Partition, Plan, Signature
from rokwijzer.logic.reference import cause_of
from rokwijzer.logic.rewrite import pin
from rokwijzer.logic.truth import Truth, from_outcomes
from rokwijzer.logic.variables import MOMENT, Cause
from rokwijzer.logic.vocabulary import Vocabulary
from rokwijzer.timeline import Anchors, Interval, Moment, Zone, representatives, zone

NODE_BUDGET = 20_000
"""How many diagram nodes one condition may have before the reference answers instead."""

# Which day it is makes no difference where nothing is known of the moment.
_ANY_DAY = date(2000, 1, 1)
_PLANS = 20_000


class Evaluator:
    """Evaluates conditions over one vocabulary. May be shared between threads."""

    def __init__(self, vocabulary: Vocabulary, budget: int = NODE_BUDGET) -> None:
        self.vocabulary = vocabulary
        self._budget = budget
        self._lock = RLock()
        self._plans: dict[Condition, Plan] = {}
        # Conditions are deep and slow to hash. The condition is kept with its plan, so that its id stays its own.
        self._plans_by_id: dict[int, tuple[Condition, Plan]] = {}
        # What was worked out about a family is forgotten as soon as nobody holds what is known of it any more.
        self._families: WeakKeyDictionary[Knowns, _Family] = WeakKeyDictionary()
        self._answers: WeakValueDictionary[frozenset[tuple[FactRef, Known]], _Answers] = WeakValueDictionary()
        self._partitions: dict[Partition, int] = {}
        self._partition_ids: dict[Plan, tuple[tuple[int, int], ...]] = {}
        self._axioms = Plan(TRUE, vocabulary, budget, vocabulary.axioms)

    def truth(self, condition: Condition, knowns: Knowns) -> Truth:
        """What is known of the condition for this family; raises ConditionError for an ill-formed condition."""
        return from_outcomes(self.outcomes(condition, knowns))

    def outcomes(self, condition: Condition, knowns: Knowns) -> frozenset[bool]:
        """How the condition can come out; empty if what is known contradicts the axioms tied to it."""
        with self._lock:
            family = self._family(knowns)
            condition = family.pinned(condition)
            plan = self._plan(condition)
            found = family.outcomes.get(plan)
            if found is None:
                found = family.outcomes[plan] = self._outcomes(condition, plan, family, knowns)
            return found

    def _outcomes(self, condition: Condition, plan: Plan, family: "_Family", knowns: Knowns) -> frozenset[bool]:
        signatures = family.signatures(plan.intervals)
        if not all(map(plan.is_built, signatures)) and self._is_consistent(family):
            quick = quick_truth(condition, knowns, self.vocabulary)
            if quick is not Truth.UNKNOWN:
                return frozenset({quick is Truth.MET})
        try:
            roots = tuple(map(plan.root, signatures))
        except TooLargeError:
            return reference.outcomes(condition, knowns, self.vocabulary)
        known = family.answers.outcomes
        found = known.get((plan, roots))
        if found is None:
            found = known[plan, roots] = Walk(plan.diagram, self._allowed(plan, family)).outcomes(roots)
        return found

    def signatures(self, intervals: tuple[Interval, ...], knowns: Knowns) -> tuple[Signature, ...]:
        """Where the child or pregnancy can stand in each of these intervals: one place if that is certain."""
        with self._lock:
            return self._family(knowns).signatures(intervals)

    def causes(self, condition: Condition, knowns: Knowns) -> frozenset[Cause]:
        """What by itself can change the outcome; empty if the condition is MET or NOT_MET."""
        with self._lock:
            if len(self.outcomes(condition, knowns)) < 2:
                return frozenset()
            family = self._family(knowns)
            condition = family.pinned(condition)
            plan = self._plan(condition)
            known = family.causes.get(plan)
            if known is None:
                known = family.causes[plan] = self._causes(condition, plan, family, knowns)
            return known

    def _causes(self, condition: Condition, plan: Plan, family: "_Family", knowns: Knowns) -> frozenset[Cause]:
        signatures = family.signatures(plan.intervals)
        walk = self._walk(plan, signatures, family)
        if walk is None:
            return reference.causes(condition, knowns, self.vocabulary)
        roots = [plan.root(signature) for signature in signatures]
        levels = plan.deciding(roots, walk, lambda: _deciding(plan, roots, walk))
        found = {cause_of(MOMENT if level is None else plan.order[level], knowns) for level in levels}
        # Axioms may tie things so closely that nothing changes alone; the reference says what to do then.
        return frozenset(found) or reference.causes(condition, knowns, self.vocabulary)

    def branches(self, condition: Condition, knowns: Knowns) -> "Branches":
        """How the condition can come out after one more answer, for every fact that bears on it, be it by an axiom."""
        with self._lock:
            family = self._family(knowns)
            condition = family.pinned(condition)
            plan = self._plan(condition)
            signatures = family.signatures(plan.intervals)
            walk = self._walk(plan, signatures, family)
            if walk is None:
                return Branches(reference.outcomes(condition, knowns, self.vocabulary), {}, condition, knowns, self)
            roots = [plan.root(signature) for signature in signatures]
            ends = walk.branches(roots)
            facts = {partition.ref: (partition, ends[level]) for level, partition in plan.partitions.items()}
            return Branches(walk.outcomes(roots), facts)

    def coarse(self, condition: Condition) -> str | None:
        """Why the reference answers for this condition, or None; tries every place where the moment can be."""
        with self._lock:
            plan = self._plan(condition)
            nothing = Knowns({}, Anchors(), _ANY_DAY)
            family = _Family(nothing, self.vocabulary, _Answers(nothing, self.vocabulary))
            try:
                for signature in family.signatures(plan.intervals):
                    plan.root(signature)
            except TooLargeError:
                return (
                    f"its decision diagrams need more than {self._budget} nodes for {len(plan.order)} variables: "
                    "split the condition, or let it repeat fewer facts"
                )
            return None

    def _plan(self, condition: Condition) -> Plan:
        kept = self._plans_by_id.get(id(condition))
        if kept is not None:
            return kept[1]
        if len(self._plans_by_id) >= _PLANS:
            self._plans.clear()
            self._plans_by_id.clear()
            self._partition_ids.clear()
        plan = self._plans.get(condition)
        if plan is None:
            plan = self._plans[condition] = Plan(condition, self.vocabulary, self._budget)
        self._plans_by_id[id(condition)] = (condition, plan)
        return plan

    def _family(self, knowns: Knowns) -> "_Family":
        family = self._families.get(knowns)
        if family is None:
            values = frozenset(knowns.values.items())
            answers = self._answers.get(values)
            if answers is None:
                answers = self._answers[values] = _Answers(knowns, self.vocabulary)
            family = self._families[knowns] = _Family(knowns, self.vocabulary, answers)
        return family

    def _is_consistent(self, family: "_Family") -> bool:
        """Whether what is known obeys all axioms together; False too if that is too much to find out quickly."""
        if family.consistent is None:
            signatures = family.signatures(self._axioms.intervals)
            walk = self._walk(self._axioms, signatures, family)
            family.consistent = walk is not None and bool(walk.outcomes(list(map(self._axioms.root, signatures))))
        return family.consistent

    def _walk(self, plan: Plan, signatures: Sequence[Signature], family: "_Family") -> Walk | None:
        """A walk over the plan's diagrams, built if need be; None if they are too large."""
        try:
            for signature in signatures:
                plan.root(signature)
        except TooLargeError:
            return None
        return Walk(plan.diagram, self._allowed(plan, family))

    def _allowed(self, plan: Plan, family: "_Family") -> Allowed:
        """The cells of each level that are still possible for this family."""
        answers = family.answers
        found = answers.allowed.get(plan)
        if found is None:
            allowed = list(plan.all_cells)
            for level, partition in self._ids(plan):
                allowed[level] = answers.cells(partition, plan.partitions[level])
            found = answers.allowed[plan] = tuple(allowed)
        return found

    def _ids(self, plan: Plan) -> tuple[tuple[int, int], ...]:
        """The facts' levels of a plan, with a number for each partition that plans with equal atoms share."""
        found = self._partition_ids.get(plan)
        if found is None:
            found = self._partition_ids[plan] = tuple(
                (level, self._partitions.setdefault(partition, len(self._partitions)))
                for level, partition in plan.partitions.items()
            )
        return found


@dataclass(frozen=True)
class Branches:
    """One condition for one family, with how it can come out after one more answer."""

    outcomes: frozenset[bool]
    """How it can come out now."""
    _facts: Mapping[FactRef, tuple[Partition, Sequence[tuple[bool, bool]]]]
    _condition: Condition = TRUE
    _knowns: Knowns | None = None
    _evaluator: Evaluator | None = None

    @property
    def facts(self) -> tuple[FactRef, ...]:
        """Every fact that bears on it, in the order of the diagram."""
        if self._knowns is None:
            return tuple(self._facts)
        assert self._evaluator is not None
        tied = tied_axioms(self._condition, self._evaluator.vocabulary.axioms)
        return facts_in(All((self._condition, *(literal for axiom in tied for literal in axiom.literals))))

    def after(self, fact: FactRef, answer: Possible) -> frozenset[bool]:
        """How it can come out if the answer leaves the fact these values; empty if it cannot be answered so.

        What is known of the fact already is not looked at again: give an answer that it still allows.
        """
        if self._knowns is not None:
            assert self._evaluator is not None
            known = replace(self._knowns, values={**self._knowns.values, fact: answer})
            return reference.outcomes(self._condition, known, self._evaluator.vocabulary)
        found = self._facts.get(fact)
        if found is None:
            return self.outcomes
        partition, ends = found
        reached = [ends[cell] for cell in partition.cells_of(answer)]
        return frozenset(end for end, side in ((True, 0), (False, 1)) if any(each[side] for each in reached))


def _deciding(plan: Plan, roots: Sequence[int], walk: Walk) -> frozenset[int | None]:
    """The levels that alone can change the outcome, and None if where the moment stands can."""
    pairs = permutations(roots, 2) if plan.has_own_moment else ()
    moment = any(walk.joint(first, second, plan.tied) for first, second in pairs)
    return frozenset({*_deciding_levels(plan, roots, walk), *([None] if moment else ())})


def _deciding_levels(plan: Plan, roots: Sequence[int], walk: Walk) -> set[int]:
    """The levels of the condition's own variables that alone can change the outcome."""
    found = {level for root in roots for level in walk.deciding_levels(root)}
    if not plan.in_axioms:
        return found
    # What is only tied to the condition may differ between two completions of it: tied facts, and the moment too if
    # the condition itself does not ask for it. That takes longer, so it is only looked at where the above says no,
    # and not for variables outside the axioms: if these change, all that is tied can stay as it is.
    pairs = [(root, root) for root in roots] if plan.has_own_moment else list(product(roots, repeat=2))
    left = (walk.open_levels(roots) & plan.in_axioms) - plan.tied - found
    return found | {
        level for level in left if any(walk.joint(first, second, plan.tied | {level}) for first, second in pairs)
    }


class _Answers:
    """What the facts that are known leave open: the same on every day, and for every family that answers the same."""

    def __init__(self, knowns: Knowns, vocabulary: Vocabulary) -> None:
        # Not the one that was given: that one is held weakly elsewhere.
        self._knowns = Knowns(knowns.values, Anchors(), _ANY_DAY)
        self._vocabulary = vocabulary
        self._cells: dict[int, tuple[int, ...]] = {}
        self.allowed: dict[Plan, Allowed] = {}
        self.outcomes: dict[tuple[Plan, tuple[int, ...]], frozenset[bool]] = {}
        """By plan and the roots of its diagrams that are looked at."""

    def cells(self, partition_id: int, partition: Partition) -> tuple[int, ...]:
        """The cells of a fact that are still possible."""
        found = self._cells.get(partition_id)
        if found is None:
            possible = self._knowns.possible(partition.ref, self._vocabulary)
            found = self._cells[partition_id] = partition.cells_of(possible)
        return found


class _Family:
    """What was worked out about one family, so that it is worked out once."""

    def __init__(self, knowns: Knowns, vocabulary: Vocabulary, answers: _Answers) -> None:
        self._held_elsewhere = ref(knowns)
        self._vocabulary = vocabulary
        self.answers = answers
        self._zones: dict[tuple[Interval, Moment], Zone] = {}
        self._signatures: dict[tuple[Interval, ...], tuple[Signature, ...]] = {}
        self._pinned: dict[Condition, Condition] = {}
        self.consistent: bool | None = None
        self.outcomes: dict[Plan, frozenset[bool]] = {}
        self.causes: dict[Plan, frozenset[Cause]] = {}

    @property
    def _knowns(self) -> Knowns:
        knowns = self._held_elsewhere()
        assert knowns is not None  # Who asks holds it.
        return knowns

    def pinned(self, condition: Condition) -> Condition:
        """The condition with this family's pins filled in."""
        if not self._knowns.pinned:
            return condition
        found = self._pinned.get(condition)
        if found is None:
            found = self._pinned[condition] = pin(condition, self._knowns.pinned)
        return found

    def signatures(self, intervals: tuple[Interval, ...]) -> tuple[Signature, ...]:
        """Where the moment can stand in the intervals; one empty signature if there are none."""
        found = self._signatures.get(intervals)
        if found is None:
            found = self._signatures[intervals] = self._find_signatures(intervals)
        return found

    def _find_signatures(self, intervals: tuple[Interval, ...]) -> tuple[Signature, ...]:
        if not intervals:
            return ((),)
        knowns, term_weeks = self._knowns, self._vocabulary.term_weeks
        moments = representatives(knowns.anchors, intervals, knowns.on, term_weeks)
        return tuple(dict.fromkeys(tuple(self._zone(each, moment) for each in intervals) for moment in moments))

    def _zone(self, interval: Interval, moment: Moment) -> Zone:
        key = (interval, moment)
        found = self._zones.get(key)
        if found is None:
            found = self._zones[key] = zone(interval, moment, self._knowns.on, self._vocabulary.term_weeks)
        return found
