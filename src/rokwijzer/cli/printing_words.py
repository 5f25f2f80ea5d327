# SPDX-License-Identifier: EUPL-1.2
"""What the commands that print say, in Dutch and English. Our own texts, so editorial."""

from collections.abc import Mapping

from rokwijzer.cli.words import Words

WORDS: Mapping[str, Words] = {
    "file": Words("groeidocument", "growing-document"),
    "written": Words("{kilobytes} kB geschreven.", "{kilobytes} kB written."),
    "step read": Words("Aanbod verzamelen", "Collecting the offers"),
    "step set": Words("Bladzijden opmaken", "Setting the pages"),
    "step write": Words("Bestand schrijven", "Writing the file"),
    "no-offer": Words("Er is geen aanbod '{name}'.", "There is no offer '{name}'."),
    "meant": Words("Bedoelde je '{name}'?", "Did you mean '{name}'?"),
    "list": Words("rokwijzer knowledge list noemt elke id.", "rokwijzer knowledge list shows every id."),
    "no-section": Words("Er is geen onderdeel '{name}'.", "There is no section '{name}'."),
    "known-sections": Words("Er zijn: {names}.", "There are: {names}."),
    "exists": Words("{path} bestaat al.", "{path} exists already."),
    "exists-next": Words(
        "Kies met --out een andere naam, of overschrijf het met --force.",
        "Choose another name with --out, or write over it with --force.",
    ),
    "suffix": Words("{path} eindigt niet op .{suffix}.", "{path} does not end in .{suffix}."),
    "suffix-next": Words("Geef een naam die daarop eindigt.", "Give a name that ends in it."),
    "no-folder": Words("Er is geen map {folder}.", "There is no folder {folder}."),
    "no-folder-next": Words("Maak de map, of kies een andere.", "Make the folder, or choose another one."),
    "no-screen": Words("Dit bestand kan niet naar het scherm.", "This file cannot be written to the screen."),
    "no-screen-next": Words(
        "Geef een bestandsnaam met --out, of stuur het door met | of >.",
        "Give a file name with --out, or send it on with | or >.",
    ),
}


def say(key: str, language: str, **values: object) -> str:
    """The words under this key, filled in."""
    words = WORDS[key]
    return (words.en if language == "en" else words.nl).format(**values)
