"""Characters with BIO tags, in the columns of CoNLL."""

from __future__ import annotations

from collections.abc import Iterable

from gongwen.records import Record


def to_bio(text: str, records: Iterable[Record], starts: Iterable[int]) -> str:
    r"""Each character of ``text`` on a line, with a tab and its tag; ``""`` for no text.

    ``records`` are of one kind and in reading order; of those that overlap the first is
    tagged. The tags are ``B-`` and ``I-`` with the name of the kind, and ``O``. A blank line
    stands before each of ``starts``, the code points where sentences begin, unless it would
    part a record.

    White space, the backslash and all that cannot be printed are written as in a literal of
    Python (``\u000a``), so that every line is two columns and all characters are there.

    >>> from gongwen import extract, Person
    >>> text = "县长王立平讲话。\n散会。"
    >>> made = to_bio(text, extract(text)[Person], [0, 9])
    >>> [tuple(row.split("\t")) for row in made.splitlines()][2:6]
    [('王', 'B-Person'), ('立', 'I-Person'), ('平', 'I-Person'), ('讲', 'O')]
    >>> [tuple(row.split("\t")) for row in made.splitlines()][7:11]
    [('。', 'O'), ('\\u000a', 'O'), ('',), ('散', 'O')]
    """
    tags = ["O"] * len(text)
    inside: set[int] = set()
    at = 0
    for record in records:
        start, end = record.span.start, record.span.end
        if at <= start < end:
            kind = type(record).__name__
            tags[start:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - start - 1)
            inside.update(range(start + 1, end))
            at = end
    breaks = {start for start in starts if start} - inside
    blank = "\n"
    return "".join(
        f"{blank if place in breaks else ''}{_token(character)}\t{tag}\n"
        for place, (character, tag) in enumerate(zip(text, tags, strict=True))
    )


def _token(character: str) -> str:
    if character.isprintable() and not character.isspace() and character != "\\":
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
