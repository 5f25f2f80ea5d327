# SPDX-License-Identifier: EUPL-1.2
"""The page in a real browser without JavaScript: filled in, sent, answered."""

from playwright.sync_api import Browser


def test_the_page_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    page.get_by_role("radio", name="Kind is geboren").check(force=True)
    page.get_by_label("of geboren op").fill("2026-09-13")
    page.get_by_label("Gemeente").fill("Deventer")
    page.get_by_role("checkbox", name="huilt veel", exact=True).first.check(force=True)
    heading = page.locator("summary", has_text="Wat vertellen de ouders?")
    heading.click()
    # Which answers stand in sight depends on how much each tells; the rest is one step away.
    for more in heading.locator("xpath=..").locator("summary", has_text="Meer").all():
        more.click()
    for label in ("spanning in de opvoeding", "lichte vragen over opvoeden", "aanvoelen en reageren is moeilijk"):
        page.get_by_role("checkbox", name=label, exact=True).first.check(force=True)
    page.locator("#deel-judgement > summary").click()
    page.locator("#deel-judgement").get_by_text("Meer").click()
    page.get_by_role("checkbox", name="functioneert naar verhouding goed", exact=True).first.check(force=True)
    page.get_by_role("button", name="Laat zien wat past").click()
    assert page.url == f"{address}/"
    advice = page.locator("#advies")
    assert "Video-interventie" in advice.inner_text()
    assert "In Deventer: navragen" in advice.inner_text()
    assert page.get_by_role("checkbox", name="huilt veel", exact=True).is_checked()
    page.get_by_text("Waarom zie ik dit?").first.click()
    assert page.locator(".why").first.is_visible()
    assert context.cookies() == []
    context.close()
