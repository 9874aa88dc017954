"""Cleaning: the steps from a text as given to the text that rules read.

Each step is a function from a text to the edits it asks for, and asks for none where the text
needs none. What one step decides by is left alone by the steps after it, so a second cleaning
finds nothing to do.
"""

from __future__ import annotations

from gongwen.clean.brackets import brackets
from gongwen.clean.control import control
from gongwen.clean.marks import marks
from gongwen.clean.pinyin import pinyin
from gongwen.clean.quotes import quotes
from gongwen.clean.script import script
from gongwen.clean.spaces import spaces
from gongwen.clean.width import width
from gongwen.clean.zeros import zeros
from gongwen.view import Step

STEPS: tuple[Step, ...] = (
    control,
    width,
    pinyin,
    zeros,
    brackets,
    quotes,
    marks,
    spaces,
    script,
)
"""The steps of cleaning, in the order in which they are taken."""
