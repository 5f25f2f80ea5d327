# SPDX-License-Identifier: EUPL-1.2
"""What the commands about regions say, in Dutch and English. Our own texts, so editorial."""

from collections.abc import Mapping

from rokwijzer.cli.words import Words

_WORDS: Mapping[str, Words] = {
    "national": Words("land", "country"),
    "province": Words("provincie", "province"),
    "region": Words("regio", "region"),
    "municipality": Words("gemeente", "municipality"),
    "district": Words("wijk", "district"),
    "no-region": Words("'{name}' is geen regio met een laag.", "'{name}' is no region with a layer."),
    "meant": Words("Bedoelde je '{name}'?", "Did you mean '{name}'?"),
    "known": Words("Bekend: {names}.", "Known: {names}."),
    "head": Words("{name} ({id}), {level}", "{name} ({id}), {level}"),
    "within": Words("Ligt in: {names}", "Lies in: {names}"),
    "edition": Words("Kennis: {edition} · laag: {layer}", "Knowledge: {edition} · layer: {layer}"),
    "ask": Words("In het algemeen navragen bij: {name}", "In general ask: {name}"),
    "term": Words("Te oud na {months} maanden", "Too old after {months} months"),
    "no-term": Words("Geen termijn waarna een antwoord te oud is", "No term after which an answer is too old"),
    "here": Words("Wat er hier is ({count})", "What there is here ({count})"),
    "unknown": Words("Onbekend ({count})", "Unknown ({count})"),
    "too-old": Words("Te oud ({count})", "Too old ({count})"),
    "never": Words("Nooit nagekeken ({count})", "Never checked ({count})"),
    "local": Words("Eigen aanbod ({count})", "Offers of its own ({count})"),
    "off": Words("Hier uitgezet ({count})", "Switched off here ({count})"),
    "unused": Words("Wacht op een volgende editie ({count})", "Waits for a later edition ({count})"),
    "since": Words("{name}, {age} oud", "{name}, {age} old"),
    "row": Words(
        "{offers} keer aanbod; {unknown} onbekend, {old} te oud, {never} nooit nagekeken",
        "{offers} offers; {unknown} unknown, {old} too old, {never} never checked",
    ),
    "file": Words("bellijst", "call-sheet"),
    "exists": Words("{path} bestaat al.", "{path} exists already."),
    "exists-next": Words(
        "Er kunnen antwoorden in staan. Kies met --out een andere naam, of haal het bestand weg.",
        "It may hold answers. Choose another name with --out, or take the file away.",
    ),
    "suffix": Words("{path} eindigt niet op .{suffix}.", "{path} does not end in .{suffix}."),
    "suffix-next": Words(
        "Aan de naam wordt bij het inlezen gezien wat voor bestand het is.",
        "By the name it is seen what kind of file it is when it is read back.",
    ),
    "no-stdout": Words("Een werkmap kan niet naar het scherm.", "A workbook cannot be written to the screen."),
    "no-stdout-next": Words("Geef een bestandsnaam, of --format csv.", "Give a file name, or --format csv."),
    "no-file": Words("Er is geen bestand {path}.", "There is no file {path}."),
    "no-file-next": Words(
        "Geef de ingevulde lijst, een .xlsx- of .csv-bestand.", "Give the filled-in sheet, an .xlsx or .csv file."
    ),
    "unreadable": Words("{path} kan niet worden gelezen: {reason}.", "{path} cannot be read: {reason}."),
    "no-layer": Words("In {folder} staat geen {name}.", "There is no {name} in {folder}."),
    "no-layer-next": Words(
        "Geef met --into de map met kennisbestanden, of de map met de bestanden van de regio's.",
        "Give with --into the folder of knowledge files, or the folder with the files of the regions.",
    ),
    "comments": Words(
        "{path}:{line}: deze opmerking zou verloren gaan: {comment}.",
        "{path}:{line}: this comment would be lost: {comment}.",
    ),
    "comments-next": Words(
        "Maak er een `note:` van of haal haar weg. Er is niets geschreven.",
        "Make it a `note:`, or delete it. Nothing was written.",
    ),
    "mistakes-one": Words("{path}: één fout. Er is niets veranderd.", "{path}: one mistake. Nothing was changed."),
    "mistakes": Words(
        "{path}: {count} fouten. Er is niets veranderd.", "{path}: {count} mistakes. Nothing was changed."
    ),
    "no-answers": Words("Er is niets ingevuld.", "Nothing was filled in."),
    "no-change": Words("Er verandert niets.", "Nothing changes."),
    "same": Words("{count} antwoorden staan er al precies zo.", "{count} answers stand there just so already."),
    "changes": Words("Wat er verandert ({count})", "What changes ({count})"),
    "conflicts": Words("Wat niet overgenomen wordt ({count})", "What is not taken over ({count})"),
    "conflicts-next": Words(
        "Maak een nieuwe lijst met `rokwijzer region call-sheet {region}`, en kijk deze antwoorden daarin na.",
        "Make a new sheet with `rokwijzer region call-sheet {region}`, and look at these answers there.",
    ),
    "written": Words("Geschreven: {path}", "Written: {path}"),
    "not-written": Words(
        "Er is niets geschreven. Met --write wordt dit geschreven in {path}.",
        "Nothing was written. With --write this is written to {path}.",
    ),
    "not-replaced": Words("{path} kon niet worden geschreven: {reason}.", "{path} could not be written: {reason}."),
}


def say(key: str, language: str, **values: object) -> str:
    """The words in this language (nl, en), filled in."""
    words = _WORDS[key]
    return (words.en if language == "en" else words.nl).format(**values)
