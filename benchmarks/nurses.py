# SPDX-License-Identifier: EUPL-1.2
"""What one visitor does, for locust (`benchmarks.users` starts it): one thing after another is asked.

WAIT is the number of seconds between an answer and the next question, ASKED a file with what is asked
(`benchmarks.users` writes it), NAME what that is called.
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
_VISITS = cycle(json.loads(Path(os.environ["ASKED"]).read_text(encoding="utf-8")))


class Nurse(FastHttpUser):
    """Asks one row of things after another."""

    wait_time = constant(WAIT)

    def on_start(self) -> None:
        """Everybody has a first row."""
        self._asked = iter(next(_VISITS))

    @task
    def ask(self) -> None:
        """The next thing: a form for an address, or only the address."""
        asked = next(self._asked, None)
        if asked is None:
            self._asked = iter(next(_VISITS))
            asked = next(self._asked)
        address, form = asked
        if form is None:
            self.client.get(address, headers=ENCRYPTED, name=NAME)
        else:
            headers = ENCRYPTED | {"Content-Type": FORM, "HX-Request": "true"}
            self.client.post(address, data=form, headers=headers, name=NAME)
