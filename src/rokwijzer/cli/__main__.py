# SPDX-License-Identifier: EUPL-1.2
"""`python -m rokwijzer.cli` is the same as `rokwijzer`."""

from rokwijzer.cli import main

main()
