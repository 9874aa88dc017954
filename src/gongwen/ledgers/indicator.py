"""What an amount is an amount of: the canonical name of its indicator, and what is measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import frozen

from gongwen.arguments import refused
from gongwen.lexicon import Lexicon
from gongwen.pattern import Pattern
from gongwen.records import Quantity

_APART = Pattern(r"[（(][^（）()]{0,20}[）)]|[\s的“”]")
_BEFORE = Pattern(
    r"(?:全[国省市县区州旗镇乡年]|我[国省市县区州旗]|本[省市县区州]|今年|去年|上年|当年|年[末初底内]"
    r"|预计|预期|力争|确保|完成|实现|拟安排|安排|其中|各?类)++(?=.)"
)
_AFTER = Pattern(
    r"(?<=.)(?:预期目标|目标任务|预期|目标|任务|平均|累计|全年|分别|总体|年内|增长率|增长|增速|增幅|涨幅"
    r"|上涨|降幅|降低率|下降率|下降|降低|(?<=业)增加值)$"
)
_MOVES = Pattern(r"(增长率?|增速|增幅|涨幅|上涨)|(降幅|降低率?|下降率?)")
_SHARE = Pattern(r"(?:率|比重|比例|占比|之比|强度|度|水平|覆盖面|份额)$")
_STOCK = Pattern(r"(?:总量|总数|存量|保有量|拥有量|余额|规模|里程|数量|面积)$")
_NEW = Pattern(
    r"(?:[新净]增|新[设立开培认登创改]|[开复]工|建成|[新改扩]建|改造|培育|打造|创建|认定|建设)[^，]{0,40}$"
)
_LESS = Pattern(r"(?:减少|压减|削减|缩减|减轻|降低)[^，]{0,40}$")
_YEARLY = Pattern(r"同比|上一?年|去年|上年")
_GENERAL = Pattern(
    r"(?:重点|重大|重要|主要|各类|各级|其他|相关|有关|优质|新型|大型|中小型?|骨干|示范|试点|典型|特色|民生|产业|工业|农业|科技"
    r"|建设|投资|招商|招引|签约|续建|新建|在建|储备|前期|实事|公共|基层|省级|市级|县级|国家级|亿元|个|大)*+"
    r"(?:项目|工程|企业|单位|任务|活动|平台|基地|园区|机构|部门|人员|人才|人口|人次|干部|党员|群众|居民|农户|家庭|学生|老人|儿童"
    r"|职工|代表|委员|案件|问题|事项|措施|政策|文件|资金|投资|贷款|收入|产值|增加值|面积|数量|规模|标准|比例|比重|总量|增幅|增速"
    r"|县|市|区|省|州|乡|镇|村|街道|社区|乡镇|行政村|自然村|城市|地区|品牌|产品|服务|岗位|设施|场所|点|家|户|人)"
)
_SHORTEST = 4
_REACH = 50
_RATIOS = ("%", "‰", "倍")


@frozen
class Indicator:
    """A name, and the ``measure`` of it that an amount gives.

    ``measure`` is ``growth`` (a rate of change), ``change`` (an amount of change), ``new``
    (what was added), ``stock`` (what there is) or ``level`` (any other amount, and a share);
    a change that is not over a year has its basis after it (``growth 年均``). ``rising`` is
    -1 where the amount tells how far it fell, else 1. ``known`` tells a name of the list.
    """

    name: str
    measure: str
    rising: int = 1
    known: bool = True

    @property
    def telling(self) -> bool:
        """Whether the name alone is enough to know it again: of the list, or long and special.

        >>> [Indicator(name, "new", known=False).telling for name in ("学位", "重点项目", "口袋公园")]
        [False, False, True]
        """
        if self.known:
            return True
        return len(self.name) >= _SHORTEST and _GENERAL.fullmatch(self.name) is None


@frozen
class Names:
    """The canonical name of each name that an indicator goes by.

    >>> from gongwen import Quantity, extract
    >>> from gongwen.lexicon import DEFAULT
    >>> growth = extract("地区生产总值增长6%左右。")[Quantity][0]
    >>> Names.of(DEFAULT).indicator(growth)
    Indicator(name='国内生产总值', measure='growth', rising=1, known=True)
    """

    canonical: Mapping[str, str]

    @classmethod
    def of(cls, lexicon: Lexicon, own: Mapping[str, Iterable[str]] | None = None) -> Names:
        """The names of the list ``indicators``, and ``own`` ones: canonical name to others.

        Raises ``TypeError`` for what is no mapping, and where the other names are a bare string.
        """
        if own is not None and not isinstance(own, Mapping):
            raise refused("indicators", "a dict such as {'粮食产量': ['粮食总产']}", own)
        table = {**lexicon.table("indicators"), **(own or {})}
        canonical: dict[str, str] = {}
        for name, others in table.items():
            if isinstance(others, str):
                raise TypeError(f"the names for {name!r} are a list of names, not one string")
            canonical |= {_apart(word): name for word in (name, *others)}
        return cls(canonical)

    def name(self, item: str) -> str:
        """The canonical name of an item; without one, its words that tell it apart.

        >>> Names({"GDP": "生产总值"}).name("我省GDP增速"), Names({}).name("全县旅游收入预期目标")
        ('生产总值', '旅游收入')
        """
        name = _apart(item)
        while name not in self.canonical:
            shorter = _BEFORE.sub("", name, 1) if _BEFORE.match(name) else _AFTER.sub("", name)
            if shorter == name:
                return name
            name = shorter
        return self.canonical[name]

    def names_of(self, name: str) -> tuple[str, ...]:
        """The names that go by the canonical ``name``."""
        return tuple(word for word, canonical in self.canonical.items() if canonical == name)

    def indicator(self, quantity: Quantity, before: str = "") -> Indicator:
        """The indicator that ``quantity`` is an amount of; ``before`` is its clause so far."""
        name = self.name(quantity.item)
        known = self.canonical.get(_apart(name)) == name
        told = _told(quantity)
        if _is_ratio(quantity):
            level = not told if _SHARE.search(name) else not (told or known)
            measure = "level" if level else "growth"
        elif told:
            measure = "change"
        elif _LESS.search(before[-_REACH:]):
            measure, told = "change", -1
        elif "新增" in name or _NEW.search(before[-_REACH:]):
            measure = "new"
        else:
            stock = _STOCK.search(_apart(quantity.item)) and not known
            measure = "stock" if stock or (quantity.change == "to" and not known) else "level"
        basis = "" if measure in ("level", "stock", "new") else _long_basis(quantity)
        return Indicator(name, measure + basis, told or 1, known)


def _apart(item: str) -> str:
    return _APART.sub("", item)


def _told(quantity: Quantity) -> int:
    """The direction of the change that an amount measures; 0 where it measures none."""
    if quantity.change in ("up", "down"):
        return 1 if quantity.change == "up" else -1
    moved = _MOVES.search(_apart(quantity.item)[-4:])
    return 0 if moved is None else 1 if moved[1] else -1


def _is_ratio(quantity: Quantity) -> bool:
    return quantity.unit in _RATIOS or (not quantity.unit and abs(Fraction(quantity.value)) < 1)


def _long_basis(quantity: Quantity) -> str:
    basis = quantity.basis
    return f" {basis}" if basis and not _YEARLY.search(basis) else ""
