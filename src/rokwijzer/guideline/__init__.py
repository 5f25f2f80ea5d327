# SPDX-License-Identifier: EUPL-1.2
"""Which steps the guideline texts name for this family, and in which order."""

from rokwijzer.guideline.steps import Step, ordered, steps

__all__ = ["Step", "ordered", "steps"]
