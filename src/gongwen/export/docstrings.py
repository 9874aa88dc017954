"""What the docstring of a class says of it, and of each of its attributes."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc

from gongwen.pattern import PlainPattern

_SENTENCE_END = PlainPattern(r"(?:(?<=\.)|;) (?=[A-Z`])")
_CODE = PlainPattern(r">>>|Raises ")


def summary(kind: type) -> str:
    """The docstring of ``kind`` up to its examples, in one line; ``""`` where it has none.

    >>> from gongwen.records import Part
    >>> summary(Part)
    'One member of the description of a mechanism: `actor` has the role `role` (县委统筹).'
    """
    text = cleandoc(vars(kind).get("__doc__") or "")
    code = _CODE.search(text)
    return " ".join(text[: code.start() if code else len(text)].replace("``", "`").split())


def about(kind: type, name: str) -> str:
    """The sentences that name an attribute, in the docstring of ``kind`` or one above it.

    >>> from gongwen import Quantity
    >>> about(Quantity, "item")
    '`item` is what is counted or measured, `per` the unit it is counted by (`月` in 510元/月).'
    """
    found = (" ".join(_naming(above, name)) for above in kind.__mro__)
    return next((sentences for sentences in found if sentences), "")


def _naming(kind: type, name: str) -> Iterator[str]:
    for sentence in _SENTENCE_END.split(summary(kind)):
        if f"`{name}`" in sentence:
            yield sentence if sentence.endswith(".") else f"{sentence}."
