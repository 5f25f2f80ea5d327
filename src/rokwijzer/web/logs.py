# SPDX-License-Identifier: EUPL-1.2
"""Log lines without content: what a family said must not be found in any of them, also where the program failed."""

import logging
import traceback
from types import TracebackType

log = logging.getLogger("rokwijzer.web")

# What the server says of a request that it could not read quotes that request.
_QUOTING = ("Invalid request", "Error handling request", "Error processing", "Exception on")


class WithoutContent(logging.Formatter):
    """Time, level and message; of an exception its kind and where it arose, never its own words or any value."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """The line; a message of the server that quotes a request is cut off where the quotation begins."""
        if isinstance(record.msg, str) and record.msg.startswith(_QUOTING):
            start = next(words for words in _QUOTING if record.msg.startswith(words))
            record = logging.makeLogRecord({**record.__dict__, "msg": start, "args": None})
        return super().format(record)

    def formatException(  # noqa: N802 - the name that logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The kind of exception and the lines of the program that led to it."""
        kind, _, place = ei
        if kind is None:
            return ""
        frames = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(place)]
        return "\n".join([kind.__name__, *frames])
