# SPDX-License-Identifier: EUPL-1.2
"""So many documents a minute: setting a page costs far more than asking for one."""

import threading
import time
from collections import deque
from collections.abc import Callable

_MINUTE = 60.0


class Pace:
    """Lets so many through in any minute, whoever asks; it knows nothing of who that is."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._passed: deque[float] = deque()
        self._lock = threading.Lock()

    def allows(self) -> bool:
        """Whether one more may be made now; if so, it counts."""
        with self._lock:
            now = self._clock()
            while self._passed and now - self._passed[0] >= _MINUTE:
                self._passed.popleft()
            if len(self._passed) >= self._per_minute:
                return False
            self._passed.append(now)
            return True
