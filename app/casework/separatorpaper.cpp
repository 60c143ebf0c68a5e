// SPDX-License-Identifier: Apache-2.0
#include "casework/separatorpaper.h"

#include <QJsonArray>

#include "casework/paperfields.h"
#include "domain/cases/noticecode.h"
#include "domain/cases/separatorcode.h"
#include "domain/identifiers/checktoken.h"

namespace yichuang {

namespace {

bool comesOnPaper(const CaseMaterial *material)
{
    return !material || (material->obtained != Obtained::ToBeFetched && material->obtained != Obtained::Fetched);
}

QJsonObject withoutPeople(QJsonObject fields)
{
    for (const QString &field : {QStringLiteral("applicantName"), QStringLiteral("applicantNumberMasked"),
                                 QStringLiteral("agentName"), QStringLiteral("phone")})
        fields.remove(field);
    return fields;
}

} // namespace

Result<Paper> separatorSheets(const CaseRecord &draft, const Checklist &checklist, const QByteArray &tokenKey,
                              const Session &session, const QDateTime &at)
{
    Paper paper;
    paper.kind = PaperKind::SeparatorSheets;
    paper.number = noticeCode(draft.id);
    const Result<QString> token = checkToken(draft.id.toString(), paper.number, tokenKey);
    if (!token)
        return failure(token.error());
    paper.checkToken = *token;
    QJsonArray sheets;
    int number = 0;
    for (const MaterialDemand &demand : checklist.materials) {
        ++number;
        if (!comesOnPaper(draft.material(demand.rule.id)))
            continue;
        const Result<QString> code = separatorCodeText(draft.id, demand.rule.id, tokenKey);
        if (!code)
            return failure(code.error());
        sheets.append(QJsonObject{{QStringLiteral("no"), number},
                                  {QStringLiteral("name"), demand.rule.name},
                                  {QStringLiteral("code"), *code}});
    }
    if (sheets.isEmpty())
        return failure(ErrorCode::Empty, QStringLiteral("nothing comes on paper"));
    paper.fields = withoutPeople(commonFields(draft, session, at));
    paper.fields.insert(QStringLiteral("numberLabel"), QStringLiteral("告知编号"));
    // No platform gives these another number.
    paper.fields.insert(QStringLiteral("provisional"), false);
    paper.fields.insert(QStringLiteral("sheets"), sheets);
    return paper;
}

} // namespace yichuang
