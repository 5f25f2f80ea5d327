# SPDX-License-Identifier: EUPL-1.2
"""The knowledge base against the texts it was made from: own words, true numbers, known names."""

from rokwijzer.knowledge.provenance.check import Doubt, check_provenance
from rokwijzer.knowledge.provenance.claims import Claim, claims
from rokwijzer.knowledge.provenance.coverage import LONGEST_ASIDE, SourceCoverage, cited_lines, coverage
from rokwijzer.knowledge.provenance.numbers import numbers_in
from rokwijzer.knowledge.provenance.sources import SourceText, find_sources
from rokwijzer.knowledge.provenance.words import RUN, fold, runs_in, tokens

__all__ = [
    "LONGEST_ASIDE",
    "RUN",
    "Claim",
    "Doubt",
    "SourceCoverage",
    "SourceText",
    "check_provenance",
    "cited_lines",
    "claims",
    "coverage",
    "find_sources",
    "fold",
    "numbers_in",
    "runs_in",
    "tokens",
]
