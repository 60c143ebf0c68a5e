// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guideelements.h"

#include <algorithm>
#include <array>

#include <QStringList>

namespace yichuang {

namespace {

constexpr auto substantive = ElementOwner::Substantive;
constexpr auto procedural = ElementOwner::Procedural;

constexpr std::array elements{
    GuideElement{u"taskName", u"事项名称", substantive, true},
    GuideElement{u"plainName", u"日常用语", substantive, false},
    GuideElement{u"scenarioText", u"场景说明", substantive, false},
    GuideElement{u"lifeEvents", u"全生命周期阶段", substantive, false},
    GuideElement{u"catalogCode", u"基本编码", substantive, true},
    GuideElement{u"taskCode", u"实施编码", substantive, true},
    GuideElement{u"taskHandleItem", u"业务办理项编码", substantive, false},
    GuideElement{u"taskType", u"事项类型", substantive, true},
    GuideElement{u"planEffectiveDate", u"计划生效日期", substantive, false},
    GuideElement{u"planCancelDate", u"计划取消日期", substantive, false},
    GuideElement{u"changeReason", u"变更原因", substantive, false},
    GuideElement{u"changeExplain", u"变更说明", substantive, false},
    GuideElement{u"byLaw", u"设定依据", substantive, true},
    GuideElement{u"useLevel", u"行使层级", substantive, true},
    GuideElement{u"powerSource", u"权力来源", substantive, true},
    GuideElement{u"deptName", u"实施主体", procedural, true},
    GuideElement{u"deptCode", u"实施主体编码", procedural, true},
    GuideElement{u"deptType", u"实施主体性质", procedural, true},
    GuideElement{u"acceptingBody", u"受理机构", procedural, false},
    GuideElement{u"entrustName", u"委托部门", procedural, false},
    GuideElement{u"otherDept", u"联办机构", procedural, false},
    GuideElement{u"serverType", u"服务对象", substantive, true},
    GuideElement{u"projectType", u"办件类型", procedural, true},
    GuideElement{u"reviewType", u"审查类型", procedural, false},
    GuideElement{u"anticipateDay", u"法定办结时限", substantive, true},
    GuideElement{u"anticipateType", u"法定办结时限单位", substantive, false},
    GuideElement{u"anticipateExplain", u"法定办结时限说明", substantive, false},
    GuideElement{u"promiseDay", u"承诺办结时限", procedural, true},
    GuideElement{u"promiseType", u"承诺办结时限单位", procedural, false},
    GuideElement{u"promiseExplain", u"承诺办结时限说明", procedural, false},
    GuideElement{u"correctionDays", u"补正期限", substantive, false},
    GuideElement{u"acceptCondition", u"受理条件", substantive, true},
    GuideElement{u"limitExplain", u"数量限制", substantive, false},
    GuideElement{u"specialProcedure", u"特别程序", substantive, false},
    GuideElement{u"handleFlow", u"办理流程", procedural, true},
    GuideElement{u"offlineFlow", u"线下流程图", procedural, false},
    GuideElement{u"onlineFlow", u"线上流程图", procedural, false},
    GuideElement{u"operatingProcedure", u"操作规程", procedural, false},
    GuideElement{u"mode", u"实施方式", procedural, false},
    GuideElement{u"handleType", u"办理形式", procedural, false},
    GuideElement{u"limitSceneNum", u"到办事现场次数", procedural, true},
    GuideElement{u"limitSceneExplain", u"必须现场办理原因", procedural, false},
    GuideElement{u"isOnline", u"是否网办", procedural, false},
    GuideElement{u"onlineHandleDepth", u"网上办理深度", procedural, false},
    GuideElement{u"onlineHandleUrl", u"网办地址", procedural, false},
    GuideElement{u"handleArea", u"通办范围", procedural, false},
    GuideElement{u"isEntryCenter", u"是否进驻政务大厅", procedural, true},
    GuideElement{u"isSchedule", u"是否支持预约", procedural, true},
    GuideElement{u"isServiceTerminals", u"是否支持自助终端", procedural, true},
    GuideElement{u"isExpress", u"是否支持物流快递", procedural, true},
    GuideElement{u"isPayOnline", u"是否支持网上支付", procedural, true},
    GuideElement{u"transactAddr", u"办理地点", procedural, true},
    GuideElement{u"transactTime", u"办理时间", procedural, true},
    GuideElement{u"trafficGuide", u"交通指引", procedural, false},
    GuideElement{u"linkWay", u"咨询方式", procedural, true},
    GuideElement{u"superviseWay", u"监督投诉方式", procedural, true},
    GuideElement{u"isFee", u"是否收费", substantive, true},
    GuideElement{u"feeStand", u"收费标准", substantive, false},
    GuideElement{u"feeBasis", u"收费依据", substantive, false},
    GuideElement{u"fees", u"收费项目", substantive, false},
    GuideElement{u"resultName", u"审批结果名称", substantive, true},
    GuideElement{u"resultType", u"审批结果类型", substantive, true},
    GuideElement{u"resultGuid", u"审批结果样本", substantive, false},
    GuideElement{u"resultValidity", u"审批结果有效期", substantive, false},
    GuideElement{u"resultDelivery", u"结果送达方式", procedural, false},
    GuideElement{u"furtherResults", u"其他审批结果", substantive, false},
    GuideElement{u"serviceType", u"中介服务", substantive, false},
    GuideElement{u"commonQuestions", u"常见问题", procedural, false},
    GuideElement{u"administrativeReview", u"行政复议", procedural, false},
    GuideElement{u"administrativeLitigation", u"行政诉讼", procedural, false},
    GuideElement{u"rightEnjoyByLaw", u"依法享有的权利", substantive, false},
    GuideElement{u"dutyPerformByLaw", u"依法履行的义务", substantive, false},
    GuideElement{u"userTopicType", u"主题分类（自然人）", procedural, false},
    GuideElement{u"corpTopicType", u"主题分类（法人）", procedural, false},
    GuideElement{u"townCode", u"乡镇街道代码", procedural, false},
    GuideElement{u"villageCode", u"村居代码", procedural, false},
    GuideElement{u"package", u"一件事", substantive, false},
    GuideElement{u"components", u"联办事项", substantive, false},
    GuideElement{u"questions", u"问题", substantive, false},
    GuideElement{u"situations", u"情形", substantive, true},
    GuideElement{u"materials", u"申请材料", substantive, true},
    GuideElement{u"form", u"表单", substantive, false},
    GuideElement{u"flags", u"办理标记", substantive, false},
    GuideElement{u"retention", u"保存期限", substantive, false},
    GuideElement{u"owners", u"要素归属", substantive, false},
};

/// Elements of a material, a question and a field, as far as a finding points at one.
constexpr std::array partElements{
    GuideElement{u"materialName", u"材料名称", substantive, true},
    GuideElement{u"isNeed", u"材料必要性", substantive, true},
    GuideElement{u"acceptStand", u"受理标准", substantive, true},
    GuideElement{u"condition", u"条件", substantive, false},
    GuideElement{u"conditionText", u"条件说明", substantive, false},
    GuideElement{u"askWhen", u"出现条件", substantive, false},
    GuideElement{u"oneOfGroup", u"可选材料组", substantive, false},
    GuideElement{u"commitment", u"告知承诺", substantive, false},
    GuideElement{u"supplementDay", u"容缺后补期限", substantive, false},
    GuideElement{u"components", u"对应联办事项", substantive, false},
};

template <std::size_t count>
const GuideElement *found(const std::array<GuideElement, count> &among, QStringView key)
{
    const auto element =
        std::find_if(among.begin(), among.end(), [key](const GuideElement &each) { return each.key == key; });
    return element == among.end() ? nullptr : &*element;
}

/// "/materials/2/condition" → materials, 2, condition.
QStringList stepsOf(const QString &pointer)
{
    return pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

QString nameOfPart(const Guide &guide, const QString &list, qsizetype index)
{
    if (list == u"materials" && index < guide.materials.size())
        return guide.materials.at(index).name;
    if (list == u"questions" && index < guide.questions.size())
        return guide.questions.at(index).text;
    if (list == u"situations" && index < guide.situations.size())
        return guide.situations.at(index).name;
    if (list == u"form" && index < guide.form.size())
        return guide.form.at(index).label;
    if (list == u"components" && index < guide.package.components.size())
        return guide.package.components.at(index).name;
    return {};
}

} // namespace

std::span<const GuideElement> guideElements()
{
    return elements;
}

const GuideElement *guideElement(QStringView key)
{
    return found(elements, key);
}

ElementOwner elementOwner(const Guide &guide, const QString &pointer)
{
    const QStringList steps = stepsOf(pointer);
    const QString key = steps.value(0);
    if (const auto named = guide.owners.constFind(key); named != guide.owners.cend())
        return *named;
    const qsizetype index = steps.value(1, QStringLiteral("-1")).toInt();
    if (key == u"materials" && index >= 0 && index < guide.materials.size())
        return guide.materials.at(index).owner;
    if (key == u"form" && index >= 0 && index < guide.form.size())
        return guide.form.at(index).owner;
    const GuideElement *element = guideElement(key);
    return element ? element->owner : ElementOwner::Substantive;
}

QString elementLabel(const Guide &guide, const QString &pointer)
{
    const QStringList steps = stepsOf(pointer);
    const GuideElement *element = guideElement(steps.value(0));
    QString label = element ? element->label.toString() : steps.value(0);
    bool isIndex = false;
    const qsizetype index = steps.value(1).toInt(&isIndex);
    if (!isIndex)
        return label;
    // A law or a step of the process has no name: it is called by its place.
    const QString name = nameOfPart(guide, steps.first(), index);
    label += name.isEmpty() ? QStringLiteral("第%1项").arg(index + 1) : QStringLiteral("“%1”").arg(name);
    const GuideElement *part = found(partElements, steps.value(2));
    return part ? QString(label + QStringLiteral("的") + part->label) : label;
}

QString ownerLabel(ElementOwner owner)
{
    return owner == ElementOwner::Substantive ? QStringLiteral("实体性") : QStringLiteral("程序性");
}

} // namespace yichuang
