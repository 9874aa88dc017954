"""Pages read back: what a browser would make of the HTML, as far as the tests ask."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

from attrs import define, field

VOID = {"meta", "input", "br", "img", "link"}


@define
class Page(HTMLParser):
    """A page taken apart.

    ``texts`` are the contents of the elements of class ``text``, as a browser gives them, and
    ``restored`` the same with what stands in for other characters put back. ``pieces`` are the
    contents of the elements with a ``data-r``, in order.
    """

    html: str
    tags: list[tuple[str, dict[str, str]]] = field(factory=list)
    texts: list[str] = field(factory=list)
    restored: list[str] = field(factory=list)
    pieces: dict[str, list[str]] = field(factory=dict)
    raw: dict[str, str] = field(factory=dict)
    _open: list[tuple[str, dict[str, str]]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.html)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        if tag in VOID:
            return
        self._open.append((tag, attributes))
        if attributes.get("class") == "text":
            self.texts.append("")
            self.restored.append("")
        if "data-r" in attributes:
            self.pieces.setdefault(attributes["data-r"], []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1][0] == tag, (tag, self._open)
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if not self._open:
            return
        tag, attributes = self._open[-1]
        if tag in ("script", "style"):
            self.raw[attributes.get("id", tag)] = data
        if any(one.get("class") == "text" for _, one in self._open):
            hidden = attributes.get("data-u")
            whole = chr(int(hidden, 16)) if hidden else data
            self.texts[-1] += data
            self.restored[-1] += whole
            for _, one in self._open:
                if "data-r" in one:
                    self.pieces[one["data-r"]][-1] += whole

    @property
    def data(self) -> Any:
        """The data of the page."""
        return json.loads(self.raw["data"])

    def every(self, name: str) -> list[str]:
        """The values of every attribute of this name."""
        return [attributes[name] for _, attributes in self.tags if name in attributes]
