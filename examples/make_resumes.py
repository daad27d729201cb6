"""Writes the example resumes: invented people, the same bytes every time.

python examples/make_resumes.py [--output DIR]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from layouts import draw_resume, draw_scan
from people import PEOPLE

HERE = Path(__file__).parent
SCANNED = "junior_one_column"


def write_resumes(folder: Path) -> list[Path]:
    """Write every resume into a folder and say where they lie."""
    files = {name: draw_resume(person) for name, person in PEOPLE.items()}
    files["scan_without_text"] = draw_scan(files[SCANNED])
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / f"{name}.pdf").write_bytes(content)
    return [folder / f"{name}.pdf" for name in files]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Write the example resumes.")
    parser.add_argument("--output", type=Path, default=HERE / "resumes", metavar="DIR", help="default: %(default)s")
    for path in write_resumes(parser.parse_args(arguments).output):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
