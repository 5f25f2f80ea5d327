# SPDX-License-Identifier: EUPL-1.2
"""The guideline to read: its steps as a picture and in words, each rule on a page, and where the texts differ."""
