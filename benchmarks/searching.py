# SPDX-License-Identifier: EUPL-1.2
"""Search and choices of the catalogue beside SQLite (FTS5, and a table of values) on the same texts.

.venv/bin/python -m benchmarks.searching [NUMBER_OF_OFFERS]

What is found is compared on the shipped offers, by the questions of tests/catalogue/queries.yaml; the time also on so
many generated ones. Times are those of the processor, since a busy machine makes the clock say little.
"""

import re
import sqlite3
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import yaml

from benchmarks.generated import documents
from rokwijzer.catalogue import SILENT, Catalogue, Facet, catalogue_of, search
from rokwijzer.catalogue.features import Features
from rokwijzer.catalogue.index import Index
from rokwijzer.catalogue.labels import Field
from rokwijzer.catalogue.passages import WEIGHTS, Passage, Texts
from rokwijzer.explain import LANGUAGES, Language
from rokwijzer.knowledge import KnowledgeBase, from_documents, load

QUERIES = Path(__file__).parents[1] / "tests" / "catalogue" / "queries.yaml"
ON = date(2026, 11, 22)
RUNS = 3
AGAIN = 5
CHOSEN = {Facet.KIND: frozenset({"course", "group"}), Facet.PHASE: frozenset({"year-0"})}
_WORD = re.compile(r"\w+")

Passages = Mapping[str, Sequence[Passage]]
Find = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Engine:
    """One way to set SQLite's index and to ask it."""

    name: str
    tokenizer: str
    any_word: bool


ENGINES = (
    Engine("FTS5, all words, the last one begun", "unicode61 remove_diacritics 2", any_word=False),
    Engine("FTS5, any word, the last one begun", "unicode61 remove_diacritics 2", any_word=True),
    Engine("FTS5 of three letters, all words", "trigram", any_word=False),
)


def seconds(of: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of the processor."""
    found = []
    for _ in range(runs):
        start = process_time()
        of()
        found.append(process_time() - start)
    return median(found)


def texts_of(features: Features, language: Language) -> Passages:
    """What is searched: the passages of each offer."""
    texts = Texts(features, language)
    return {name: texts.of(name) for name in features.base.offers}


def filled(passages: Passages, engine: Engine) -> sqlite3.Connection:
    """A full-text table in memory with a column for each field."""
    columns = [field.value.replace("-", "_") for field in Field]
    made = sqlite3.connect(":memory:")
    made.execute(
        f"CREATE VIRTUAL TABLE offer USING fts5(id UNINDEXED, {', '.join(columns)}, tokenize='{engine.tokenizer}')"
    )
    marks = ", ".join("?" * (len(columns) + 1))
    rows = (
        [name, *("\n".join(each.text for each in found if each.field is field) for field in Field)]
        for name, found in passages.items()
    )
    made.executemany(f"INSERT INTO offer VALUES ({marks})", rows)  # noqa: S608 - question marks only
    made.execute("INSERT INTO offer(offer) VALUES ('optimize')")
    return made


def asker(made: sqlite3.Connection, engine: Engine) -> Find:
    """Asks such a table, best first by BM25 with the same weights of fields as the catalogue."""
    weights = ", ".join(str(WEIGHTS[field]) for field in Field)
    wanted = f"SELECT id FROM offer WHERE offer MATCH ? ORDER BY bm25(offer, 0, {weights})"  # noqa: S608 - numbers only

    def find(typed: str) -> Sequence[str]:
        words = [f'"{word}"' for word in _WORD.findall(typed)]
        if engine.tokenizer != "trigram" and words:
            words[-1] += "*"
        asked = (" OR " if engine.any_word else " ").join(words)
        return [row[0] for row in made.execute(wanted, (asked,))] if asked else []

    return find


def right(find: Find, asked: Mapping[str, Any]) -> bool:
    """Whether everything that was meant is among the first, or nothing was found where nothing is said."""
    found = find(asked["typed"])
    if asked.get("without"):
        return not found
    return not set(asked["offers"]) - set(found[: asked["top"]])


def values_table(catalogue: Catalogue) -> sqlite3.Connection:
    """The values of every facet as rows, indexed both ways."""
    made = sqlite3.connect(":memory:")
    made.execute(
        "CREATE TABLE has (facet TEXT, value TEXT, offer INTEGER, PRIMARY KEY (facet, value, offer)) WITHOUT ROWID"
    )
    made.execute("CREATE INDEX by_offer ON has (offer, facet, value)")
    for facet, values in catalogue.grid.values.items():
        for value in values:
            places = [place for place in range(catalogue.grid.size) if value.bits >> place & 1]
            made.executemany("INSERT INTO has VALUES (?, ?, ?)", [(facet.value, value.id, place) for place in places])
    made.execute("ANALYZE")
    return made


def counted(made: sqlite3.Connection, chosen: Mapping[Facet, Iterable[str]]) -> dict[tuple[str, str], int]:
    """Every value with its count, given the choices in the other facets: one question for each facet that is chosen
    in, and one for all others."""
    found: dict[tuple[str, str], int] = {}
    for facet in [None, *chosen]:
        parts, values = [], []
        for other, wanted in chosen.items():
            if other is not facet:
                marks = ", ".join("?" for _ in wanted)
                parts.append(f"offer IN (SELECT offer FROM has WHERE facet = ? AND value IN ({marks}))")  # noqa: S608
                values += [other.value, *wanted]
        if facet is None:
            parts.append(f"facet NOT IN ({', '.join('?' for _ in chosen)})")
            values += [each.value for each in chosen]
        else:
            parts.append("facet = ?")
            values.append(facet.value)
        where = " AND ".join(parts)
        rows = made.execute(f"SELECT facet, value, count(*) FROM has WHERE {where} GROUP BY facet, value", values)  # noqa: S608
        found |= {(row[0], row[1]): row[2] for row in rows}
    return found


def relevance(base: KnowledgeBase) -> None:
    """Which questions each of them answers."""
    listed: dict[Language, list[dict[str, Any]]] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    features = catalogue_of(base, None, ON).features
    for language, rows in listed.items():
        index, passages = Index(features, language), texts_of(features, language)
        finds = {"the catalogue": ours(index)}
        finds |= {engine.name: asker(filled(passages, engine), engine) for engine in ENGINES}
        print(f"\n{language}: {len(rows)} questions")
        for name, find in finds.items():
            missed = [asked["typed"] for asked in rows if not right(find, asked)]
            print(f"  {name:38} {len(rows) - len(missed):3} right; not: {', '.join(missed) or '-'}")


def ours(index: Index) -> Find:
    """Asks the catalogue, best first."""

    def find(typed: str) -> Sequence[str]:
        scores = search(typed, index).scores
        return sorted(scores, key=lambda name: -scores[name])

    return find


def speed(base: KnowledgeBase) -> None:
    """Time to build and to answer."""
    listed = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    catalogue = catalogue_of(base, None, ON)
    language: Language = LANGUAGES[0]
    typed = [asked["typed"] for asked in listed[language]]
    passages = texts_of(catalogue.features, language)
    letters = sum(len(each.text) for found in passages.values() for each in found)
    print(f"\n{len(base.offers)} offers, {letters / 1e6:.2f} million letters, {len(typed)} questions")
    gather = seconds(lambda: texts_of(catalogue.features, language))
    build = seconds(lambda: Index(catalogue.features, language)) - gather
    print(f"  gather the texts                       {gather * 1e3:9.1f} ms")
    index = Index(catalogue.features, language)
    answers = {"the catalogue": (build, _each(ours(index), typed))}
    for engine in ENGINES:
        setting = seconds(partial(filled, passages, engine))
        answers[engine.name] = (setting, _each(asker(filled(passages, engine), engine), typed))
    plain = answers[ENGINES[0].name]
    for name, (building, asking) in answers.items():
        print(
            f"  {name:38} build {building * 1e3:9.1f} ms ({building / plain[0]:6.1f})"
            f"   ask {asking * 1e3:8.3f} ms ({asking / plain[1]:6.1f})"
        )
    grid = catalogue.grid
    table = values_table(catalogue)
    chosen = {facet: values & {each.id for each in grid.values[facet]} for facet, values in CHOSEN.items()}
    assert all(chosen.values())
    ours_ = {
        (facet.value, value.id): value.count
        for facet, values in grid.counts(chosen, grid.everything).items()
        for value in values
        if value.count
    }
    assert ours_ == counted(table, chosen)
    assert any(value == SILENT for _, value in ours_)
    mine = seconds(lambda: [grid.counts(chosen, grid.everything) for _ in range(20)]) / 20
    theirs = seconds(lambda: [counted(table, chosen) for _ in range(20)]) / 20
    print("  every count, two facets chosen in")
    print(f"  {'the catalogue':38} {mine * 1e3:.3f} ms")
    print(f"  {'SQLite, indexed rows':38} {theirs * 1e3:.3f} ms ({theirs / mine:.1f})")


def _again(find: Find, typed: str) -> None:
    for _ in range(AGAIN):
        find(typed)


def _each(find: Find, typed: Sequence[str]) -> float:
    """The median over the questions of the time for one, warm."""
    for each in typed:
        find(each)
    return median(seconds(partial(_again, find, each)) / AGAIN for each in typed)


def main(offers: int) -> None:
    """Print what each finds, and how long it takes."""
    print(f"SQLite {sqlite3.sqlite_version}; times of the processor, medians of {RUNS} runs")
    base = load()
    relevance(base)
    speed(base)
    speed(from_documents(documents(offers)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
