# SPDX-License-Identifier: EUPL-1.2
"""What people take along, print or fill in."""
