"""The grammar of numerals, as regular expressions built from small ones.

They read canonical text. Every repeat is bounded or possessive, so that a match costs no more
than the text it reads.
"""

from __future__ import annotations

from gongwen.numerals.fragment import Fragment
from gongwen.pattern import PlainPattern

LONGEST = 40
"""The digits in a row that still make a number; longer runs are codes."""

_H = "[一二三四五六七八九]"
_Z = "零"
_COUNT = "[一二两三四五六七八九0-9]"
_MULTIPLIER = "(?:十|百(?!分[点比数])|千(?![米克瓦伏帕赫卡焦升]|字节|比特))"
_ZHAO = "兆(?![瓦伏帕赫焦欧宽光网级bBMHW]|字节|比特|以上)"
_ORDER = "(?:万亿|[万亿])"
_G = " {0,2}"


def _either(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


def _times(multiplier: str) -> str:
    """A multiplier that is one, and not the beginning of a unit such as 千瓦 or 百分点."""
    return f"(?={_MULTIPLIER}){multiplier}"


_FINAL = rf"(?!(?<= )一\p{{Han}}){_H}(?!{_G}{_MULTIPLIER})"
# The last digit of 两千五, which counts hundreds; not the word that begins in 两千一般.
_SHORT = (
    rf"(?!一[般定些样直起致是个种切方次]|(?<= )一\p{{Han}}){_H}"
    rf"(?![一二三四五六七八九零十百千万亿廿卅卌点]|{_G}{_MULTIPLIER})"
)

# Sections: whole numbers below ten thousand with at least one of 十, 百, 千.
_TENS = f"(?:(?:{_COUNT}{_G})?十|[廿卅卌])(?:{_G}{_FINAL})?"
_AFTER_HUNDRED = _either(
    f"{_G}{_Z}{_G}(?:{_TENS}|{_FINAL}|[0-9]{{1,2}}(?![0-9]))",
    f"{_G}(?:{_TENS}|{_SHORT})",
    "0[0-9](?![0-9])",
)
_HUNDREDS = f"{_COUNT}{_G}{_times('百')}{_AFTER_HUNDRED}?"
_AFTER_THOUSAND = _either(
    f"{_G}{_Z}{_G}(?:(?:{_COUNT}{_G})?{_times('百')}{_AFTER_HUNDRED}?|{_TENS}|{_FINAL}"
    "|[0-9]{1,3}(?![0-9]))",
    f"{_G}(?:{_HUNDREDS}|{_TENS}|{_SHORT})",
)
_FULL_SECTION = _either(
    f"{_COUNT}{_G}{_times('千')}{_AFTER_THOUSAND}?", _HUNDREDS, f"(?!十){_TENS}"
)
_SECTION = _either(
    _FULL_SECTION,
    f"十(?:{_G}{_FINAL})?",
    f"千{_AFTER_THOUSAND}",
    f"百{_AFTER_HUNDRED}",
    f"{_Z}{_G}(?:{_TENS}|百{_AFTER_HUNDRED})",
)

# Digits read one by one: 二〇二四, also with the wrong zero, 二0二四.
_READ_OUT = (
    f"[一二三四五六七八九零](?:[一二三四五六七八九零]|0{{1,2}}(?=[一二三四五六七八九零年]))"
    f"{{1,{LONGEST - 1}}}(?!{_G}{_MULTIPLIER})"
)
_POINT = f"{_G}点{_G}(?!一[线滴点致般样定直起切些种次方体旦面步应带是])" + _either(
    f"[一二三四五六七八九零]{{1,{LONGEST}}}+(?!{_G}(?:{_MULTIPLIER}|[点刻]))",
    f"[0-9]{{1,{LONGEST}}}+(?![0-9]|{_G}[分时時刻])",
)
_DIGITS = _either(
    r"[0-9]{1,3}(?:[,，][0-9]{3}(?![0-9])){1,12}+",
    r"(?<![0-9.,，])[0-9]{1,3}(?: [0-9]{3}(?![0-9])){1,12}+(?![,，][0-9])",
    r"[0-9]{1,3}(?:'[0-9]{3}(?![0-9])){1,12}+",
    f"[0-9]{{1,{LONGEST}}}+",
)
_DECIMALS = rf"\.[0-9]{{1,{LONGEST}}}+(?!\.?[0-9])"
_ARABIC = rf"(?:(?<![0-9]\.){_DIGITS}{_DECIMALS}|{_DIGITS}|(?<![\p{{L}}\p{{N}}.]){_DECIMALS})"

_HEAD = _either(
    f"(?:{_SECTION}|{_READ_OUT}|[一二两三四五六七八九零])(?:{_POINT})?",
    f"{_ARABIC}(?:{_G}(?!十){_MULTIPLIER})?",
    "[百千](?=[万亿])",
    "(?=万亿)",
)
_BELOW_WAN = _either(
    f"{_G}{_Z}{_G}(?:{_SECTION}|{_FINAL}|[0-9]{{1,4}}(?![0-9]))",
    f"{_G}{_FULL_SECTION}",
    f"{_G}[0-9]{{4}}(?![0-9.,，/年])",
    _SHORT,
)
_BELOW_YI = (
    _either(
        f"{_G}{_Z}{_G}(?:{_SECTION}|{_FINAL}|[0-9]{{1,4}})",
        f"{_G}(?:{_FULL_SECTION}|{_H}|[0-9]{{1,4}}(?:\\.[0-9]{{1,8}})?)",
    )
    + f"{_G}万"
)
_BELOW_ZHAO = f"{_G}{_Z}?{_G}(?:{_SECTION}|{_H}|[0-9]{{1,4}}){_G}亿"

_SHORT_FRACTION = _either(
    "[二两三四五六七八九]分[一二三](?![一二三四五六七八九零十百千万亿点秒般致些样个类])",
    r"十分一(?!\p{Han})",
)
_OTHER = _either(
    r"(?=[0.]*[1-9])[0-9]{1,20}+(?:\.[0-9]{1,20}+)?[e\^][+-]?[0-9]{1,2}(?![A-Za-z0-9])",
    r"(?<![0-9/.,，])(?:[0-9]{1,3} )?[0-9]{1,3}/[1-9][0-9]{0,2}(?![0-9/A-Za-z]|\.[0-9])",
    rf"{_ARABIC}(?:[kMT](?![A-Za-z0-9])| [kMT](?!\w))",
    _SHORT_FRACTION,
    "一半",
)
_WORD = _either(
    "[俩仨半]",
    "(?<=[近超逾破])[百千万](?![分姓货貨花度科兆米瓦]|方百计|家万户)",
    f"(?<=之{_G})百",
)

_PAIR = "(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)"
_UPPER = f"(?:(?:{_SECTION}|{_H}|{_ARABIC}){_G}[亿万]{_G}{_Z}?){{0,2}}+"


def _open_digit(digit: str, after_tens: str, after_ten: str) -> str:
    """A section with one digit left open, for which stand the patterns given."""
    thousand = f"{_COUNT}{_G}{_times('千')}{_G}{_Z}?{_G}"
    hundred = f"{_COUNT}{_G}{_times('百')}{_G}{_Z}?{_G}"
    above = f"(?:{thousand})?(?:{hundred})?"
    return _either(
        f"{digit}{_G}{_times('千')}",
        f"(?:{thousand})?{digit}{_G}{_times('百')}",
        f"{above}{digit}{_G}十(?!{_FINAL})",
        f"{above}(?:{_COUNT}{_G}十|[廿卅卌]){_G}{after_tens}",
        f"{above}十{after_ten}",
        f"(?:{thousand}(?:{hundred})?|{hundred}){digit}",
    )


# 十三五 and 十四五 are plans, the second unless a measure follows.
_RANGE = (
    f"(?>{_UPPER}"
    + _either(
        _open_digit(_PAIR, f"(?!三五){_PAIR}", f"(?!三五|四五(?![万亿岁个名])){_PAIR}"),
        _PAIR,
    )
    + f"(?:{_G}{_ORDER})?)(?![一二三四五六七八九零十百千])"
)
_SEVERAL = "(?:几|(?<![人户戶总總次个個倍分系指多无無少基点函岁歲件车車天份字参])数)"
_FEW = _either(
    f"{_UPPER}{_open_digit('几', '几', '几')}(?:{_G}{_ORDER})?",
    f"{_SEVERAL}(?:[十百千]{_G}{_ORDER}?|{_ORDER})(?!分[之点比])",
)
_MANY = (
    _G
    + _either(
        f"多(?![样樣边邊党黨式媒维民晶])(?<=(?:[十百千万亿廿卅]|[0-9.][0-9]){_G}.)",
        f"余(?![额額款热熱震缺姚粮])(?<=(?:[十百千万亿廿卅]|[0-9.][0-9]){_G}.)",
        "来(?![自源临臨华華访訪到了看说說讲講电電信往京料])(?<=(?:[十百千万亿]|[0-9]0).)",
    )
    + f"(?:{_G}{_ORDER})?"
)
_AT_LEAST = _either(
    "成百上千|成千上万|千百万",
    f"数以(?:[百千]?{_ORDER}|[十百千])计",
    "(?<![以之向线線网網路会會地海界史身车車街加往北台案桌书紙纸船墙图历歷村场場面晚早马馬])"
    f"上(?:[十百千]?{_ORDER}|[百千])(?![分货貨])",
)

_CENTS = _either(f"{_H}[角毛](?:{_Z}?{_H}分)?", f"(?<=[元零]){_H}分")
_ROUND = "(?:整|正(?![在式常规規]))?"
_YUAN = f"元(?:{_Z}?{_CENTS})?{_ROUND}"
_CHANGE = f"(?:{_H}[角毛](?:{_Z}?{_H}分)?{_ROUND}|{_H}分(?!之))"

# A sign opens a number at a break or after words like 增长 and 为; elsewhere it is a dash or a word.
_SIGNED_WORD = "(?<=[为為是长長达達到至由从從降跌率值幅约約近差零于於在出之和与與或计計共温溫])"
_SIGN = _either(
    rf"""(?:(?<![\p{{L}}\p{{N}}_%‰°℃)）\]】》”’"'–—~～/.-])|{_SIGNED_WORD})-""",
    rf"(?:(?<!\p{{Han}})|{_SIGNED_WORD})负{_G}",
)


_GOING_ON = r"〇零一二两三四五六七八九十廿卅卌百千万亿兆点几数半分又打多余来0-9.,，'/^ ekMT"
SIMPLE = PlainPattern(
    rf"(?:(?<![0-9.,，])[0-9]{{1,20}}(?:\.[0-9]{{1,20}})?(?:万亿|[万亿])?"
    rf"|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九零])(?![{_GOING_ON}])"
)
"""A number in plain figures, or a digit or two of Chinese, that nothing behind it can go on."""

HEAD = Fragment(_HEAD)
POINT = Fragment(_POINT, " 点")
WAN, YI = Fragment(f"{_G}万", " 万"), Fragment(f"{_G}亿", " 亿")
ZHAO = Fragment(f"{_G}{_ZHAO}", " 兆")
BELOW_WAN, BELOW_YI = Fragment(_BELOW_WAN), Fragment(_BELOW_YI)
BELOW_ZHAO = Fragment(_BELOW_ZHAO)
DOZEN = Fragment(
    "打(?![击擊造开開破通牢好赢响工印包捞黑非拐假卡算听断拼磨压扫仗下出得了着过的一防治法气就头起进])",
    "打",
)
OTHER = Fragment(_OTHER, "0123456789.一二两三四五六七八九十")
SHORT_FRACTION = Fragment(_SHORT_FRACTION)
WORD = Fragment(_WORD, "俩仨半百千万")
RANGE = Fragment(_RANGE)
FEW = Fragment(_FEW)
MANY = Fragment(_MANY, " 多余来")
BARE = Fragment("[百千万亿]", "百千万亿")
AT_LEAST = Fragment(_AT_LEAST, "成千数上")
YUAN = Fragment(_YUAN)
CHANGE = Fragment(_CHANGE)
SIGN = Fragment(_SIGN, "-负")
AND = Fragment(f"{_G}又{_G}", " 又")
PARTS = Fragment(f"{_G}分{_G}之{_G}", " 分")
NOTHING = Fragment("[零0.]", "零0.")
CODE = Fragment(f"[0-9]{{{LONGEST + 1},}}+|[一二三四五六七八九零]{{{LONGEST + 1},}}+")
# Of the standard library, whose search for the members of a class is the fastest.
BEGINNING = PlainPattern(
    r"[0-9一二两三四五六七八九零十廿卅卌俩仨半百千万亿几数上成第负.\-]"
    "(?:(?<=[0-9一二两三四五六七八九零十廿卅卌俩仨半])"
    "|(?<=[百千万])(?= {1,2}分 {0,2}之)"
    "|(?<=[百千])(?=[一二三四五六七八九零十万亿余多分])|(?<=千)(?=百万)|(?<=万)(?=[亿余多分])"
    "|(?<=亿)(?=[余多])|(?<=[近超逾破之][百千万])"
    "|(?<=[几数])(?=[十百千万亿以])|(?<=上)(?=[十百千万亿])|(?<=成)(?=[百千]上)"
    "|(?<=第)(?=[ 0-9一二两三四五六七八九零十百廿卅卌])"
    r"|(?<=[负.\-])(?=[ .0-9一二两三四五六七八九零十百千万廿卅]))"
)
