"""Promises of one report against the results of a later one."""

from gongwen.ledgers.link import ledger
from gongwen.ledgers.model import MEANINGS, MEASURES, VERDICTS, Ledger, Row

__all__ = ["MEANINGS", "MEASURES", "VERDICTS", "Ledger", "Row", "ledger"]
