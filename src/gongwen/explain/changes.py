"""What the cleaning of a source changed, edit by edit."""

from __future__ import annotations

from gongwen.explain.model import Change
from gongwen.explain.placed import Placed
from gongwen.source import Source
from gongwen.span import Span
from gongwen.view import View


def changes(source: Source) -> tuple[Change, ...]:
    """Every edit of the cleaning of ``source``, step by step; ask by ``source.run(changes)``.

    >>> [(c.step, c.raw, c.after) for c in changes(Source("學(xué)校，５所"))]
    [('width', '５', '5'), ('pinyin', '學(xué)', '學'), ('script', '學(xué)', '学')]
    """
    found = []
    view = View(source.raw)
    for step in source.steps:
        name = getattr(step, "__name__", type(step).__name__)
        edits = tuple(step(view.text))
        for start, end, after in edits:
            span = view.to_raw(start, end)
            found.append(Change(name, span, source.cut(span), view.text[start:end], after))
        view = view.edit(edits)
    return tuple(found)


def changes_under(source: Source, span: Span) -> tuple[Change, ...]:
    """The edits that touch ``span``, or put something inside it; in the order of the steps."""
    return tuple(source.run(_placed).at(span)) if len(span) else ()


def _placed(source: Source) -> Placed[Change]:
    return Placed((change.span, change) for change in source.run(changes))
