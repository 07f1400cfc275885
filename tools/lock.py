"""Write constraints.txt: the exact version of all that the extra ``all`` installs.

Run by ``make lock`` with the Python whose versions are to be locked. pip resolves without installing; a version that
carries a local part (``2.13.0+cpu``) is written without it, so that the file holds wherever the public release is had.

    python tools/lock.py [--upgrade]
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "constraints.txt"
# One release of torch is named here, as a newer one may bring gigabytes of libraries for accelerators.
PINNED = ["torch==2.13.0"]
HEADER = """\
# Every package that `pip install -c constraints.txt ".[all]"` brings, at the version tested (Python 3.11).
# Written by `make lock`; not edited by hand.
"""


def resolve(*, keep: bool) -> dict[str, str]:
    """Return canonical name → version of what the extra ``all`` needs, on top of the present lock where ``keep``."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        if keep and LOCK.exists():
            command += ["--constraint", str(LOCK)]
        subprocess.run([*command, "--report", str(report), f"{ROOT}[all]", *PINNED], check=True)
        installed = json.loads(report.read_text(encoding="utf-8"))["install"]
    packages = [one["metadata"] for one in installed]
    versions = {re.sub(r"[-_.]+", "-", one["name"]).lower(): one["version"].partition("+")[0] for one in packages}
    del versions["gongkai"]
    return versions


def main() -> None:
    """Renew the lock: new packages only, or with ``--upgrade`` every version."""
    parser = argparse.ArgumentParser(description="Renew constraints.txt.")
    parser.add_argument("--upgrade", action="store_true", help="take the newest release of every package")
    versions = resolve(keep=not parser.parse_args().upgrade)
    lines = [f"{name}=={versions[name]}\n" for name in sorted(versions)]
    LOCK.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"constraints.txt: {len(lines)} packages")


if __name__ == "__main__":
    main()
