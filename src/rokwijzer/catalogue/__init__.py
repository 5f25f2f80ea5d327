# SPDX-License-Identifier: EUPL-1.2
"""All help: searched, chosen from by facets with counts, sorted, and handed on as rows. docs/catalogue.md explains."""

from rokwijzer.catalogue.browsing import (
    Answer,
    Catalogue,
    FacetOut,
    Query,
    ValueOut,
    catalogue_of,
    index_of,
    make_ready,
)
from rokwijzer.catalogue.changed import LastChange, last_change, last_changes
from rokwijzer.catalogue.facets import SILENT
from rokwijzer.catalogue.labels import FIELD, SORT, Facet, Field, Sort
from rokwijzer.catalogue.rows import COLUMNS, CatalogueOut, RowOut, as_csv, catalogue_out, row
from rokwijzer.catalogue.search import Found, Match, Piece, Why, search
from rokwijzer.catalogue.sheet import Sheet
from rokwijzer.catalogue.telling import sheet_of

__all__ = [
    "COLUMNS",
    "FIELD",
    "SILENT",
    "SORT",
    "Answer",
    "Catalogue",
    "CatalogueOut",
    "Facet",
    "FacetOut",
    "Field",
    "Found",
    "LastChange",
    "Match",
    "Piece",
    "Query",
    "RowOut",
    "Sheet",
    "Sort",
    "ValueOut",
    "Why",
    "as_csv",
    "catalogue_of",
    "catalogue_out",
    "index_of",
    "last_change",
    "last_changes",
    "make_ready",
    "row",
    "search",
    "sheet_of",
]
