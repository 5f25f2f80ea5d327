# SPDX-License-Identifier: EUPL-1.2
"""Which open questions are put to the professional."""

from collections.abc import Iterable

from rokwijzer.explain import CauseOut, Context
from rokwijzer.logic import FactRef


def askable(questions: Iterable[CauseOut], context: Context) -> tuple[CauseOut, ...]:
    """The questions without those about safety, unless a signal about safety was entered.

    Nobody is asked about violence because an offer happens to mention it; the reminder of safety is in reach on every
    page instead.
    """
    if has_signal(context):
        return tuple(questions)
    return tuple(question for question in questions if not _is_about_safety(question, context))


def has_signal(context: Context) -> bool:
    """Whether a signal about safety was entered."""
    return any(known is True and context.fact(ref).safety for ref, known in context.knowns.values.items())


def _is_about_safety(question: CauseOut, context: Context) -> bool:
    refs = [FactRef.parse(ref) for ref in question.refs] if question.kind == "fact" else []
    return bool(refs) and all(context.fact(ref).safety for ref in refs)
