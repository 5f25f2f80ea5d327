# SPDX-License-Identifier: EUPL-1.2
"""`rokwijzer ask`: question by question in a terminal, one key per answer."""
