// SPDX-License-Identifier: Apache-2.0
#include "casework/latejotting.h"

#include <algorithm>

#include <QJsonArray>

#include "core/clock.h"
#include "core/jsonfields.h"
#include "domain/cases/materialjson.h"

namespace yichuang {

namespace {

constexpr int keptForDays = 5;

bool holds(const CaseRecord &record, const QString &materialId, const PageFileId &file)
{
    const CaseMaterial *material = record.material(materialId);
    return material && std::any_of(material->files.cbegin(), material->files.cend(),
                                   [&file](const PageFile &held) { return held.id == file; });
}

} // namespace

QString latePlace()
{
    return QStringLiteral("late");
}

QJsonObject lateJottingFields(const QList<CaseMaterial> &materials)
{
    QJsonArray kept;
    for (const CaseMaterial &material : materials)
        kept.append(caseMaterialToJson(material));
    return kept.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("materials"), kept}};
}

LateJotting lateJottingOf(const QJsonObject &object, const CaseRecord &record, const QDateTime &now)
{
    LateJotting kept;
    JsonFields fields(object);
    for (JsonFields element : fields.eachOr(u"materials")) {
        CaseMaterial material = caseMaterialFromJson(element);
        if (!element.ok())
            continue;
        material.files.removeIf([&](const PageFile &file) { return holds(record, material.materialId, file.id); });
        const int before = material.pageCount();
        material.files.removeIf([&now](const PageFile &file) { return file.takenAt.daysTo(now) > keptForDays; });
        kept.forgotten += before - material.pageCount();
        if (!material.files.isEmpty())
            kept.materials.append(material);
    }
    return kept;
}

QDate lastDayHere(const QList<CaseMaterial> &materials)
{
    QDate first;
    for (const CaseMaterial &material : materials) {
        for (const PageFile &file : material.files) {
            const QDate last = atCounter(file.takenAt).date().addDays(keptForDays);
            first = first.isValid() ? std::min(first, last) : last;
        }
    }
    return first;
}

} // namespace yichuang
