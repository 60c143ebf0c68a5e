// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"
#include "documents/paperfield.h"

class QDate;
class QDateTime;

namespace yichuang {

/// The values as they are printed: dates and moments in Chinese form without leading zeros in the date (DOMAIN §3.5),
/// numbers as digits. Empty values are left out, so that a template's section tells whether there is something to say.
/// A list that is not empty adds "has<List>", and every row its "position" from 1 on and whether there is
/// "more" after it. Values that no field describes
/// are not printed.
[[nodiscard]] QJsonObject printedValues(const QJsonObject &values, const QList<PaperField> &fields);

/// "2026年11月21日".
[[nodiscard]] QString printedDate(const QDate &date);
/// "2026年11月21日 09:05" on the counter's clock.
[[nodiscard]] QString printedMoment(const QDateTime &moment);

/// Fills a Mustache template with texts, booleans and lists of objects. HTML characters of the values are escaped and
/// their line ends kept; control characters become spaces. Invalid: the template itself is wrong.
[[nodiscard]] Result<QString> filledTemplate(const QString &text, const QJsonObject &values);

} // namespace yichuang
