# SPDX-License-Identifier: EUPL-1.2
"""Question by question: a second way through the first page, with the same state. `questions` decides what is asked."""
