// SPDX-License-Identifier: Apache-2.0
#include "desk/window/searchedfor.h"

#include <QRegularExpression>

#include "domain/cases/casenumber.h"
#include "domain/identifiers/checktoken.h"
#include "domain/identifiers/identifier.h"

namespace yichuang {

QString caseWords(const QString &text, QDate today)
{
    static const QRegularExpression lastFour(QStringLiteral("^[0-9]{3}[0-9Xx]\\z"));
    static const QRegularExpression identity(QStringLiteral("^[0-9]{15}(?:[0-9]{2}[0-9Xx])?\\z"));
    static const QRegularExpression numberLike(QStringLiteral("^(?=(?:.*[0-9]){6})[0-9A-Za-z -]{8,}\\z"));
    if (checkCaseNumber(text).has_value() || text.startsWith(u"YC1:") || lastFour.match(text).hasMatch())
        return text;
    const std::optional<IdentifierKind> kind = guessKind(text);
    const bool valid = kind && checkIdentifier(*kind, text, today).verdict != IdentifierVerdict::Invalid;
    if (valid || identity.match(text).hasMatch())
        return text.right(4);
    return numberLike.match(text).hasMatch() ? text : QString();
}

std::optional<CaseId> draftOfNotice(const QString &text, const QByteArray &tokenKey)
{
    const std::optional<ScannedCode> code = parseScannedCode(text);
    const std::optional<CaseId> draft = draftOfNoticeCode(code ? code->number : text);
    const bool ours = draft && (!code || verifyCheckToken(draft->toString(), code->number, code->token, tokenKey));
    return ours ? draft : std::nullopt;
}

} // namespace yichuang
