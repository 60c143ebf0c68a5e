// SPDX-License-Identifier: Apache-2.0
#include "domain/reading/checkednumbers.h"

#include <QRegularExpression>

#include "domain/identifiers/creditcode.h"
#include "domain/identifiers/residentnumber.h"

namespace yichuang {

namespace {

constexpr qsizetype length = 18;

/// Letters and digits that stand together, and then those that only blanks part.
QStringList candidates(QStringView line)
{
    static const QRegularExpression together(QStringLiteral("[0-9A-Za-z]+"));
    static const QRegularExpression parted(QStringLiteral("[0-9A-Za-z]+(?:[ ][0-9A-Za-z]+)+"));
    const QString text = line.toString();
    QStringList found;
    for (const QRegularExpression &expression : {together, parted}) {
        for (auto match = expression.globalMatch(text); match.hasNext();) {
            const QString run = match.next().captured().remove(u' ').toUpper();
            if (run.size() == length && !found.contains(run))
                found.append(run);
        }
    }
    return found;
}

} // namespace

QStringList creditCodesIn(QStringView line)
{
    QStringList codes;
    for (QString code : candidates(line)) {
        code.replace(u'O', u'0').replace(u'I', u'1');
        // A doubtful one is for a person to type: among misread codes, few are misread into a doubtful one by chance alone.
        if (checkCreditCode(code).verdict == IdentifierVerdict::Valid && !codes.contains(code))
            codes.append(code);
    }
    return codes;
}

QStringList residentNumbersIn(QStringView line, QDate today)
{
    QStringList numbers;
    for (const QString &number : candidates(line)) {
        if (checkResidentNumber(number, today).verdict == IdentifierVerdict::Valid)
            numbers.append(number);
    }
    return numbers;
}

} // namespace yichuang
