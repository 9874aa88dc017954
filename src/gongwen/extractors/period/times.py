"""What the times of a text are dated by: its day, and the year each section speaks of."""

from __future__ import annotations

from datetime import date as Date

from attrs import frozen

from gongwen.extractors.period.review import looks_back
from gongwen.outline import Section, outline, own_date
from gongwen.pattern import PlainPattern
from gongwen.source import Source

_YEAR = PlainPattern(r"(?<![0-9])((?:19|20)[0-9]{2})\s?年(?!以来|前|底|远景)")
_LOOKS_BACK = PlainPattern(
    r"回顾|过去一年|上年度?工作|(?:主要)?成就|完成情况|执行情况|工作(?:总结|情况)"
)
_LOOKS_BACK_IN_TITLE = PlainPattern(r"公报|年报|年度报告|总结|统计")

_HONG_KONG = PlainPattern("香港|特区政府|财政司|强积金|差饷")

LAST_MONTH_OF_REVIEW = 3
"""Up to this month a text that looks back tells of the year before."""


@frozen
class Times:
    """``today`` is the day of the text; ``year_at`` tells the year spoken of at an offset."""

    source: Source
    today: Date | None

    @property
    def fiscal_month(self) -> int:
        """The month in which a year of the budget begins where the text is from."""
        return self.source.run(_fiscal_month)

    def year_at(self, offset: int) -> int | None:
        """The year that the sections around ``offset`` of the view speak of.

        A year told by the heading, if it is not far from the day of the text; last year under
        a heading or in a sentence that looks back, early in a year; else the year of the day of
        the text.
        """
        built = self.source.run(outline)
        section = built.section_at(offset)
        while section is not None:
            year = self._year_of(section)
            if year is not None:
                return year
            section = section.parent
        if _LOOKS_BACK_IN_TITLE.search(built.title):
            year = self._plausible(built.title)
            if year is not None:
                return year
        if self.today is None:
            return self._plausible(built.title)
        reviews = self.today.month <= LAST_MONTH_OF_REVIEW and self._looks_back(offset)
        return self.today.year - reviews

    def _looks_back(self, offset: int) -> bool:
        return self.source.run(looks_back)(offset)

    def _year_of(self, section: Section) -> int | None:
        year = self._plausible(section.title)
        if year is None and self.today and self.today.month <= LAST_MONTH_OF_REVIEW:
            return self.today.year - 1 if _LOOKS_BACK.search(section.title) else None
        return year

    def _plausible(self, title: str) -> int | None:
        years = {int(year) for year in _YEAR.findall(title)}
        if len(years) != 1:
            return None
        [year] = years
        return year if self.today is None or abs(year - self.today.year) <= 1 else None


def _fiscal_month(source: Source) -> int:
    return 4 if _HONG_KONG.search(source.text) else 1


def times(source: Source) -> Times:
    """The times that ``source`` is dated by: by the caller, else by itself."""
    return Times(source, source.date or source.run(own_date))
