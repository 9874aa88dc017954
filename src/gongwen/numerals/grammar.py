"""The grammar of numerals, as regular expressions built from small ones.

Every repeat is bounded or possessive and every part that may be long is atomic, so that a match
costs no more than the text it reads. The expressions read text in any script and width.
"""

from __future__ import annotations

import regex

LONGEST = 40
"""The digits in a row that still make a number; longer runs are codes."""

_D = "[0-9０-９]"
_PLAIN = "一二三四五六七八九"
_CAPITAL = "壹贰叁柒捌玖貳叄弌弍弎"
_WORDLIKE = "陆陸伍肆参參"
_ZEROS = "零〇○◯"
_MULTIPLIERS = "十百千万亿拾佰仟萬億廿卅卌"
_Z = f"[{_ZEROS}]"
_WAN, _YI = "[万萬]", "[亿億]"
_ORDER = f"(?:{_WAN}{_YI}|{_WAN}|{_YI})"

_SPACES = "[ \u00a0\u3000]{0,2}"
# A space may stand inside a numeral, but 一 after one is more often a word's beginning.
_G = r"(?:[ \u00a0\u3000]{1,2}(?!一(?![十百千万亿点])\p{Han}))?"

_TEN = "[十拾]"
_HUNDRED = "[百佰](?!分[点比数])"
_THOUSAND = "[千仟](?![米克瓦伏帕赫卡焦升]|字节|比特)"
_MULTIPLIER = f"(?:{_TEN}|{_HUNDRED}|{_THOUSAND})"
_ZHAO = "兆(?![瓦伏帕赫焦欧宽光网级bBMHW]|字节|比特|以上)"


_H = "(?&digit)"
_FINAL, _SHORT, _POINT = "(?&final)", "(?&short)", "(?&point)"
_TENS, _AFTER_HUNDRED, _SECTION = "(?&tens)", "(?&after_hundred)", "(?&section)"
_READ_OUT, _ARABIC, _HEAD = "(?&read_out)", "(?&arabic)", "(?&head)"
_BELOW_WAN, _REST, _CARDINAL = "(?&below_wan)", "(?&rest)", "(?&cardinal)"


def _either(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


# 陆, 伍, 肆 and 参 are digits only among the characters that amounts are secured with.
_WORDLIKE_DIGIT = f"[{_WORDLIKE}]" + _either(
    f"(?={_SPACES}[拾佰仟]|分之|[元圆圓角])",
    rf"(?<=[拾佰仟零〇之第]{_SPACES}.)",
    rf"(?<!\p{{Han}}.)(?!\p{{Han}})",
    rf"(?<!(?![币幣第负負])\p{{Han}}.)(?={_SPACES}[万亿萬億])",
)
_H_RULE = _either(f"[{_PLAIN}{_CAPITAL}两兩]", _WORDLIKE_DIGIT)
_ANY_DIGIT = _either(_H, _D)
_FINAL_RULE = f"(?![两兩]){_H}(?!{_SPACES}{_MULTIPLIER})"
# The last digit of 两千五, which counts hundreds; not the word that begins in 两千一般.
_SHORT_RULE = (
    f"(?![两兩]|一[般定些样直起致是个种切方次]){_H}"
    f"(?![{_PLAIN}{_CAPITAL}{_ZEROS}{_MULTIPLIERS}点點]|{_SPACES}[十百千拾佰仟])"
)

# Sections: whole numbers below ten thousand with at least one of 十, 百, 千.
_BARE_TEN = _either("十", rf"(?<![收捡撿重俯])拾(?!(?![{_PLAIN}{_CAPITAL}{_WORDLIKE}万亿萬億])\p{{Han}})")
_TENS_RULE = _either(
    f"{_ANY_DIGIT}{_G}{_TEN}(?:{_G}{_FINAL})?", f"{_BARE_TEN}(?:{_G}{_FINAL})?", f"[廿卅卌](?:{_G}{_FINAL})?"
)
_AFTER_HUNDRED_RULE = _either(
    f"{_G}{_Z}{_G}{_either(_TENS, _FINAL, f'{_D}{{1,2}}(?!{_D})')}",
    f"{_G}{_TENS}",
    f"{_G}{_SHORT}",
    f"[0０]{_D}(?!{_D})",
)
_HUNDREDS = f"{_ANY_DIGIT}{_G}{_HUNDRED}{_AFTER_HUNDRED}?"
_BARE_HUNDREDS = f"[百佰]{_AFTER_HUNDRED}"
_AFTER_THOUSAND = _either(
    f"{_G}{_Z}{_G}{_either(_HUNDREDS, _BARE_HUNDREDS, _TENS, _FINAL, f'{_D}{{1,3}}(?!{_D})')}",
    f"{_G}{_either(_HUNDREDS, _TENS, _SHORT)}",
)
_THOUSANDS = f"{_ANY_DIGIT}{_G}{_THOUSAND}{_AFTER_THOUSAND}?"
_SECTION_RULE = _either(
    _THOUSANDS, _HUNDREDS, _TENS, f"[千仟]{_AFTER_THOUSAND}", _BARE_HUNDREDS, f"{_Z}{_G}{_TENS}"
)
_FULL_SECTION = f"(?![十拾千仟百佰]){_SECTION}"

# Digits read one by one: 二〇二四, also with the wrong zero, 二0二四.
_SECURED = rf"(?:[{_CAPITAL}零〇]|[{_WORDLIKE}](?=[{_CAPITAL}{_WORDLIKE}零〇]|(?!\p{{Han}})))"
_READ_OUT_RULE = (
    _either(
        f"[{_PLAIN}{_ZEROS}]"
        f"(?:[{_PLAIN}{_ZEROS}]|[0０]{{1,2}}(?=[{_PLAIN}{_ZEROS}年])){{1,{LONGEST - 1}}}",
        f"{_SECURED}{{2,{LONGEST}}}",
    )
    + f"(?!{_SPACES}{_MULTIPLIER})"
)

_POINT_DIGITS = _either(
    f"(?:[{_PLAIN}〇○◯]|{_SECURED}){{1,{LONGEST}}}+(?!{_SPACES}(?:{_MULTIPLIER}|[点點刻]))",
    f"{_D}{{1,{LONGEST}}}+(?!{_D}|{_SPACES}[分时時刻])",
)
_POINT_RULE = (
    f"{_SPACES}[点點]{_SPACES}(?!一[线線滴点點致般样定直起切些种次方体旦面步应带是])"
    f"{_POINT_DIGITS}"
)


def _grouped(mark: str) -> str:
    return f"{_D}{{1,3}}(?:{mark}{_D}{{3}}(?!{_D})){{1,12}}+"


_SPACED = "[ \u00a0\u2009\u202f]"
_WHOLE = _either(
    _grouped("[,，]"),
    f"(?<![0-9０-９.．,，]){_grouped(_SPACED)}(?![,，]{_D})",
    _grouped("['’]"),
    f"{_D}{{1,{LONGEST}}}+",
)
_ARABIC_RULE = _either(
    rf"(?<!{_D}[.．]){_WHOLE}[.．]{_D}{{1,{LONGEST}}}+(?![.．]?{_D})",
    _WHOLE,
    rf"(?<![\p{{L}}\p{{N}}.．])[.．]{_D}{{1,{LONGEST}}}+(?![.．]?{_D})",
)

# What may be multiplied by 万, 亿 or 兆.
_HEAD_RULE = _either(
    f"{_either(_SECTION, _READ_OUT, _H, _Z)}(?:{_POINT})?",
    f"{_ARABIC}(?:{_SPACES}(?:{_HUNDRED}|{_THOUSAND}))?",
    "[百佰千仟](?=[万亿萬億])",
    f"(?={_WAN}{_YI})",
)
_BELOW_WAN_RULE = _either(
    f"{_G}{_Z}{_G}{_either(_SECTION, _FINAL, f'{_D}{{1,4}}(?!{_D})')}",
    f"{_G}{_FULL_SECTION}",
    f"{_G}{_D}{{4}}(?![0-9０-９.．,，/／年])",
    _SHORT,
)
_BELOW_YI = _either(
    f"{_G}{_Z}{_G}{_either(_SECTION, _FINAL, f'{_D}{{1,4}}')}",
    f"{_G}{_either(_FULL_SECTION, _H, f'{_D}{{1,4}}(?:[.．]{_D}{{1,8}})?')}",
) + f"{_G}{_WAN}(?:{_BELOW_WAN})?"
_REST_RULE = f"{_either(_BELOW_YI, _BELOW_WAN)}(?!{_G}{_YI})"
_FROM_YI = f"{_G}{_YI}{_REST}?"
_CARDINAL_RULE = (
    f"(?>{_HEAD}"
    + _either(
        f"{_G}{_ZHAO}(?:{_G}{_Z}?{_G}{_HEAD}{_FROM_YI}|{_REST})?",
        f"{_G}{_WAN}{_either(f'{_G}{_WAN}', f'(?:{_BELOW_WAN})?{_FROM_YI}', _BELOW_WAN)}?",
        _FROM_YI,
    )
    + f"?(?:{_POINT})?)"
)

_DOZEN = "打(?![击擊造开開破通牢好赢响工印包捞黑非拐假卡算听断拼磨压扫仗下出得了着过的一防治法气就头起进])"
_POWER = (
    rf"(?=[0０.．]*[1-9１-９]){_D}{{1,20}}+(?:[.．]{_D}{{1,20}}+)?(?:[eE]|[\^＾])[+＋\-－−]?{_D}{{1,2}}(?![A-Za-z0-9０-９])"
)
_SUFFIXED = rf"{_ARABIC}(?:[kKMTＫｋＭＴ](?![A-Za-z0-9])| [kKMT](?!\w))"
_SLASHED = (
    rf"(?<![0-9０-９/／.．,，])(?:{_D}{{1,3}}[ \u00a0])?{_D}{{1,3}}[/／][1-9１-９]{_D}{{0,2}}"
    rf"(?![0-9０-９/／A-Za-z]|[.．]{_D})"
)
_SHORT_FRACTION = _either(
    f"[二两兩三四五六七八九]分[一二三](?![{_PLAIN}{_ZEROS}{_MULTIPLIERS}点點秒般致些样个類类])",
    r"[十百]分一(?!\p{Han})",
)
_WORD = _either(
    "[俩倆仨半]",
    f"(?<=[近超逾破])[百佰千仟万萬](?![分姓货貨花度科兆米瓦]|方百计|家万户)",
    f"(?<=之{_SPACES})[百佰]",
)
EXACT = f"(?>{_either(_POWER, _SLASHED, _SUFFIXED, _SHORT_FRACTION, '一半', f'{_CARDINAL}(?:{_DOZEN})?', _WORD)})"

_PAIRS = "一二|一[两兩]|[两兩二]三|三四|四五|五六|六七|七八|八九"
_UPPER = f"(?>(?:{_HEAD}{_G}{_either(_WAN, _YI)}{_G}{_Z}?){{1,2}}+)?"


def _open_digit(digit: str, after_ten: str) -> str:
    """A section in which one digit is left open: ``digit`` stands for it, ``after_ten`` after 十."""
    thousands = f"(?:{_ANY_DIGIT}{_G}{_THOUSAND}{_G}{_Z}?{_G})?"
    hundreds = f"(?:{_ANY_DIGIT}{_G}{_HUNDRED}{_G}{_Z}?{_G})?"
    tens = _either(f"{_ANY_DIGIT}{_G}{_TEN}", "[廿卅卌]")
    return _either(
        f"{digit}{_G}{_THOUSAND}",
        f"{thousands}{digit}{_G}{_HUNDRED}",
        f"{thousands}{hundreds}{digit}{_G}{_TEN}(?!{_FINAL})",
        f"{thousands}{hundreds}{tens}{_G}(?!三五){digit}",
        f"{thousands}{hundreds}{_BARE_TEN}{after_ten}",
        f"(?:{_ANY_DIGIT}{_G}{_either(_THOUSAND, _HUNDRED)}{_G}{_Z}?{_G}){{1,2}}{digit}",
    )


# 十四五 is a plan unless a measure follows.
_PAIR_AFTER_TEN = f"(?!四五(?![万亿岁个名]))(?:{_PAIRS})"
RANGE = (
    f"(?>{_UPPER}"
    + _either(
        _open_digit(f"(?:{_PAIRS}|三五)", _PAIR_AFTER_TEN), f"(?:{_PAIRS}|三五)"
    )
    + f"(?:{_G}{_ORDER})?)(?![{_PLAIN}{_CAPITAL}{_ZEROS}十百千拾佰仟])"
)

_FEW = "[几幾]"
_SEVERAL = "(?:[几幾]|(?<![人户戶总總次个個倍分系指多无無少基点點函岁歲件车車天份字参])[数數])"
_MANY = _either(
    "多(?![样樣边邊党黨式媒维民晶])(?<=(?:[十百千万亿拾佰仟萬億廿卅]|[0-9０-９.．][0-9０-９])" + _SPACES + ".)",
    "[余餘](?![额額款热熱震缺姚粮])(?<=(?:[十百千万亿拾佰仟萬億廿卅]|[0-9０-９.．][0-9０-９])" + _SPACES + ".)",
    "[来來](?![自源临臨华華访訪到了看说說讲講电電信往京料])(?<=(?:[十百千万亿拾佰仟萬億]|[0-9０-９][0０]).)",
)
ABOUT = "(?>" + _either(
    f"{_UPPER}{_open_digit(_FEW, _FEW)}(?:{_G}{_ORDER})?",
    f"{_SEVERAL}(?:[十百千]{_G}{_ORDER}?|{_ORDER})(?!分[之点比])",
    f"(?:{_CARDINAL}|[百佰千仟万萬亿億]){_G}{_MANY}(?:{_G}{_ORDER})?",
) + ")"

AT_LEAST = "(?>" + _either(
    "成百上千|成千上[万萬]|千百[万萬]",
    f"[数數]以(?:[百千]?{_ORDER}|[十百千])[计計]",
    "(?<![以之向线線网網路会會地海界史身车車街加往北台案桌书紙纸船墙图历歷村场場面晚早马馬])"
    f"上(?:[十百千]?{_ORDER}|[百千])(?![分货貨])",
) + ")"

_CENT = "[壹贰叁肆伍陆柒捌玖貳參陸叄]"
_CENTS = _either(f"{_CENT}[角毛](?:零?{_CENT}分)?", f"(?<=[元圆圓零]){_CENT}分")
MONEY = "(?>" + _either(
    f"(?=[{_CAPITAL}{_WORDLIKE}拾佰仟]){_CARDINAL}[元圆圓](?:零?{_CENTS})?(?:整|正(?![在式常规規]))?",
    f"{_CENT}[角毛](?:零?{_CENT}分)?(?:整|正(?![在式常规規]))?",
    "[壹贰叁柒捌玖貳叄]分(?!之)",
) + ")"

SIGN = _either(
    r"""(?:(?<![\p{L}\p{N}_%％‰°℃)）\]】》”’"'–—~～\-－−/.])|(?<=[为為是长長达達到至由从從降跌率值幅约約近差零于於在出]))[-－−]""",
    f"(?<![抱担擔胜勝肩辜欺背自正减減降包])[负負]{_SPACES}",
)
DENOMINATOR = f"(?![0０.．{_ZEROS}])(?:{_CARDINAL}|[百佰千仟万萬]){_SPACES}分{_SPACES}之{_SPACES}"
WHOLE_PART = f"{_CARDINAL}{_SPACES}又{_SPACES}(?={DENOMINATOR}|{_SHORT_FRACTION})"

TOO_LONG = _either(
    f"{_D}{{{LONGEST + 1},}}+",
    f"[{_PLAIN}{_CAPITAL}{_WORDLIKE}{_ZEROS}两兩]{{{LONGEST + 1},}}+",
)
BEGINNING = (
    f"[0-9０-９{_PLAIN}{_CAPITAL}{_WORDLIKE}{_ZEROS}{_MULTIPLIERS}"
    "两兩俩倆仨半几幾数數上成第负負.．－−-]"
)


_RULES = {
    "digit": _H_RULE,
    "final": _FINAL_RULE,
    "short": _SHORT_RULE,
    "tens": _TENS_RULE,
    "after_hundred": _AFTER_HUNDRED_RULE,
    "section": _SECTION_RULE,
    "read_out": _READ_OUT_RULE,
    "point": _POINT_RULE,
    "arabic": _ARABIC_RULE,
    "head": _HEAD_RULE,
    "below_wan": _BELOW_WAN_RULE,
    "rest": _REST_RULE,
    "cardinal": _CARDINAL_RULE,
}


def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern, compiled together with the rules that it and they refer to."""
    rules = "".join(f"(?P<{name}>{rule})" for name, rule in _RULES.items())
    return regex.compile(f"(?(DEFINE){rules}){pattern}", regex.V1)
