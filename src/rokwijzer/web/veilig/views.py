# SPDX-License-Identifier: EUPL-1.2
"""The safety guide."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.web.pages import reading
from rokwijzer.web.published import load
from rokwijzer.web.unchanged import unchanged

NORM = "meldcode"
QUESTIONS = ("suspicion", "unsafe", "able", "accept", "in-time")
STEPS = ("map", "consult", "talk", "weigh", "decide")


@reading
@unchanged
def guide(request: HttpRequest) -> HttpResponse:
    """Child check, five steps, five questions; whom to ring."""
    return render(
        request,
        "veilig/guide.html",
        {"norm": load().common.norms.get(NORM), "steps": STEPS, "questions": QUESTIONS},
    )
