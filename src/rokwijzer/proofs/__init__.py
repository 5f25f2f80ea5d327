# SPDX-License-Identifier: EUPL-1.2
"""A solver's checks of the whole knowledge base, each with a second voice. docs/proofs.md says what is proved.

Importing this room needs z3-solver, the extra `proofs`.
"""

from rokwijzer.proofs.accepting import read_accepted
from rokwijzer.proofs.outcome import Accepted, Checked, Failure, Proven
from rokwijzer.proofs.prove import NAMES, PROVERS, Proofs, prove
from rokwijzer.proofs.silence import Silence, silences
from rokwijzer.proofs.words import CLAIMS, FAULTS, SILENCE, failure_text

__all__ = [
    "CLAIMS",
    "FAULTS",
    "NAMES",
    "PROVERS",
    "SILENCE",
    "Accepted",
    "Checked",
    "Failure",
    "Proofs",
    "Proven",
    "Silence",
    "failure_text",
    "prove",
    "read_accepted",
    "silences",
]
