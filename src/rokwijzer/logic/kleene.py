# SPDX-License-Identifier: EUPL-1.2
"""The quick pass: each node by its three-valued table, each atom on its own.

MET and NOT_MET are right if what is known does not contradict the axioms: an atom is only called so if it comes out
so for every value still possible, and the tables keep that. UNKNOWN may be too cautious, since parts that share a fact
or an axiom are looked at apart.
"""

from rokwijzer.logic.conditions import (
    All,
    Any,
    AtLeast,
    ByReading,
    Compare,
    Condition,
    Member,
    Named,
    Not,
    Within,
)
from rokwijzer.logic.domains import atom_holds, points
from rokwijzer.logic.knowns import Knowns
from rokwijzer.logic.truth import NOT, Truth, all_of, any_of, at_least, from_outcomes
from rokwijzer.logic.vocabulary import Vocabulary
from rokwijzer.timeline import Zone, representatives, zone


def quick_truth(condition: Condition, knowns: Knowns, vocabulary: Vocabulary) -> Truth:
    """MET or NOT_MET where the tables settle it; UNKNOWN says nothing. Needs knowns that do not contradict axioms."""

    def quick(part: Condition) -> Truth:
        return quick_truth(part, knowns, vocabulary)

    match condition:
        case All(parts):
            return all_of(map(quick, parts))
        case Any(parts):
            return any_of(map(quick, parts))
        case Not(part):
            return NOT[quick(part)]
        case Named(name, part):
            return knowns.pinned[name] if name in knowns.pinned else quick(part)
        case AtLeast(low, high, parts):
            return at_least(low, high, map(quick, parts))
        case ByReading(_, options):
            found = {quick(part) for _, part in options}
            return found.pop() if len(found) == 1 else Truth.UNKNOWN
        case Compare(ref) | Member(ref):
            domain = vocabulary.domain(ref)
            left = points(domain, (condition,), knowns.possible(ref, vocabulary))
            return from_outcomes(frozenset(atom_holds(condition, point, domain) for point in left))
        case Within(interval):
            moments = representatives(knowns.anchors, (interval,), knowns.on, vocabulary.term_weeks)
            zones = {zone(interval, moment, knowns.on, vocabulary.term_weeks) for moment in moments}
            if zones == {Zone.MET}:
                return Truth.MET
            return Truth.NOT_MET if zones == {Zone.NOT_MET} else Truth.UNKNOWN
