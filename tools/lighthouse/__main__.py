# SPDX-License-Identifier: EUPL-1.2
"""Start the server, measure, stop it. The folder with the packages of package-lock.json is the only argument."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.serving import served

RUNS = os.environ.get("RUNS", "3")
"""How often each page is measured: performance is the median, the others are the lowest."""


def main(packages: str) -> int:
    """0 where every bound is kept, 1 where one is not, 2 where it cannot be measured."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    node = shutil.which("node")
    if chromium is None or node is None:
        missing = "chromium" if chromium is None else "node"
        sys.stderr.write(f"make lighthouse: {missing} was not found. On Debian: sudo apt-get install {missing}\n")
        return 2
    # Packages are looked for beside the script that asks for them.
    script = shutil.copy(Path(__file__).parent / "measure.mjs", packages)
    try:
        with served(workers=1) as address:
            return subprocess.run([node, script, address, chromium, RUNS], check=False).returncode  # noqa: S603
    except RuntimeError as wrong:
        sys.stderr.write(f"make lighthouse: {wrong}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
