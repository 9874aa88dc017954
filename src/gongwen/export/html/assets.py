"""The files that pages are made of, read when they are first needed."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

from gongwen.columns import inert
from gongwen.pattern import PlainPattern

_MARKUP = PlainPattern("[<>&]")


@cache
def asset(name: str) -> str:
    """The text of a file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def styled(name: str, rules: str) -> str:
    """The style sheet of a whole page: what pages share, the file ``name``, and ``rules``."""
    return "\n".join((asset("style.css"), asset("frame.css"), asset(name), rules))


def filled(name: str, *, style: str, script: str = "", **parts: str) -> str:
    """The template ``name`` with its ``parts``, under a policy that allows nothing besides.

    The one style sheet and the one script are allowed by their hashes; nothing is loaded.
    """
    allowed = {"style-src": style, "script-src": script}
    sources = (f"{what} {_hash(code)}" for what, code in allowed.items() if code)
    policy = "; ".join(("default-src 'none'", *sources, "base-uri 'none'", "form-action 'none'"))
    return Template(asset(name)).substitute(parts, policy=policy, style=style, script=script)


def _hash(code: str) -> str:
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def data(value: Any) -> str:
    r"""``value`` as JSON that can stand inside a script element, inert.

    >>> print(data(["</script>", "会"]))
    ["\u003c/script\u003e","会"]
    """
    text = inert(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return _MARKUP.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
