"""What a change gains and loses: the records of a corpus by two revisions of gongwen.

    python -m benchmarks.corpus_diff HEAD~3 HEAD [FILE…]
    python -m benchmarks.corpus_diff HEAD           # against the working tree

The sources of a revision are taken out of git into a directory of their own, and each revision
runs in a process of its own. A record is gained or lost by its kind and its place; one that kept
both and has other attributes is changed.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.prose import ROOT, examples, texts

AROUND = 16
"""Code points of context on either side of a record."""

_READER = """
import json, sys
import gongwen
for line in sys.stdin:
    print(json.dumps(gongwen.extract(json.loads(line)).to_dicts()), flush=True)
"""

Key: TypeAlias = "tuple[int, int, str]"
Found: TypeAlias = "Mapping[Key, dict[str, Any]]"


def sources(revision: str | None, held: Path) -> Path:
    """The directory of the sources of ``revision``, taken out into ``held``, or of the tree."""
    if revision is None:
        return ROOT / "src"
    archive = subprocess.run(
        ["git", "-C", ROOT, "archive", revision, "src"], check=True, capture_output=True
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(held, filter="data")
    return held / "src"


def records(source: Path, corpus: Sequence[str]) -> list[Found]:
    """What the gongwen in ``source`` finds in each text, by place and kind."""
    ran = subprocess.run(
        [sys.executable, "-c", _READER],
        env={"PYTHONPATH": str(source)},
        input="".join(json.dumps(text) + "\n" for text in corpus),
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return [
        {(row["start"], row["end"], row["type"]): row for row in json.loads(line)}
        for line in ran.stdout.splitlines()
    ]


def in_context(text: str, start: int, end: int) -> str:
    """The characters ``[start, end)`` of ``text`` in brackets, between those around them."""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{before}【{text[start:end]}】{after}".replace("\n", "⏎")


def differences(text: str, before: Found, after: Found) -> Iterator[tuple[str, str, str]]:
    """The sign, kind and description of each difference, in reading order."""
    for key in sorted({*before, *after}):
        start, end, kind = key
        old, new = before.get(key), after.get(key)
        if old == new:
            continue
        place = in_context(text, start, end)
        if new is None:
            yield "-", kind, place
        elif old is None:
            yield "+", kind, place
        else:
            names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
            told = "; ".join(f"{name}: {old.get(name)!r} → {new.get(name)!r}" for name in names)
            yield "~", kind, f"{place}  {told}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", help="a revision")
    parser.add_argument("after", nargs="?", help="a revision; default: the working tree")
    parser.add_argument("files", nargs="*", type=Path, help="texts in UTF-8; default: examples/")
    parser.add_argument("--kind", nargs="*", help="the kinds to print; default: all")
    arguments = parser.parse_args()
    after: str | None = arguments.after
    files: list[Path] = arguments.files
    if after is not None and Path(after).is_file():
        files, after = [Path(after), *files], None
    corpus = texts(files) if files else examples()
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        old = records(sources(arguments.before, Path(one)), list(corpus.values()))
        new = records(sources(after, Path(other)), list(corpus.values()))
    counts: Counter[tuple[str, str]] = Counter()
    for (name, text), was, now in zip(corpus.items(), old, new, strict=True):
        for sign, kind, told in differences(text, was, now):
            counts[kind, sign] += 1
            if not arguments.kind or kind in arguments.kind:
                print(f"{sign} {kind:12} {name}: {told}")
    kinds = Counter(kind for found in new for _, _, kind in found)
    for kind in sorted({*kinds, *(kind for kind, _ in counts)}):
        gained, lost, changed = (counts[kind, sign] for sign in "+-~")
        print(f"{kind:12}{kinds[kind]:7} records, {gained} gained, {lost} lost, {changed} changed")


if __name__ == "__main__":
    main()
