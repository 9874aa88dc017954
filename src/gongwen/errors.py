"""The errors that gongwen raises."""


class GongwenError(Exception):
    """The base of every error of gongwen's own."""


class RuleError(GongwenError):
    """A rule that cannot work: the message names the rule and the place in its pattern."""


class NumeralError(GongwenError, ValueError):
    """A string that is no numeral, or a number that has no numeral of the form asked for."""


class FormatError(GongwenError, ValueError):
    """Data that is not in the format it should be read as."""


class LexiconError(GongwenError, LookupError):
    """A word list that is not there, or that is not written as word lists are."""


class UnitError(GongwenError, LookupError):
    """A unit that is not known, or that cannot be converted into the one asked for."""


class DocumentError(GongwenError):
    """A text among many that could not be read: the message tells its index."""
