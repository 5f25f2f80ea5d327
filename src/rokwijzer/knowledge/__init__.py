# SPDX-License-Identifier: EUPL-1.2
"""What the sources say, as typed and cited knowledge. docs/knowledge.md explains the files."""

from rokwijzer.knowledge.base import KnowledgeBase, for_carer
from rokwijzer.knowledge.loader import from_documents, load, shipped_documents
from rokwijzer.knowledge.text import Problem, Problems

__all__ = ["KnowledgeBase", "Problem", "Problems", "for_carer", "from_documents", "load", "shipped_documents"]
