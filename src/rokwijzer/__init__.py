# SPDX-License-Identifier: EUPL-1.2
"""ROKwijzer: from what a professional sees in one family to the guideline's next steps and the help that fits here."""

__version__ = "0.1.0"
