# SPDX-License-Identifier: EUPL-1.2
"""Decision diagrams against going through every combination of values."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rokwijzer.logic.diagram import FALSE, IMPOSSIBLE, TRUE, Diagram, TooLargeError, Walk

CELLS = (2, 3, 2, 2)
"""How many cells each level has."""
Values = tuple[int, ...]
Table = Mapping[Values, int]
"""For each combination of values the end."""

EVERYTHING = list(product(*map(range, CELLS)))


def tables(ends: Sequence[int] = (FALSE, TRUE)) -> st.SearchStrategy[Table]:
    """Tables of any shape; few of them ask for all levels."""
    whole = st.lists(st.sampled_from(ends), min_size=len(EVERYTHING), max_size=len(EVERYTHING))
    some = st.sets(st.sampled_from(range(len(CELLS))), max_size=3)
    return st.builds(lambda drawn, asked: _asking(dict(zip(EVERYTHING, drawn, strict=True)), asked), whole, some)


def _asking(table: Table, levels: set[int]) -> Table:
    """The table in which only these levels make a difference."""
    return {
        values: table[tuple(value if level in levels else 0 for level, value in enumerate(values))] for values in table
    }


def built(diagram: Diagram, table: Table, level: int = 0, before: Values = ()) -> int:
    """The diagram of a table."""
    if level == len(CELLS):
        return table[before]
    return diagram.node(level, tuple(built(diagram, table, level + 1, (*before, cell)) for cell in range(CELLS[level])))


def end_of(diagram: Diagram, node: int, values: Values) -> int:
    """Where these values lead."""
    while node not in (FALSE, TRUE, IMPOSSIBLE):
        node = diagram.kids[node][values[diagram.levels[node]]]
    return node


def read(diagram: Diagram, node: int) -> Table:
    return {values: end_of(diagram, node, values) for values in EVERYTHING}


allowed_cells = st.tuples(*(st.sets(st.sampled_from(range(size)), min_size=1).map(sorted).map(tuple) for size in CELLS))


@given(tables())
def test_equal_tables_are_one_node_and_ask_only_what_makes_a_difference(table: Table) -> None:
    diagram = Diagram(1000)
    node = built(diagram, table)
    assert read(diagram, node) == table
    count = len(diagram.levels)
    assert built(diagram, dict(table)) == node
    assert len(diagram.levels) == count
    whole = Walk(diagram, tuple(tuple(range(size)) for size in CELLS))
    assert whole.open_levels([node]) == {level for level in range(len(CELLS)) if _asks(table, level)}


def _asks(table: Table, level: int) -> bool:
    return any(table[values] != table[_with(values, level, 0)] for values in table)


def _with(values: Values, level: int, cell: int) -> Values:
    return (*values[:level], cell, *values[level + 1 :])


@given(tables(), tables(), tables())
def test_nodes_are_combined_as_their_tables_are(first: Table, second: Table, third: Table) -> None:
    diagram = Diagram(1000)
    one, two, three = (built(diagram, table) for table in (first, second, third))
    for values in EVERYTHING:
        a, b, c = (table[values] == TRUE for table in (first, second, third))
        assert end_of(diagram, diagram.choose(one, two, three), values) == (b if a else c)
        assert end_of(diagram, diagram.all_of([one, two, three]), values) == (a and b and c)
        assert end_of(diagram, diagram.any_of([one, two, three]), values) == (a or b or c)
        assert end_of(diagram, diagram.negated(one), values) == (not a)
        for needed in range(5):
            assert end_of(diagram, diagram.at_least(needed, [one, two, three]), values) == (a + b + c >= needed)
    assert diagram.negated(diagram.negated(one)) == one
    diagram.forget_work()
    assert diagram.choose(one, two, three) == diagram.any_of(
        [diagram.all_of([one, two]), diagram.all_of([diagram.negated(one), three])]
    )


def test_a_diagram_may_have_as_many_nodes_as_its_budget_and_no_more() -> None:
    diagram = Diagram(2)
    assert [diagram.node(0, (FALSE, TRUE)), diagram.node(1, (FALSE, TRUE))] == [3, 4]
    assert diagram.node(0, (FALSE, TRUE)) == 3
    assert diagram.node(0, (TRUE, TRUE)) == TRUE
    with pytest.raises(TooLargeError):
        diagram.node(1, (TRUE, FALSE))


def _ways(allowed: Sequence[Values]) -> Iterator[Values]:
    return product(*allowed)


@given(tables((FALSE, TRUE, IMPOSSIBLE)), tables((FALSE, TRUE, IMPOSSIBLE)), allowed_cells)
def test_a_walk_finds_the_ends_that_the_cells_still_possible_lead_to(
    first: Table, second: Table, allowed: tuple[Values, ...]
) -> None:
    diagram = Diagram(1000)
    roots = [built(diagram, first), built(diagram, second)]
    ends = {table[values] for table in (first, second) for values in _ways(allowed)}
    assert Walk(diagram, allowed).outcomes(roots) == {end == TRUE for end in ends if end != IMPOSSIBLE}


@given(tables((FALSE, TRUE, IMPOSSIBLE)), allowed_cells)
def test_a_level_decides_if_it_alone_turns_the_outcome_round(table: Table, allowed: tuple[Values, ...]) -> None:
    diagram = Diagram(1000)
    walk = Walk(diagram, allowed)
    expected = {
        level
        for level in range(len(CELLS))
        for values in _ways(allowed)
        if {TRUE, FALSE} <= {table[_with(values, level, cell)] for cell in allowed[level]}
    }
    root = built(diagram, table)
    assert walk.deciding_levels(root) == expected
    assert expected <= walk.open_levels([root])
    assert all(len(allowed[level]) > 1 for level in walk.open_levels([root]))


@given(
    tables((FALSE, TRUE, IMPOSSIBLE)),
    tables((FALSE, TRUE, IMPOSSIBLE)),
    allowed_cells,
    st.frozensets(st.sampled_from(range(len(CELLS))), max_size=2),
)
def test_two_nodes_part_if_some_values_equal_but_for_the_free_ones_lead_one_to_true_and_the_other_to_false(
    first: Table, second: Table, allowed: tuple[Values, ...], free: frozenset[int]
) -> None:
    diagram = Diagram(1000)
    walk = Walk(diagram, allowed)
    for one, two in ((first, second), (second, first), (first, first)):
        expected = any(
            one[values] == TRUE
            and two[others] == FALSE
            and all(
                level in free or value == other for level, (value, other) in enumerate(zip(values, others, strict=True))
            )
            for values in _ways(allowed)
            for others in _ways(allowed)
        )
        assert walk.joint(built(diagram, one), built(diagram, two), free) is expected


WHOLE = tuple(tuple(range(size)) for size in CELLS)


def test_a_free_level_parts_a_node_from_itself_also_below_a_level_that_is_not_free() -> None:
    """True where levels 1 and 2 say the same: with level 1 equal, level 2 alone turns it round."""
    diagram = Diagram(1000)
    same = {values: TRUE if values[1] == values[2] else FALSE for values in EVERYTHING}
    root = built(diagram, same)
    walk = Walk(diagram, WHOLE)
    assert walk.joint(root, root, frozenset({0, 2}))
    assert walk.joint(root, root, frozenset({2}))
    assert not walk.joint(root, root, frozenset({0}))
    assert not walk.joint(root, root)


def test_whether_two_nodes_part_is_remembered_of_these_two_only() -> None:
    """Below the first cell of level 0 they do not part, below the second they do."""
    diagram = Diagram(1000)
    second = {values: TRUE if values[1] > 0 else FALSE for values in EVERYTHING}
    first = {values: TRUE if values[:2] in ((0, 1), (1, 0)) else FALSE for values in EVERYTHING}
    walk = Walk(diagram, WHOLE)
    assert walk.joint(built(diagram, first), built(diagram, second))
    first_false = {values: TRUE if values[:2] == (0, 1) else FALSE for values in EVERYTHING}
    assert not walk.joint(built(diagram, first_false), built(diagram, second))


@given(tables((FALSE, TRUE, IMPOSSIBLE)), tables((FALSE, TRUE, IMPOSSIBLE)), allowed_cells)
def test_of_each_cell_still_possible_it_is_known_what_can_be_reached_with_it(
    first: Table, second: Table, allowed: tuple[Values, ...]
) -> None:
    """Also at levels that are not asked on the way; a cell that is not possible reaches nothing."""
    diagram = Diagram(1000)
    ends = [
        [
            {table[values] for table in (first, second) for values in _ways(allowed) if values[level] == cell}
            for cell in row
        ]
        for level, row in enumerate(range(max(cells) + 1) for cells in allowed)
    ]
    expected = [[(TRUE in each, FALSE in each) for each in row] for row in ends]
    assert Walk(diagram, allowed).branches([built(diagram, first), built(diagram, second)]) == expected
