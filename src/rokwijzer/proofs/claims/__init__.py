# SPDX-License-Identifier: EUPL-1.2
"""What is proved, one module for each kind of claim. Each goes over what it is about and yields what it finds."""
