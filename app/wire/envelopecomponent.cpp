// SPDX-License-Identifier: Apache-2.0
#include "wire/envelopecomponent.h"

#include <QSet>

#include "wire/jsonbody.h"

namespace yichuang::wire {

QList<EnvelopeComponent> readComponents(JsonFields &envelope)
{
    QList<EnvelopeComponent> components;
    QSet<QString> known;
    for (JsonFields fields : envelope.eachOr(u"components")) {
        EnvelopeComponent component{readFilled(fields, u"id"),      readFilled(fields, u"name"),
                                    fields.textOr(u"department"),   fields.textsOr(u"after"),
                                    readFilled(fields, u"state"), fields.textOr(u"text")};
        if (known.contains(component.id))
            fields.reject(u"id", QStringLiteral("is there twice"));
        known.insert(component.id);
        envelope.adopt(fields);
        components.append(component);
    }
    return components;
}

QJsonArray componentsToJson(const QList<EnvelopeComponent> &components)
{
    QJsonArray array;
    for (const EnvelopeComponent &component : components) {
        QJsonObject object{{QStringLiteral("id"), component.id},
                           {QStringLiteral("name"), component.name},
                           {QStringLiteral("state"), component.state}};
        if (!component.department.isEmpty())
            object.insert(QStringLiteral("department"), component.department);
        if (!component.after.isEmpty())
            object.insert(QStringLiteral("after"), QJsonArray::fromStringList(component.after));
        if (!component.text.isEmpty())
            object.insert(QStringLiteral("text"), component.text);
        array.append(object);
    }
    return array;
}

} // namespace yichuang::wire
