// SPDX-License-Identifier: Apache-2.0
#include "support/samplepackage.h"

#include "domain/cases/packagestate.h"
#include "domain/checks/checkreport.h"
#include "domain/checks/formclaims.h"
#include "domain/checks/packagecheck.h"
#include "support/samplecase.h"
#include "support/sampleguide.h"

namespace yichuang::test {

namespace {

const QString food = QStringLiteral("food");
const QString sign = QStringLiteral("sign");
const QString fire = QStringLiteral("fire");

PackageComponent component(const QString &id, const QString &name, const QString &department)
{
    PackageComponent item;
    item.id = id;
    item.name = name;
    item.department = department;
    return item;
}

MaterialRule material(const QString &id, const QString &name, const QStringList &components)
{
    MaterialRule rule;
    rule.id = id;
    rule.name = name;
    rule.components = components;
    rule.points = {{QStringLiteral("p1"), QStringLiteral("内容完整"), Origin::Source}};
    return rule;
}

FormField field(const QString &key, const QString &label, const QString &element, const QStringList &components)
{
    FormField entry;
    entry.key = key;
    entry.label = label;
    entry.element = element;
    entry.components = components;
    return entry;
}

} // namespace

Guide samplePackage()
{
    Guide guide = sampleGuide();
    guide.ref = {QStringLiteral("sample-package"), 1};
    guide.kind = GuideKind::OneThing;
    guide.taskName = QStringLiteral("开店一件事");
    guide.plainName = QStringLiteral("开一家小店");
    guide.questions = {{sign, QStringLiteral("要装招牌吗？"),
                        {{QStringLiteral("yes"), QStringLiteral("要装")}, {QStringLiteral("no"), QStringLiteral("不装")}},
                        QJsonValue(), Origin::Composed}};
    guide.situations = {{QStringLiteral("with"), QStringLiteral("装招牌"), answerIs(sign, QStringLiteral("yes")), Origin::Composed},
                        {QStringLiteral("without"), QStringLiteral("不装招牌"), answerIs(sign, QStringLiteral("no")), Origin::Composed}};
    guide.package.lead = guide.department;
    guide.package.releasedTogether = true;
    guide.package.components = {component(food, QStringLiteral("食品经营许可"), QStringLiteral("市场监督管理局")),
                                component(sign, QStringLiteral("招牌设置"), QStringLiteral("绿化市容局")),
                                component(fire, QStringLiteral("消防安全检查"), QStringLiteral("消防救援总队"))};
    guide.package.components[1].condition = answerIs(sign, QStringLiteral("yes"));
    guide.package.components[2].after = {food, sign};
    guide.materials = {material(QStringLiteral("plan"), QStringLiteral("平面布置图"), {food, fire}),
                       material(QStringLiteral("licence"), QStringLiteral("营业执照"), {}),
                       material(QStringLiteral("signPicture"), QStringLiteral("招牌效果图"), {sign})};
    guide.form = {field(QStringLiteral("foodAddress"), QStringLiteral("经营场所地址"), QStringLiteral("经营场所地址"), {food}),
                  field(QStringLiteral("signAddress"), QStringLiteral("设置地址"), QStringLiteral("经营场所地址"), {sign}),
                  field(QStringLiteral("signText"), QStringLiteral("招牌文字"), {}, {sign})};
    guide.form[0].required = false;
    return guide;
}

Guide sampleGuideWithoutItems(Guide package)
{
    package.kind = GuideKind::Single;
    package.package = {};
    return package;
}

CaseRecord samplePackageCase(int nth)
{
    const Guide guide = samplePackage();
    CaseRecord record = sampleCase(nth);
    record.agent.reset();
    record.guide = guide.ref;
    record.itemName = guide.taskName;
    record.answers = {{sign, QStringLiteral("yes")}};
    record.situationId = QStringLiteral("with");
    record.situationName = QStringLiteral("装招牌");
    record.form = {{QStringLiteral("foodAddress"), FormValue{QStringLiteral("示例路8号"), typedSource}},
                   {QStringLiteral("signText"), FormValue{QStringLiteral("样本小吃"), typedSource}}};
    record.materials.clear();
    const Checklist checklist = resolveChecklist(guide, record.answers, {}).value_or(Checklist{});
    alignMaterials(record, checklist);
    for (CaseMaterial &taken : record.materials) {
        taken.files = {samplePageFile(taken.materialId, nth)};
        taken.points = {{QStringLiteral("p1"), PointVerdict::Passed, {}, sampleClerk().id, sampleMoment()}};
    }
    alignComponents(record, guide, checklist);
    return record;
}

} // namespace yichuang::test
