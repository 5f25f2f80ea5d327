# SPDX-License-Identifier: EUPL-1.2
"""How many examples Hypothesis tries: few by default, many with HYPOTHESIS_PROFILE=long."""

import os

from hypothesis import settings

settings.register_profile("ci", max_examples=120, deadline=None)
settings.register_profile("long", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
