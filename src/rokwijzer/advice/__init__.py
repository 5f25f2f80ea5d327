# SPDX-License-Identifier: EUPL-1.2
"""The front door: `advise(situation, base, …) -> AdviceOut`."""

from rokwijzer.advice.build import advise
from rokwijzer.advice.model import AdviceOut, AvailabilityOut, OfferOut, StepOut

__all__ = ["AdviceOut", "AvailabilityOut", "OfferOut", "StepOut", "advise"]
