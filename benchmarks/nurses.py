# SPDX-License-Identifier: EUPL-1.2
"""What one visitor does, for locust (`benchmarks.users` starts it): families are entered thing by thing, one by one.

WAIT is the number of seconds between an answer and the next entry, BODIES a file with what is sent (`benchmarks.users`
writes it), NAME what is asked.
"""

import json
import os
from itertools import cycle
from pathlib import Path

from locust import FastHttpUser, constant, task

from tools.serving import ENCRYPTED

FORM = "application/x-www-form-urlencoded"
NAME, WAIT = os.environ["NAME"], float(os.environ["WAIT"])
# Written beforehand, so that these people take as little as they can of what the server runs on.
_FAMILIES = cycle(json.loads(Path(os.environ["BODIES"]).read_text(encoding="utf-8")))


class Nurse(FastHttpUser):
    """Enters one family after another, without going to the empty page in between."""

    wait_time = constant(WAIT)

    def on_start(self) -> None:
        """Everybody has a first family."""
        self._bodies = iter(next(_FAMILIES))

    @task
    def enter(self) -> None:
        """The next entry."""
        body = next(self._bodies, None)
        if body is None:
            self._bodies = iter(next(_FAMILIES))
            body = next(self._bodies)
        headers = ENCRYPTED | {"Content-Type": FORM, "HX-Request": "true"}
        self.client.post("/", data=body, headers=headers, name=NAME)
