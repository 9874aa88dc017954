"""Extractors of one's own, which the command line is told of as ``MODULE:NAME``."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from inspect import signature
from typing import Any

from attrs import frozen

from gongwen.arguments import finder
from gongwen.records import Record
from gongwen.source import Source


class NoExtractorError(Exception):
    """A name that leads to no extractor; the message says why."""


@frozen
class Own:
    """An extractor, and the names of the kinds of records that stand beside it."""

    extractor: Callable[[Source], Sequence[Record]]
    kinds: tuple[str, ...]


def own(name: str) -> Own:
    """The extractor that ``MODULE:NAME`` leads to.

    The module is imported, so its code runs. It is looked for where Python looks, and then in
    the directory one stands in.

    >>> from gongwen import quantities
    >>> own("gongwen:quantities").extractor is quantities
    True

    Raises `NoExtractorError` where there is none.
    """
    module_name, _, attribute = name.partition(":")
    if not (module_name and attribute.isidentifier()):
        raise NoExtractorError(f"{name!r} is no MODULE:NAME")
    module = _imported(module_name)
    if not hasattr(module, attribute):
        raise NoExtractorError(f"the module {module_name} has no {attribute}")
    try:
        extractor = finder(getattr(module, attribute), name)
    except TypeError as error:
        raise NoExtractorError(str(error)) from error
    if not _takes_a_source(extractor):
        raise NoExtractorError(f"{name} is no extractor: it cannot be called with a Source alone")
    return Own(extractor, tuple(kind.__name__ for kind in vars(module).values() if _is_kind(kind)))


def _imported(name: str) -> Any:
    if os.getcwd() not in sys.path:
        sys.path.append(os.getcwd())
    try:
        return import_module(name)
    except Exception as error:
        if isinstance(error, ModuleNotFoundError) and error.name == name:
            raise NoExtractorError(f"there is no module {name}") from error
        raise NoExtractorError(f"importing {name} raised {error!r}") from error


def _takes_a_source(function: Callable[..., object]) -> bool:
    try:
        signature(function).bind(Source(""))
    except TypeError:
        return False
    except ValueError:
        return True
    return True


def _is_kind(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Record)
