# SPDX-License-Identifier: EUPL-1.2
"""The front door: `advise(situation, base, …) -> AdviceOut`; `Advisor` for who explains only what is looked at."""

from rokwijzer.advice.build import Advisor, advise
from rokwijzer.advice.model import AdviceOut, AvailabilityOut, OfferOut, StepOut

__all__ = ["AdviceOut", "Advisor", "AvailabilityOut", "OfferOut", "StepOut", "advise"]
