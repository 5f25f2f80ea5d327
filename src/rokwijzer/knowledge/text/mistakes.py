# SPDX-License-Identifier: EUPL-1.2
"""How a validator of a model says what is wrong, with the place and what was expected."""

from collections.abc import Iterable

from rokwijzer.knowledge.text.problems import Path


class Mistake(ValueError):  # noqa: N818 (it reads as what it is)
    """A mistake that a model found: raise it in a validator.

    `at` is the place within what the validator looks at, as the keys stand in the file (`("criteria", "age")`);
    with `key` its key is meant, not what it holds. A plain ValueError or PydanticCustomError works too, and is shown
    at the place of the whole.
    """

    def __init__(
        self,
        message: str,
        expected: str | None = None,
        nearest: str | None = None,
        *,
        at: Path = (),
        key: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.expected = expected
        self.nearest = nearest
        self.at = at
        self.key = key


class Mistakes(ValueError):  # noqa: N818
    """Several mistakes that one validator found."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes: tuple[Mistake, ...] = tuple(mistakes)
        super().__init__("; ".join(str(mistake) for mistake in self.mistakes))
