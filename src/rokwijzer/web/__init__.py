# SPDX-License-Identifier: EUPL-1.2
"""The web pages. They hold no rule of their own, open no database, and keep nothing of what is entered."""
