"""Made-up notices that stand in one relation or another to those that ship."""

from datetime import date
from pathlib import Path

from index.library import Library

DAY = date(2024, 10, 1)

# Of a place that has a notice already, and of another matter.
GANSU_WATER = """甘政办发〔2024〕12号
甘肃省人民政府办公厅关于印发甘肃省农村饮水安全巩固提升工作方案的通知
各市、自治州人民政府：
《甘肃省农村饮水安全巩固提升工作方案》已经省政府同意，现印发给你们。
甘肃省人民政府办公厅
2024年2月5日
甘肃省农村饮水安全巩固提升工作方案
一、总体要求
守住农村饮水安全底线。
二、重点任务
1.改造老化供水管网。2024年11月底前完成老化管网更新改造。（责任单位：省水利厅、省财政厅）
2.配齐净化消毒设备。千吨万人以上水厂2025年6月底前配齐消毒设备。（责任单位：省水利厅、省卫生健康委）
"""
# Of a county below Gansu, whose preamble names Gansu's notice by its plan alone.
COUNTY = """合水县提升行政执法质量三年行动工作安排
根据《甘肃省提升行政执法质量三年行动实施方案》，结合我县实际，制定本工作安排。
一、总体要求
提升行政执法质量。
二、重点任务
1.规范乡镇（街道）执法赋权。县司法局要加强对赋权乡镇（街道）行政执法事项的法制审核，2025年底前完善目录。（责任单位：县司法局）
2.开展执法人员培训。县司法局要组织行政执法人员轮训。（责任单位：县司法局、县人力资源社会保障局）
"""
NATIONAL = """国办发〔2024〕30号
国务院办公厅关于印发“零碳园区”建设试点工作方案的通知
各省、自治区、直辖市人民政府：
现印发给你们，请认真贯彻落实。
国务院办公厅
2024年5月8日
“零碳园区”建设试点工作方案
一、总体要求
有序推进试点。
二、重点任务
1.建立园区碳排放核算制度。2024年12月底前印发核算指南。（国家发展改革委、生态环境部负责）
2.推广绿色电力直供。（国家能源局负责）
"""
OTHER_NATIONAL = (
    NATIONAL.replace("30号", "31号")
    .replace("零碳园区", "海绵社区")
    .replace("碳排放核算", "雨水收集")
)
DISTRICT = """沪科合〔2024〕9号
关于印发《江湾智慧校园建设行动方案》的通知
各有关单位：
现印发给你们。
2024年6月1日
江湾智慧校园建设行动方案
一、重点任务
1.建设校园感知网络。2025年3月底前建成。（责任单位：区教育局、区科委）
2.开放共享实验设备。（责任单位：区科委）
"""
TEXTS = {
    "water.txt": GANSU_WATER,
    "county.txt": COUNTY,
    "national.txt": NATIONAL,
    "sponge.txt": OTHER_NATIONAL,
    "district.txt": DISTRICT,
}


def add(home: Path, name: str, text: str, library: Library | None = None) -> str:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    result = (library or Library(home)).add(path, day=DAY)
    assert result.state == "added"
    assert result.notice is not None
    return result.notice
