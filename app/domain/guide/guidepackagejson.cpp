// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidepackagejson.h"

#include "domain/guide/guidefields.h"

namespace yichuang {

namespace {

QList<PackageComponent> componentsFromJson(JsonFields &guide)
{
    QList<PackageComponent> components;
    QSet<QString> taken;
    for (JsonFields fields : guide.eachOr(u"components")) {
        const QSet<QString> earlier = taken;
        PackageComponent component;
        component.id = idField(fields, u"id", taken);
        component.name = wordField(fields, u"name");
        component.guideId = fields.textOr(u"guide");
        component.department = fields.textOr(u"deptName");
        component.after = fields.textsOr(u"after");
        component.condition = ruleField(fields, u"condition");
        component.conditionText = fields.textOr(u"conditionText");
        for (const QString &id : component.after) {
            if (!earlier.contains(id))
                fields.reject(u"after", QStringLiteral("no component \"%1\" stands before it").arg(id));
        }
        guide.adopt(fields);
        components.append(component);
    }
    return components;
}

QJsonArray componentsToJson(const QList<PackageComponent> &components)
{
    QJsonArray array;
    for (const PackageComponent &component : components) {
        QJsonObject object{{QStringLiteral("id"), component.id}, {QStringLiteral("name"), component.name}};
        putText(object, QStringLiteral("guide"), component.guideId);
        putText(object, QStringLiteral("deptName"), component.department);
        putTexts(object, QStringLiteral("after"), component.after);
        putRule(object, QStringLiteral("condition"), component.condition);
        putText(object, QStringLiteral("conditionText"), component.conditionText);
        array.append(object);
    }
    return array;
}

} // namespace

GuidePackage guidePackageFromJson(JsonFields &guide)
{
    JsonFields fields(guide.objectOr(u"package"), guide.pointerTo(u"package"));
    GuidePackage package{fields.textOr(u"lead"), fields.textsOr(u"cooperating"), fields.textOr(u"certificate"),
                         fields.booleanOr(u"releasedTogether", false), {}};
    guide.adopt(fields);
    package.components = componentsFromJson(guide);
    return package;
}

void putGuidePackage(QJsonObject &guide, const GuidePackage &package)
{
    QJsonObject object;
    putText(object, QStringLiteral("lead"), package.lead);
    putTexts(object, QStringLiteral("cooperating"), package.cooperating);
    putText(object, QStringLiteral("certificate"), package.certificate);
    putFlag(object, QStringLiteral("releasedTogether"), package.releasedTogether);
    putPart(guide, QStringLiteral("package"), object);
    putList(guide, QStringLiteral("components"), componentsToJson(package.components));
}

} // namespace yichuang
