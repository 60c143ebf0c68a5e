// SPDX-License-Identifier: Apache-2.0
#include "desk/words/daywords.h"

#include <QRegularExpression>

#include "domain/checks/materialcheck.h"

namespace yichuang {

QDate DayWords::read(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain == u"长期" || plain == tr("for good"))
        return validForGood();
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:[-./年]?)(\\d{1,2})(?:[-./月]?)(\\d{1,2})日?$"));
    const QRegularExpressionMatch match = form.match(plain);
    return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

QString DayWords::write(QDate day)
{
    if (day == validForGood())
        return tr("for good");
    return day.isValid() ? day.toString(QStringLiteral("yyyy-MM-dd")) : QString();
}

} // namespace yichuang
