"""The texts that benchmarks read: files of your own, or the examples made as long as reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
LENGTH = 20_000
"""Code points of a text that is made of an example, which is as long as a report."""


def repeated(text: str, length: int) -> str:
    """``text`` over and over, up to ``length`` code points."""
    return (text * (length // len(text) + 1))[:length]


def examples() -> dict[str, str]:
    """The texts in ``examples/``, by name."""
    paths = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".md", ".txt"))
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def prose(length: int = LENGTH) -> str:
    """Ordinary prose of ``length`` code points: the examples one after the other."""
    clean = [text for name, text in examples().items() if "damaged" not in name]
    return repeated("\n".join(clean) + "\n", length)


def texts(paths: Sequence[Path]) -> dict[str, str]:
    """The files at ``paths`` by name, or without any the examples, each as long as a report."""
    if paths:
        return {str(path): path.read_text(encoding="utf-8") for path in paths}
    return {name: repeated(text + "\n", LENGTH) for name, text in examples().items()}
