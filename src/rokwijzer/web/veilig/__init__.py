# SPDX-License-Identifier: EUPL-1.2
"""The professional's own guide through the child check and the reporting code; it keeps nothing."""
