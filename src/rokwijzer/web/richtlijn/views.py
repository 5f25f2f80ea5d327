# SPDX-License-Identifier: EUPL-1.2
"""The steps, one rule, and where the texts differ."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rokwijzer.web.language import Language, language_of, page_language
from rokwijzer.web.pages import problem, reading
from rokwijzer.web.published import load
from rokwijzer.web.richtlijn.differing import KIND, SEVERITY, NoSuchFilterError
from rokwijzer.web.richtlijn.differing import differences as found_differences
from rokwijzer.web.richtlijn.picture import Picture, Words, narrow, wide
from rokwijzer.web.richtlijn.telling import RuleTold, rules
from rokwijzer.web.today import today
from rokwijzer.web.unchanged import unchanged
from rokwijzer.web.words import word


@reading
@unchanged
def guideline(request: HttpRequest) -> HttpResponse:
    """The steps as a picture and in words, and how professionals work beside them."""
    told = _told(request)
    practices: dict[str, list[RuleTold]] = {}
    for each in told:
        if each.is_practice:
            practices.setdefault(each.group, []).append(each)
    steps = [each for each in told if not each.is_practice]
    return render(
        request,
        "richtlijn/guideline.html",
        {"steps": steps, "pictures": _pictures(steps, request), "practices": practices.items()},
    )


@reading
@unchanged
def rule(request: HttpRequest, rule: str) -> HttpResponse:
    """One rule, and where it stands among the others."""
    told = {each.id: each for each in _told(request)}
    if rule not in told:
        raise Http404
    shown = told[rule]
    steps = [each for each in told.values() if not each.is_practice]
    return render(
        request,
        "richtlijn/rule.html",
        {
            "rule": shown,
            "before": [told[name] for name in shown.before],
            "after": [each for each in steps if rule in each.before],
            "pictures": () if shown.is_practice else _pictures(steps, request, rule),
        },
    )


@reading
@unchanged
def differences(request: HttpRequest) -> HttpResponse:
    """Contradictions and open ends, by kind and by who needs to know."""
    asked = {name: request.GET.get(name, "") for name in (KIND, SEVERITY)}
    try:
        found = found_differences(load(), language_of(request), asked[KIND], asked[SEVERITY])
    except NoSuchFilterError:
        return problem(request, 400, "no-filter")
    return render(request, "richtlijn/differences.html", {"found": found, "asked": asked})


def _told(request: HttpRequest) -> Sequence[RuleTold]:
    return tuple(rules(load(), language_of(request), today()).values())


def _pictures(steps: Sequence[RuleTold], request: HttpRequest, here: str | None = None) -> tuple[Picture, ...]:
    language: Language = language_of(request)
    said = page_language(request)
    words = Words(everybody=word("guideline.everybody", said), joined=word("guideline.joined", said))
    return wide(steps, language, here, words), narrow(steps, language, here, words)
