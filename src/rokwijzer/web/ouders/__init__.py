# SPDX-License-Identifier: EUPL-1.2
"""For parents: what an offer is and how to get it, in the words that were written for them. Nothing is derived."""
