// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/separatorcode.h"

#include <QRegularExpression>
#include <QUrl>

#include "domain/cases/noticecode.h"
#include "domain/identifiers/checktoken.h"

namespace yichuang {

namespace {

constexpr QStringView mark = u"YCS";

/// No number of a case or a notice has a slash in it, so that no token of a paper is one of a separator sheet.
QString provedName(const QString &materialId)
{
    return QStringLiteral("YCS1/") + materialId;
}

} // namespace

Result<QString> separatorCodeText(const CaseId &caseId, const QString &materialId, const QByteArray &key)
{
    if (caseId.isNull() || materialId.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("case and material must be named"));
    const Result<QString> token = checkToken(caseId.toString(), provedName(materialId), key);
    if (!token)
        return token;
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(materialId));
    return QStringLiteral("YCS1:%1:%2:%3").arg(noticeCode(caseId), name, *token);
}

bool claimsToSeparate(const QString &text)
{
    return text.trimmed().startsWith(mark, Qt::CaseInsensitive);
}

std::optional<SeparatorCode> parseSeparatorCode(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^YCS1:(G[0-9A-Z]{26}):([A-Za-z0-9._~%-]{1,400}):([A-Z2-7]{8})\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const std::optional<CaseId> caseId = draftOfNoticeCode(match.captured(1));
    const QString materialId = QUrl::fromPercentEncoding(match.captured(2).toLatin1());
    if (!caseId || materialId.isEmpty())
        return std::nullopt;
    return SeparatorCode{*caseId, materialId, match.captured(3)};
}

bool isGenuine(const SeparatorCode &code, const QByteArray &key)
{
    return verifyCheckToken(code.caseId.toString(), provedName(code.materialId), code.token, key);
}

} // namespace yichuang
