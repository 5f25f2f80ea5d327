# SPDX-License-Identifier: EUPL-1.2
"""The sheet of an offer and the whole catalogue from the pages: made once, in the background, bounded, stoppable."""

import fcntl
import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pypdfium2  # type: ignore[import-untyped]
import pytest
from django.http import HttpResponse
from django.test import Client

from rokwijzer.documents.catalogue import Section
from rokwijzer.editions import current
from rokwijzer.knowledge import load
from rokwijzer.web.pace import Pace
from rokwijzer.web.papier import printing, store, views
from rokwijzer.web.papier.store import STOPPED_CODE, TOO_LONG_CODE, BusyError, Order, State, Store
from tests.web.conftest import DAY, FORM, Entries

SHORT: Entries = {"deel": "training", "soort": "docx"}
"""A small document, that is quickly made."""
PATIENCE = 120


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed"


@pytest.fixture(autouse=True)
def kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Documents in a folder of the test."""
    found = Store(folder, places=2)
    monkeypatch.setattr(printing, "store", lambda: found)
    monkeypatch.setattr(views, "pace", Pace(1000))
    monkeypatch.setattr(printing, "pace", views.pace)
    return found


def post(client: Client, choice: Entries, address: str = "/papier/catalogus") -> HttpResponse:
    return client.post(address, urlencode(choice, doseq=True), content_type=FORM)  # type: ignore[return-value]


def wait(client: Client, page: str) -> str:
    """The page once it says something else than that the document is being made."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        content = client.get(page).content.decode()
        if "hx-trigger" not in content:
            return content
        time.sleep(0.1)
    raise AssertionError("it is still being made")


def order(key: str = "a" * 64, **changed: object) -> Order:
    known = Order(key, None, "nl", (str(Section.TRAINING),), "docx", DAY.isoformat(), current().edition.sha256)
    return replace(known, **changed)  # type: ignore[arg-type]


def until(kept: Store, ticket: str, *states: State) -> State:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        state = kept.standing(ticket).state
        if state in states:
            return state
        time.sleep(0.05)
    raise AssertionError(kept.standing(ticket))


@pytest.mark.parametrize(("prefix", "name"), [("", "groeidocument"), ("/en", "growing-document")])
@pytest.mark.parametrize(("kind", "begin"), [("pdf", b"%PDF-1.7"), ("docx", b"PK")])
def test_a_catalogue_is_made_and_can_be_fetched(
    client: Client, prefix: str, name: str, kind: str, begin: bytes
) -> None:
    begun = post(client, SHORT | {"soort": kind, "gemeente": "deventer"}, f"{prefix}/papier/catalogus")
    assert begun.status_code == 302
    page = begun["Location"]
    assert page.startswith(f"{prefix}/papier/catalogus/")
    content = wait(client, page)
    assert f'href="{page}/document"' in content
    found = client.get(f"{page}/document")
    assert found.status_code == 200
    assert found["Content-Disposition"] == f'attachment; filename="{name}-deventer-{DAY.isoformat()}.{kind}"'
    assert found.content.startswith(begin)
    again = client.get(f"{page}/document", headers={"If-None-Match": found["ETag"]})
    assert again.status_code == 304


def test_the_same_choice_is_made_once_whoever_asks_and_another_one_anew(client: Client, folder: Path) -> None:
    first = post(client, SHORT)["Location"]
    wait(client, first)
    (place,) = [each for each in folder.iterdir() if each.is_dir() and each.name != "tickets"]
    made = (place / "document.docx").stat().st_mtime_ns
    second = post(client, SHORT)["Location"]
    assert second != first
    assert "hx-trigger" not in client.get(second).content.decode()
    assert (place / "document.docx").stat().st_mtime_ns == made
    wait(client, post(client, SHORT | {"gemeente": "deventer"})["Location"])
    wait(client, post(client, SHORT, "/en/papier/catalogus")["Location"])
    places = [each for each in folder.iterdir() if each.is_dir() and each.name != "tickets"]
    assert len(places) == 3


def test_what_is_made_can_be_followed_to_the_last_offer(kept: Store) -> None:
    ticket = kept.order(order(sections=tuple(map(str, Section))))
    seen = []
    while (standing := kept.standing(ticket)).state is State.WORKING:
        seen.append((standing.step, standing.done, standing.of))
        time.sleep(0.02)
    assert standing.state is State.READY
    assert standing.size > 50_000
    steps = list(dict.fromkeys(step for step, _, _ in seen))
    assert steps[0] == "begin"
    assert "read" in steps
    counted = [done for step, done, _ in seen if step == "read"]
    assert counted == sorted(counted)
    assert {of for step, _, of in seen if step == "read"} <= {0, len(load().offers)}


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"gemeente": "nergens", "deel": "training", "soort": "pdf"}, "Kies er een uit de lijst"),
        ({"gemeente": "deventer", "soort": "pdf"}, "minstens één deel"),
        ({"deel": ["training", "no-such"], "soort": "pdf"}, "Kies uit wat er staat"),
        ({"deel": "training", "soort": "exe"}, "Kies uit wat er staat"),
        ({}, "minstens één deel"),
    ],
)
def test_a_choice_that_is_not_right_comes_back_as_it_was(
    client: Client, folder: Path, choice: Entries, said: str
) -> None:
    response = post(client, choice)
    assert response.status_code == 400
    content = response.content.decode()
    assert said in content
    assert ('value="deventer" selected' in content) == (choice.get("gemeente") == "deventer")
    assert not folder.exists()


@pytest.mark.parametrize(
    "page", ["/papier/catalogus/onbekend", "/en/papier/catalogus/unknown", f"/papier/catalogus/{'x' * 400}"]
)
def test_an_unknown_ticket_says_that_the_document_is_gone(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 404
    assert ("no longer here" if page.startswith("/en") else "is er niet meer") in response.content.decode()
    assert client.get(f"{page}/document").status_code == 404
    assert client.post(page, "", content_type=FORM).status_code == 404
    polled = client.get(page, headers={"HX-Request": "true"})
    assert polled.status_code == 200
    assert "hx-trigger" not in polled.content.decode()


@pytest.mark.parametrize("page", ["/papier/catalogus/..", "/papier/catalogus/%2e%2e%2fdoor", "/papier/catalogus/a.b"])
def test_tricks_with_paths_lead_nowhere(client: Client, page: str) -> None:
    assert client.get(page).status_code == 404
    assert client.get(f"{page}/document").status_code == 404


def test_methods_that_these_pages_do_not_know_are_refused(client: Client) -> None:
    ticket = post(client, SHORT)["Location"]
    for page in ("/papier/catalogus", ticket, f"{ticket}/document", "/papier/aanbod/k-vht"):
        assert client.put(page, content_type=FORM).status_code == 405
        assert client.head(page).status_code in (200, 404)
    for page in (f"{ticket}/document", "/papier/aanbod/k-vht"):
        assert client.post(page, "", content_type=FORM).status_code == 405
    wait(client, ticket)


def test_when_all_places_are_taken_the_next_one_is_told_to_wait(client: Client, kept: Store, folder: Path) -> None:
    kept.order(order())
    held = [os.open(folder / f"place-{number}", os.O_RDWR | os.O_CREAT) for number in range(2)]
    until(kept, kept.order(order()), State.READY)
    for each in held:
        fcntl.flock(each, fcntl.LOCK_EX)
    try:
        response = post(client, SHORT | {"gemeente": "deventer"})
        assert response.status_code == 429
        assert response["Retry-After"] == "60"
        with pytest.raises(BusyError):
            kept.order(order("b" * 64))
        assert kept.standing(kept.order(order())).state is State.READY
    finally:
        for each in held:
            os.close(each)
    assert until(kept, kept.order(order("b" * 64)), State.READY)


def test_the_pace_holds_for_these_documents_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "pace", Pace(1))
    printing._made_sheet.cache_clear()
    assert client.get("/papier/aanbod/k-vht").status_code == 200
    assert client.get("/papier/aanbod/shantala").status_code == 429
    assert client.get("/papier/aanbod/k-vht").status_code == 200
    assert post(client, SHORT).status_code == 429


def test_who_stops_waiting_ends_the_making_unless_somebody_else_waits(
    client: Client, kept: Store, folder: Path
) -> None:
    every: Entries = {"deel": [str(each) for each in Section], "soort": "pdf"}
    mine, other = (post(client, every)["Location"] for _ in range(2))
    stopped = client.post(mine, "", content_type=FORM)
    assert stopped["Location"] == mine
    assert "Je hebt het gestopt" in client.get(mine).content.decode()
    assert client.get(f"{mine}/document").status_code == 404
    ticket = other.rsplit("/", 1)[1]
    assert kept.standing(ticket).state is State.WORKING
    client.post(other, "", content_type=FORM)
    (place,) = [each for each in folder.iterdir() if each.is_dir() and each.name != "tickets"]
    end = time.monotonic() + PATIENCE
    while kept._is_worked_on(place):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert not (place / "document.pdf").exists()
    again = post(client, every)["Location"].rsplit("/", 1)[1]
    assert until(kept, again, State.READY, State.FAILED) is State.READY


def test_a_process_that_dies_leaves_no_document_that_is_being_made_for_ever(
    client: Client, kept: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ticket = kept.order(order(edition="0" * 64))
    assert until(kept, ticket, State.FAILED, State.READY) is State.FAILED
    content = client.get(f"/papier/catalogus/{ticket}").content.decode()
    assert "Het document is niet gelukt" in content
    assert 'href="/papier/catalogus"' in content
    ticket = kept.order(order())
    assert until(kept, ticket, State.FAILED, State.READY) is State.READY


def _making(folder: Path, before: str = "pass") -> int:
    code = f"from rokwijzer.web.papier import making; {before}; making.main()"
    program = [sys.executable, "-c", code, str(folder)]
    return subprocess.run(program, capture_output=True, check=False, timeout=PATIENCE).returncode


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    (tmp_path / "order.json").write_text(json.dumps(order(sections=tuple(map(str, Section)), kind="pdf").__dict__))
    assert _making(tmp_path, "making.LONGEST_SECONDS = 0.2") == TOO_LONG_CODE
    assert not (tmp_path / "document.pdf").exists()
    (tmp_path / "stop").touch()
    assert _making(tmp_path) == STOPPED_CODE


def test_only_so_many_documents_are_kept_those_asked_for_last(
    kept: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "KEPT", 2)
    tickets = []
    for name in "abc":
        tickets.append(kept.order(order(name * 64)))
        until(kept, tickets[-1], State.READY)
        time.sleep(0.02)
    places = {each.name[0] for each in folder.iterdir() if each.is_dir() and each.name != "tickets"}
    assert places == {"b", "c"}
    assert kept.standing(tickets[0]).state is State.GONE
    assert kept.document(tickets[0]) is None
    assert kept.document(tickets[2]) is not None


@pytest.mark.parametrize(
    ("age", "state"), [(store.TICKET_SECONDS - 60, State.READY), (store.TICKET_SECONDS + 1, State.GONE)]
)
def test_a_ticket_is_good_for_a_day(kept: Store, folder: Path, age: int, state: State) -> None:
    ticket = kept.order(order())
    until(kept, ticket, State.READY)
    then = time.time() - age
    os.utime(folder / "tickets" / ticket, (then, then))
    assert kept.standing(ticket).state is state
    kept.order(order())
    assert (folder / "tickets" / ticket).exists() is (state is State.READY)


def test_a_folder_that_others_may_write_in_is_not_used(tmp_path: Path) -> None:
    open_to_all = tmp_path / "open"
    open_to_all.mkdir()
    open_to_all.chmod(0o777)
    elsewhere = tmp_path / "link"
    elsewhere.symlink_to(tmp_path)
    for folder in (open_to_all, elsewhere):
        with pytest.raises(PermissionError):
            Store(folder, 1).order(order())
        assert not (folder / "tickets").exists()


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_offer_has_a_sheet_with_or_without_a_region(client: Client, prefix: str) -> None:
    for query in ("", "?regio=deventer"):
        response = client.get(f"{prefix}/papier/aanbod/k-vht{query}")
        assert response.status_code == 200
        assert response["Content-Type"] == "application/pdf"
        assert response["Content-Disposition"] == 'inline; filename="k-vht.pdf"'
        assert response.content.startswith(b"%PDF")
        same = client.get(f"{prefix}/papier/aanbod/k-vht{query}", headers={"If-None-Match": response["ETag"]})
        assert same.status_code == 304
        assert not same.content


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("region", ["deventer", "zwolle", None])
def test_the_page_of_an_offer_leads_to_the_sheet_of_the_region_that_was_chosen(
    client: Client, prefix: str, region: str | None
) -> None:
    query = f"?regio={region}" if region else ""
    content = client.get(f"{prefix}/aanbod/k-vht{query}").content.decode()
    assert re.findall(r'href="([^"]*/papier/aanbod/[^"]*)"', content) == [f"{prefix}/papier/aanbod/k-vht{query}"]
    made = client.get(f"{prefix}/papier/aanbod/k-vht{query}").content
    said = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(made)))
    # The sheet names its region before its day; a region's name may stand elsewhere on it, as that of a source.
    assert {each for each in load().regions if f"{load().regions[each].name.nl}, 22 " in said} == (
        {region} if region else set()
    )


@pytest.mark.parametrize("page", ["k-vt", "k-vht?regio=nergens", "k-vht?regio=%00", "../x"])
def test_a_sheet_of_what_is_not_there_answers_404(client: Client, page: str) -> None:
    assert client.get(f"/papier/aanbod/{page}").status_code == 404


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A real server with two workers: its address, and a file in which each worker notes what it answered."""
    noted, config = tmp_path / "answered.txt", tmp_path / "conf.py"
    config.write_text(
        "def post_request(worker, req, environ, resp):\n"
        f"    with open({str(noted)!r}, 'a') as file:\n"
        "        file.write(f'{worker.pid} {req.path}\\n')\n"
    )
    screen = tmp_path / "screen.txt"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "rokwijzer.web.settings.development",
        "ROKWIJZER_PRINT_FOLDER": str(tmp_path / "shared"),
    }
    with screen.open("w") as out:
        program = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "--workers", "2", "--bind", "127.0.0.1:0", "--config", str(config)),
                *("--no-control-socket", "rokwijzer.web.wsgi"),
            ],
            stdout=out,
            stderr=subprocess.STDOUT,
            env=environment,
        )
    try:
        end = time.monotonic() + PATIENCE
        while (found := re.search(r"Listening at: (http://127\.0\.0\.1:\d+)", screen.read_text())) is None:
            assert program.poll() is None, screen.read_text()
            assert time.monotonic() < end, screen.read_text()
            time.sleep(0.1)
        yield found[1], noted
    finally:
        program.terminate()
        program.wait(30)


def test_it_works_with_two_workers_whichever_of_them_answers(server: tuple[str, Path], tmp_path: Path) -> None:
    """Six visitors ask for the same at one time; what one worker began, the other tells of and hands out."""
    import urllib.request
    from concurrent.futures import ThreadPoolExecutor

    address, noted = server

    def ask(_: int) -> str:
        body = urlencode(SHORT | {"soort": "pdf"}).encode()
        with urllib.request.urlopen(f"{address}/papier/catalogus", body, timeout=PATIENCE) as answer:  # noqa: S310
            found: str = answer.url
            return found

    with ThreadPoolExecutor(6) as visitors:
        pages = list(visitors.map(ask, range(6)))
    assert len(set(pages)) == 6

    def workers(path: str) -> set[str]:
        return {line.split()[0] for line in noted.read_text().splitlines() if line.endswith(path)}

    end = time.monotonic() + PATIENCE
    ready = False
    path = pages[0].removeprefix(address)
    while not ready or len(workers(path)) < 2:
        assert time.monotonic() < end
        with urllib.request.urlopen(pages[0], timeout=PATIENCE) as answer:  # noqa: S310
            ready = "hx-trigger" not in answer.read().decode()
    documents = set()
    while len(workers(f"{path}/document")) < 2:
        assert time.monotonic() < end
        with urllib.request.urlopen(f"{pages[0]}/document", timeout=PATIENCE) as answer:  # noqa: S310
            documents.add(answer.read())
    assert len(documents) == 1
    shared = tmp_path / "shared"
    assert len([each for each in shared.iterdir() if each.is_dir() and each.name != "tickets"]) == 1
    assert not (shared / "place-1").exists()
