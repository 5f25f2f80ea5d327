# SPDX-License-Identifier: EUPL-1.2
"""Files that people write: YAML read with the place of everything, checked against typed models, and written back.

Nothing here knows what the files are about.
"""

from rokwijzer.knowledge.text.comments import comments
from rokwijzer.knowledge.text.mistakes import Mistake, Mistakes
from rokwijzer.knowledge.text.plain import to_plain
from rokwijzer.knowledge.text.problems import Path, Problem, Problems, nearest
from rokwijzer.knowledge.text.shapes import Expects
from rokwijzer.knowledge.text.validate import validate
from rokwijzer.knowledge.text.writer import HEADER, WIDTH, Plain, write_yaml
from rokwijzer.knowledge.text.yaml_reader import DEPTH_LIMIT, NODE_LIMIT, SIZE_LIMIT, Data, Document, read_yaml

__all__ = [
    "DEPTH_LIMIT",
    "HEADER",
    "NODE_LIMIT",
    "SIZE_LIMIT",
    "WIDTH",
    "Data",
    "Document",
    "Expects",
    "Mistake",
    "Mistakes",
    "Path",
    "Plain",
    "Problem",
    "Problems",
    "comments",
    "nearest",
    "read_yaml",
    "to_plain",
    "validate",
    "write_yaml",
]
