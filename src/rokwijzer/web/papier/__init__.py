# SPDX-License-Identifier: EUPL-1.2
"""Paper: the sheet for parents and the summary, made from the form as it was sent, and kept nowhere."""
