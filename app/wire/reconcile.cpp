// SPDX-License-Identifier: Apache-2.0
#include "wire/reconcile.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

namespace {

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return QStringLiteral("same");
    case Verdict::Unknown: return QStringLiteral("unknown");
    case Verdict::Behind: return QStringLiteral("behind");
    case Verdict::Ahead: return QStringLiteral("ahead");
    case Verdict::Differs: return QStringLiteral("differs");
    }
    return QStringLiteral("unknown");
}

Verdict readVerdict(JsonFields &fields)
{
    const QString name = fields.text(u"verdict");
    for (const Verdict verdict :
         {Verdict::Same, Verdict::Unknown, Verdict::Behind, Verdict::Ahead, Verdict::Differs}) {
        if (verdictName(verdict) == name)
            return verdict;
    }
    fields.reject(u"verdict", QStringLiteral("is not known"));
    return Verdict::Unknown;
}

} // namespace

Result<QList<HeldCase>> heldCasesFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    QList<HeldCase> cases;
    for (JsonFields element : fields.each(u"cases")) {
        cases.append({readUuid(element, u"id"), readAtLeast(element, u"rev", 1), readSha256(element, u"digest")});
        fields.adopt(element);
    }
    if (cases.size() > maximumReconciledCases)
        fields.reject(u"cases", QStringLiteral("must not be more than %1").arg(maximumReconciledCases));
    if (!fields.ok())
        return failure(fields.error());
    return cases;
}

QJsonObject heldCasesToJson(const QList<HeldCase> &cases)
{
    QJsonArray lines;
    for (const HeldCase &held : cases) {
        lines.append(QJsonObject{{QStringLiteral("id"), held.id},
                                 {QStringLiteral("rev"), held.rev},
                                 {QStringLiteral("digest"), held.digest}});
    }
    return {{QStringLiteral("cases"), lines}};
}

Result<QList<ReconciledCase>> reconciledCasesFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    QList<ReconciledCase> cases;
    for (JsonFields element : fields.each(u"cases")) {
        cases.append({readUuid(element, u"id"), readVerdict(element), readAtLeast(element, u"rev", 0)});
        fields.adopt(element);
    }
    if (!fields.ok())
        return failure(fields.error());
    return cases;
}

QJsonObject reconciledCasesToJson(const QList<ReconciledCase> &cases)
{
    QJsonArray lines;
    for (const ReconciledCase &line : cases) {
        lines.append(QJsonObject{{QStringLiteral("id"), line.id},
                                 {QStringLiteral("verdict"), verdictName(line.verdict)},
                                 {QStringLiteral("rev"), line.rev}});
    }
    return {{QStringLiteral("cases"), lines}};
}

} // namespace yichuang::wire
