// SPDX-License-Identifier: Apache-2.0
#include "wire/correctionreport.h"

#include "wire/jsonbody.h"

namespace yichuang::wire {

Result<CorrectionReport> correctionReportFromJson(const QJsonObject &json)
{
    JsonFields fields(json);
    CorrectionReport report;
    report.correctionId = readUuid(fields, u"correction");
    report.state = readFilled(fields, u"state");
    if (report.state != u"answered" && report.state != u"rectified" && report.state != u"fedBack")
        fields.reject(u"state", QStringLiteral("must be answered, rectified or fedBack"));
    report.at = readMoment(fields, u"at");
    report.text = fields.textOr(u"text");
    if (!fields.ok())
        return failure(fields.error());
    return report;
}

QJsonObject correctionReportToJson(const CorrectionReport &report)
{
    return {{QStringLiteral("correction"), report.correctionId},
            {QStringLiteral("state"), report.state},
            {QStringLiteral("at"), momentText(report.at)},
            {QStringLiteral("text"), report.text}};
}

} // namespace yichuang::wire
