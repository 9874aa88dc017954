"""Rules: patterns with slots or functions, with a name and with examples both ways."""

from gongwen.rule.match import Match
from gongwen.rule.model import TIMEOUT, Rule, Slot
from gongwen.rule.procedure import Procedure

__all__ = ["TIMEOUT", "Match", "Procedure", "Rule", "Slot"]
