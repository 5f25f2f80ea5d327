# SPDX-License-Identifier: EUPL-1.2
"""The commands about receipts: what an advice rested on, and the same advice again."""

from pathlib import Path
from typing import Annotated

import typer

from rokwijzer.cli.edition import refusing
from rokwijzer.cli.errors import FOUND, OK, RefusedError, speak
from rokwijzer.cli.inputs import find_region, read_day, read_family, today
from rokwijzer.cli.options import DUTCH, KnowledgeOption, LangOption, emit

app = typer.Typer(
    help="What an advice rested on, and the same again.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

_FAMILY_HELP = "A file with a situation, - for standard input, or example:NAME (see `rokwijzer examples`)."


@app.command()
def make(
    family: Annotated[str, typer.Argument(metavar="FAMILY", help=_FAMILY_HELP)],
    region: Annotated[str | None, typer.Option("--region", metavar="NAME", help="Municipality or region.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="The day of the advice.")] = None,
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
    short: Annotated[bool, typer.Option("--short", help="One line for the foot of a letter.")] = False,
) -> None:
    """The receipt of the advice for one family. It is as confidential as the family's own file."""
    from rokwijzer.advice.receipt import make_receipt, to_json
    from rokwijzer.editions import current

    speak(lang)
    day = read_day(on, lang)
    with refusing():
        known = current(knowledge)
        situation = read_family(family, known.base, lang, day or today())
        where = find_region(region, known.base, lang)
        _, receipt = make_receipt(situation, known, on=day or situation.on or today(), region=where, language=lang)
    emit(f"{receipt.in_words(lang)}\n" if short else to_json(receipt))


@app.command()
def replay(
    receipt: Annotated[Path, typer.Argument(metavar="RECEIPT", help="The file that `receipt make` wrote.")],
    family: Annotated[str, typer.Argument(metavar="FAMILY", help=_FAMILY_HELP)],
    lang: LangOption = DUTCH,
    knowledge: KnowledgeOption = None,
) -> int:
    """Give the advice of a receipt again. Exit code 1 if anything differs, with each difference."""
    from rokwijzer.advice.receipt import read_receipt
    from rokwijzer.advice.receipt import replay as give_again
    from rokwijzer.editions import current, layered, published
    from rokwijzer.knowledge import shipped_documents

    speak(lang)
    if not receipt.is_file():
        raise RefusedError(f"{receipt} is no file.", "Make one with `rokwijzer receipt make FAMILY`.")
    with refusing():
        then = read_receipt(receipt.read_bytes(), str(receipt))
        if then.edition is None or knowledge is not None:
            known = current(knowledge)
        else:
            known = layered(published().load(then.edition), shipped_documents())
        situation = read_family(family, known.base, lang, then.on)
        found = give_again(then, situation, known)
    if found.same_program:
        ending = "the same program gives the same bytes" if found.holds else "the same program gives something else"
    else:
        programs = f"program {found.then.program} then, {found.now.program} now"
        ending = f"{programs}: {'the same statuses and addresses' if found.holds else 'something else'}"
    emit("\n".join([*found.differences, ending]) + "\n")
    return OK if found.holds else FOUND
