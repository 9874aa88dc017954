"""Promises of one report against the results of a later one."""

from gongwen.ledger.link import ledger
from gongwen.ledger.model import VERDICTS, Ledger, Row

__all__ = ["VERDICTS", "Ledger", "Row", "ledger"]
