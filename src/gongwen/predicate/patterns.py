"""The patterns that reading a clause rests on."""

from __future__ import annotations

from gongwen.pattern import Pattern, PlainPattern
from gongwen.predicate.grammar import TIME_HEADS

NUMERALS = frozenset("第一二三四五六七八九十百")
"""The letters that what stands before a clause proper may begin with."""

LEAD = PlainPattern(
    r"(?:[(（][一二三四五六七八九十0-9]{1,4}[)）]、?"
    r"|第?[一二三四五六七八九十百]{1,4}(?:[、.．:]|[章节条]\s?)"
    r"|[0-9]{1,2}(?:[、．)）]|\.(?![0-9]))|[0-9]{3}[.．](?=\s)|[①-⑳]"
    r"|第?[一二三四五六七八九十]{1,2}(?:是(?![否非])|(?=要))|[\s—―\-·•*#(（])*"
)
"""What stands before a clause proper: heading numbers, dashes, counting words."""

TIME = Pattern(
    r"(?:(?:截?至|到)?(?:(?:[今明去本当上前后全近]|未来|过去|(?:连续|提前|历时)?[0-9〇零一二三四五六七八九十—\-~至两几]{1,9})"
    r"(?:年|年度|个?月|日|季度|周)|第?[一二三四]季度|[上下]半年|年[底末]|“?十[一二三四五六]五”?(?:时期|期间|末)?|“[六七八九]五”(?:时期|期间|末)?|[六七八九]五(?:时期|期间))"
    r"(?:[底末初前内间来]|以[来前后内])*+)++"
)
"""A time at the head of a clause."""

AMOUNT = Pattern(
    r"(?:了|着|过|到|至|约|近|超|逾|为|分别|达|不[少低高]于|不超过|至少|最多|全部|全省|全国|全市|在|[以比]上年|第|前|世界|全球|上|仅|共|各|百分之|翻)*+"
    r"[0-9一二两三四五六七八九十百千万几数半]"
)
"""An amount that follows a verb at once."""

CAMPAIGN = PlainPattern(
    "[0-9一二三四五六七八九十两百]{1,3}(?:年|天|日)(?:专项)?(?:行动|计划|规划|攻坚|方案|大会战)"
)
"""How long what the verb before it names is pursued (改革三年行动)."""

RATE = PlainPattern(r"[^，、的0-9]{2,4}率[约超达为逾]?[0-9]")
"""What makes a rate of the verb before it (调解成功率78%)."""

FINAL_AMOUNT = Pattern(
    r"(?:[0-9][0-9.,]*(?: [0-9]{3})*+"
    r"|(?!一[般些定切直向贯律旦方线流致体道同起]|十分|百姓|万众|千方|千家)"
    r"[一二两三四五六七八九十][一二三四五六七八九十百千]*)"
    r"[万亿千百]*(?:[—\-~至][0-9.]+)?(?:[%‰]|个?百分点|\p{Han}{1,6})?"
    r"(?:以上|以下|以内|左右|上下|余)?$"
)
"""An amount that closes a clause."""

COUNTED_OBJECT = PlainPattern(
    "[^，、的0-9]{1,12}?[^，、的0-9率量额数积模力平度值费款差比型期]"
    "(?:约|近|超|逾|共|达|各)?[0-9一二两三四五六七八九十][^，、的]{0,12}$"
)
"""Things with their amount, directly behind the verb that governs them."""

NO_AMOUNT = PlainPattern(
    "(?:日|一[道起致样体流同并]|[统第同单专唯]一|之一|(?:年|月|日|天|周|小时)(?:之?[内后前]|以[内后前来]|[来间底初末]|度?起))$"
)
"""What looks like an amount at the end of a clause, and is none (与群众一道, 两年内)."""

BOUND_AMOUNT = PlainPattern(
    "(?:(?P<passed>[^的超通经不]过)|(?P<verb>(?<!计)(?<!预)[^的以乃甚直截及至之达去])(?:至|了(?!解)|到|着(?![力重眼手])))"
    "(?:约|近|超|逾|全省|全市|全国|世界)*$"
)
"""A verb no list knows that is bound to the amount behind it (刷至, 迈过)."""

DEGREE = PlainPattern("的[^的，]{1,8}(?:十分|非常|更加|更为|很|依然|仍然|较为|日益)[^，的]{2}$")
"""An adjective of degree that closes a clause as its predicate."""

STRAINED = PlainPattern(
    "(?:压力|任务|难度|形势|风险|负担|缺口|矛盾|问题|短板|差距)"
    "(?:依然|仍然|仍|还|更加|更为|比较|较为|较|十分|非常|相当|很|日益|尤为)*"
    "(?:[大重高紧多]|艰巨|繁重|严峻|突出|复杂|明显|沉重|尖锐)$"
)
"""A strain and how great it is, said of the deed that names it (攻坚任务艰巨)."""

ENDS_OF_STRAIN = frozenset("大重高紧多巨峻出杂显锐")
"""The last characters of what is said of it."""

GRADED = PlainPattern(
    "(?:[^，、更]{1,12}(?<!变)更[加为]?(?![加为新换名正改替迭])[^，、的更0-9]{1,2}(?:、|$)){1,6}$"
)
"""Subjects, each with an adjective of degree that no list of words need know (天更蓝、水更清)."""

DEMANDS = PlainPattern("的(?:要求|原则|方针|理念|思路|精神|部署)$")
"""What a description with a modal is said of."""

CHANGED_FROM = PlainPattern(r"[由从][0-9][^，的]{0,12}$|同比$|[比较][^，的0-9]{2,6}$")
"""The amount that a change starts from, up to its verb."""

RISEN = PlainPattern(r"[^，、的了]{2,4}[由从][0-9一二两三四五六七八九十百][^，的、]{0,10}$")
"""What a verb describes and the amount it starts from, up to the verb of its change."""

OF_PLAN = PlainPattern("为[^，、的]{2,16}的(?=[0-9百])")
"""How an amount compares with what was planned or had before (为年初预算的九成)."""

PRESENT = PlainPattern(r"(?:^|[省市县区镇乡村院校行国])现(?P<verb>有)(?=[^，0-9]{2})")
"""What there is at present (全县现有水库9座)."""

SHARE = PlainPattern(r"占[^，、]{0,24}?(?:比重|比例|份额|比率|比)(?:的)?")
"""An amount said of a share, whose own verb comes later (占全国比重超过一半)."""

HEADS_OF_ADVERBIAL = frozenset("我要必应需严按根依遵围本对针经通透以有关结从在")
"""The first characters of clauses that are nothing but an adverbial."""

ADVERBIAL = PlainPattern(
    r"(?:我们)?(?:要|必须|应|需)?(?:(?:严格)?(?:按照?|根据|依据|依照|遵照|围绕|本着|对照|针对)[^，]*"
    r"(?:要求|部署|规定|原则|精神|标准|安排|思路|目标|方式|办法|需要|情况|意见|结果|方针|模式|理念|方案"
    r"|规划|程序|实际|特点|问题|重点|主题|主线|任务|定位)"
    r"|经[^，]*(?:审核|审批|审查|审定|批准|同意|认定|确认|评审|验收|考核|评估|研究|核实)(?:后|合格|通过)?"
    r"|(?:通过|透过|以)[^，]*(?:方式|形式|途径|办法|手段|渠道)"
    r"|(?:有关|关于)[^，]*的[^的，]{1,8}"
    r"|结合(?:实施|开展|落实|贯彻)[^，]*(?:计划|行动|战略|工程|规划|政策|活动|实际)"
    r"|从[^，]*(?:入手|出发|着手|方面|层面|角度|起)|在[^，]*(?:领导|指导|支持|帮助|努力|监督)下)$"
)
"""Clauses that are nothing but an adverbial."""

PACED = PlainPattern("[^，]*的[^，的]{0,6}(?:步伐|进程|进度|速度|力度)$")
"""The pace at the end of a clause, which the verb at its head quickens."""

SPENT = PlainPattern(
    "[^，0-9]{0,24}?(?:用于[^，]{2,80}?|支持[^，]{2,40}?的[^，的]{0,6})"
    "(?:支出|资金|投资|经费|贷款|投入|补助|拨款|补贴|费用)"
    "(?:余额|总额|总量|规模)?(?=[0-9由从共累约超达为比同增占]|合计)"
)
"""Money and what it is spent on, said as the subject of an amount."""

RULED = PlainPattern(
    "(?:(?!由|将|应|要)[^，]){2,80}的(?=(?:由[^，的]{2,14}?)?(?:分别|一次性|再|另行|各|均|依法|按规定)*(?:给予|予以|处以|责令|追究|视为|视同|不予|不再|吊销|暂扣|没收|取消[^，]{0,12}(?:资格|称号|荣誉|补助|奖励)|移[交送](?!率)|约谈|处(?=[^，的]{0,30}(?:罚款|拘留|徒刑|拘役|管制|罚金)$)|可以|可(?![支持再行能靠控用观取喜信见])|应当|应(?![急对用有变届邀聘战运答承声])|必?须|不得|一律))"
)
"""The condition of a rule with what it gives in one clause (每新增一家的给予)."""

ENTRUSTED = PlainPattern(
    "(?:(?![由将应要把使让])[^，]){2,60}的[^，的、由]{1,10}(?=由[^，的、由向至到转]{4,30}$)"
)
"""What is described by a verb, before those to whom a deed on it falls (…的线索由…受理)."""

EACH = PlainPattern(
    "(?:分别)?每[^，0-9一二两三四五六七八九十]{1,6}?(?=(?:分别|一次性|再|各)*(?:给予|予以|奖励|补助|补贴|资助)(?![最不金额每]|标准))"
)
"""For each of what a rule gives its reward (每项给予)."""

NEWLY = PlainPattern(r"新(?=[㐀-鿿〇々]{2}[^，]{0,20}[0-9])")
"""What says of a deed with an amount that it is new (新签约)."""

VALID = PlainPattern("[^，]{0,8}(?:有效期|试行期|实施期|期限)[^，0-9]{0,6}(?:至|到|为)")
"""How long a rule holds, said without a verb (有效期至)."""

DENSITY = PlainPattern("每[百千万十]+[^，0-9]{1,6}$")
"""For how many a density is told (每千人口拥有…达到)."""

WAYS = PlainPattern("[^，]*的[^的，]{0,8}(?:方法|途径|路径|办法|方式|思路|规律|路子|新路)$")
"""A way of working as the object of the verb at the head of a clause (探索…的途径)."""

LISTING = PlainPattern("[^，]*、[^，]*等[^，、的]{2,6}$")
"""A list of things and what they are, as the object of a verb (技术、资金等要素)."""

ACCEPTED = PlainPattern(
    "(?:验收|审核|审查|评审|评估|认证|认定|认可|考核|决议|条例|法|检查|年检|测试)"
)
"""What is passed rather than used as a means."""

ENDS_OF_RULE = frozenset("的者时后")
"""The last characters of conditions."""

HEAD_OF_RULE = PlainPattern(
    "(?:的|(?<![长患记学作读笔旅死伤强弱智勇仁])(?<!消费|劳动|投资|志愿|参与|经营|使用|管理|创业|生产|工作|从业|建设"
    "|贡献|领导|组织|爱好|开发|设计|所有|奋斗|实践|先行|就业|求职|残障|照顾|护老|供应|求助|残疾|失业|参加|申请"
    "|受助|献血|持份)者|(?<![瓦小工课学])时|后)$"
)
"""The end of a condition (年纳税百万元以上的)."""

ORDERED = Pattern(r"(?!要|强调|指出|说|[的之是者有]|(?:[^，]{1,6})?的$)[\p{Han}]{2}[^，]*(?<!的)$")
"""What may be a predicate of unknown words."""

COMPLETED = PlainPattern(
    "(?P<verb>[㐀-鿿])(?:得(?=[住好起上下了到出进稳快准实牢通成开来去少多深透清细][^，]{0,12}$)"
    "|[上下进出回过起](?:去|来)$|起来$|到(?:底|位)$)"
)
"""A verb of one character with what comes of it (沉下去, 接得住)."""

PREVAILING = PlainPattern("[^，]{0,40}以[^，]{1,30}(?P<verb>为)准$")
"""What prevails (以本办法为准)."""

TIES = ("挂钩", "衔接", "匹配", "联动", "对接", "接轨", "同步")
"""Verbs that tie one thing to another."""

TIED = PlainPattern(
    "(?!推动|推进|加快|促进|实现|加强|做好|强化|完善|建立|健全|将|把|使|让|确保|引导|支持|鼓励|探索|坚持|保持|维持|力争|努力|要|应)"
    "(?P<subject>[^，、与]{2,14}(?:情况|结果|成效|绩效|业绩|表现|质量|标准|额度|数量|进度|水平|评价|得分|成绩|收入|增长|增速|工资|待遇))"
    "(?:要|应|应当|须|直接|全面|紧密)*[与同和][^，]{2,60}?(?P<verb>" + "|".join(TIES) + ")$"
)
"""What is tied to something else (考核结果与薪酬挂钩)."""

DISPOSED_TIE = PlainPattern(
    "[^，、]{2,24}[与同和][^，]{2,40}?(?:" + "|".join(TIES) + "|结合)(?:起来)?$"
)
"""What 将 ties to something else, up to the verb that does so (将考核与薪酬挂钩)."""

PART_OF = PlainPattern(
    "(?!推动|推进|加快|促进|实现|确保|使|让|将|把|力争)(?P<subject>[^，、占]{2,24})(?P<verb>占)[^，、0-9的]{2,14}"
    "的(?:[0-9.]+[%‰]|百分之|[一二三四五六七八九][成半]|[一二三四五]分之)[^，、的]{0,8}$"
)
"""What part of a whole something is (教育支出占财政支出的21%)."""

ENDS_OF_AIM = ("实现", "完成", "达成", "兑现")
ATTAINED_AIM = PlainPattern(
    "(?![^，]*(?:确保|保证|推动|推进|促进|促使|力争|争取|使|让|把|将|为|对))[^，]{2,40}?的[^，的]{0,6}(?:目标|任务|承诺|愿望|夙愿|梦想)"
    "(?:[已均都]|已经|业已|全部|全面|如期|按期|提前|顺利|圆满|胜利|基本|超额|成功|[0-9一二三四五六七八九十两半个]{1,3}[年月天])*"
    f"(?P<verb>{'|'.join(ENDS_OF_AIM)})$"
)
"""What is said of an aim that a verb before 的 only describes (减少审批事项的目标提前实现)."""

PORTION = PlainPattern(
    "(?![按以将把从由对在占达为取])[^，、的]{2,24}的(?:[0-9.]+[%‰]|[一二三四五六七八九][成半]|百分之[一二三四五六七八九十]+)(?:以上|左右|以内)?"
    "|[^，、的]{2,12}(?:支出|资金|投资|收入|财力|利润|收益|贷款|预算)[近超约]?(?:[一二三四五六七八九]成|[0-9.]{1,6}%)(?:以上|左右)?(?=[均都]?用于)"
)
"""A part of something."""

LISTED_SUBJECT = PlainPattern(
    "[^，、]{1,20}(?:、[^，、]{1,20}?){1,6}等[^，、的等]{2,6}?(?=(?:一律|都|也|均|还|分别|依法){0,2}(?:可|要|应|须|将|均|不得|必须|由))"
)
"""A list with what it is a list of, before a modal."""

BAR = PlainPattern("[^，、0-9]{0,4}[0-9][^，、]{0,8}(?:以上|以下|以内|及以下)的[^，、的]{1,8}$")
"""The bar that picks out those whom a rule concerns."""

PENALTY = PlainPattern(
    "(?:并|可|可以|并可|应|应当)?(?P<verb>处)(?!理|置|罚|分|于)[^，]{0,40}(?:罚款|拘留|徒刑|拘役|管制|罚金)$"
)
"""A penalty with its amount (处五百元以上一千元以下罚款)."""

PEOPLE = PlainPattern(
    "(?:人数|人次|人员|委员|代表|群众|企业|户数|数量|总量|金额|面积|规模|产值|产量|[^效速斜税利汇费频功概]率|比例|比重|占比)$"
)
"""What is counted by the amount that a later verb tells (参与委员达60人次)."""

ENROLLED = PlainPattern(
    "(?:参加|享受|领取|接受|从事|持有|取得)[^，、]{2,20}(?:人数|人次|户数)(?=[0-9约近超])"
)
"""Those who take part, as the subject of an amount (参加医疗保险人数120万人)."""

TAKEN_FOR = PlainPattern(
    "(?<![成作列定设视选行因])为(?:重点|核心|主线|抓手|目标|突破口|契机|载体|引领|导向|支撑|依托)$"
)
"""The end of what 以 in an earlier clause takes for something."""

LISTED_PLACE = PlainPattern("[^，]{1,60}、[^，]{1,40}(?:上|中|下|里)")
"""The fields or the places, several of them, that 在 names (在转方式、调结构上)."""

ROLE = PlainPattern(
    "[^，]{1,20}?为(?:单位|主体|重点|核心|基础|载体|抓手|引领|牵引|导向|目标|依托|契机|突破口|主线|龙头"
    "|纽带|平台|中心)"
)
"""What is taken for what, behind 以 (以县为单位)."""

_DOING = "稳提增抓强惠保促优激扩补破解降控去减聚育引畅拓防治护创争谋"
TRIADS = PlainPattern(
    f"(?:着力|全力|聚力|大力|合力|奋力|持续|继续)?(?P<verb>[{_DOING}])[㐀-鿿]{{2}}"
    f"(?:、?[{_DOING}][㐀-鿿]{{2}}){{1,8}}$"
)
"""A row of verbs of one character, each with its object (稳面积、提单产)."""

HEADS_OF_TRIADS = frozenset(_DOING + "着全聚大合奋持继")
"""The first characters of such rows."""

LIMITED = PlainPattern(
    "(?:时间|时限|期限|比例|占比|比重|金额|额度|费率|利率|价格|面积|人数|数量|规模|标准|总额|强度|密度|次数)"
    "(?:原则上|一般|均|合计|分别)*"
    "(?P<amount>(?:不超过|不低于|不少于|不高于|不多于|不足|最高|最低|最多|最长|至少)[^，、]{0,4}[0-9][^，、]{0,10})$"
)
"""The bound of an amount, said of what it measures without a verb."""

MANNER = PlainPattern("(?:方式|形式|途径|渠道|手段|办法|模式|载体|平台)")
"""The noun of a manner."""

TAKING = PlainPattern(
    "(?:力争|争取|再)?(?:利用|用|花)(?:约|近)?[0-9一二两三四五六七八九十半]{1,3}[到至—-]?[0-9一二两三四五六七八九十]{0,2}"
    "(?:年|个?月|天|周|个季度)(?:左右|以上|多)?(?:的?时间)?"
)
"""How long a deed takes (用三年时间)."""

PREFIXES = {
    **dict.fromkeys("每分", EACH),
    "新": NEWLY,
    **dict.fromkeys("力争再利用花", TAKING),
}
"""What may stand before the verb at the head of a clause, by its first character."""

HEADS = TIME_HEADS.union(PREFIXES)
"""The first characters of times, and of all that may stand there."""

BIND = PlainPattern(
    r"起来|下去|下来|出来|上去|进去|到|至|在(?![建职校册岗线])|于|为|成(?![效果绩本员品交立熟长就])|作(?![为用])"
    r"|给|向|入(?![库口境园学])|进(?![步度口展程])|出(?![口境台行资租版])|好|其中|实(?![体际效现验])|与|同(?![志步等时])"
)
"""What binds the verb behind the object of 把."""

JOINED = PlainPattern("[和与]")
"""A conjunction inside an object."""
