"""Short notices of invented counties, as many as one likes, always the same."""

from datetime import date as Date
from datetime import timedelta
from random import Random

import pyarrow as pa

COUNTIES = "清河县 云台县 安阳区 临湖县 青石市 望江县".split()
ORGANS = "教育局 民政局 水利局 政府办公室 卫生健康局".split()
DONE = "新增 建成 改造 完成".split()
AHEAD = "将新建 计划改造 确保完成 力争新增".split()
THINGS = [("学位", "个"), ("水库", "座"), ("农村公路", "公里"), ("老旧小区", "个"), ("绿化", "亩")]
WHEN = "去年 今年上半年 近三年来 2024年".split()
CLOSE = "建立“周调度、月通报”机制。 三分之一的乡镇达到标准。 印发《关于加强统筹的通知》。".split()


def notice(random: Random, county: str) -> str:
    """One notice of a few sentences, with its sender and its day."""
    (done, unit), (ahead, of) = random.sample(THINGS, 2)
    organ, day = random.choice(ORGANS), Date(2025, 1, 1) + timedelta(random.randrange(360))
    return (
        f"{county}{random.choice(WHEN)}{random.choice(DONE)}{done}{random.randint(2, 900)}{unit}，"
        f"同比增长{random.randint(1, 90) / 10}%。"
        f"2026年底前，{organ}{random.choice(AHEAD)}{ahead}{random.randint(2, 90)}万{of}。"
        f"{random.choice(['', *CLOSE])}\n{county}{organ}\n{day.year}年{day.month}月{day.day}日\n"
    )


def notices(count: int) -> pa.Table:
    """That many notices: the ``id`` of each, its ``county`` and its ``text``."""
    random = Random(2025)
    ids = [f"notice-{at:05}" for at in range(count)]
    counties = random.choices(COUNTIES, k=count)
    return pa.table(
        {"id": ids, "county": counties, "text": [notice(random, county) for county in counties]}
    )
