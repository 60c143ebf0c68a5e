// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangereader.h"

#include <algorithm>
#include <optional>

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include "domain/guide/guidejson.h"
#include "domain/guide/guideschema.h"
#include "domain/tables/exchangedocument.h"
#include "domain/tables/exchangeextension.h"

namespace yichuang {

namespace {

/// All tables of a delivery.
class Delivery
{
public:
    explicit Delivery(const QList<ExchangeFile> &files)
    {
        for (const ExchangeFile &file : files)
            take(file);
        if (!m_sheets.contains(ExchangeTable::Basic) && findings.isEmpty())
            findings.append({exchangeTableName(ExchangeTable::Basic) + QStringLiteral(".csv"), 0, {},
                             QStringLiteral("the table is missing")});
    }

    [[nodiscard]] const QHash<ExchangeTable, ExchangeSheet> &sheets() const { return m_sheets; }

    QList<ExchangeFinding> findings;

private:
    void take(const ExchangeFile &file)
    {
        const QString name = file.name.chopped(file.name.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive) ? 4 : 0);
        for (const ExchangeTable table : allExchangeTables) {
            if (exchangeTableName(table) != name.toLower())
                continue;
            if (const auto sheet = ExchangeSheet::read(table, file, findings))
                m_sheets.insert(table, *sheet);
            return;
        }
        findings.append({file.name, 0, {}, QStringLiteral("is no table of the exchange")});
    }

    QHash<ExchangeTable, ExchangeSheet> m_sheets;
};

/// Where a schema finding belongs: the row that made the element, or the item's own row.
ExchangeFinding placed(const QString &schemaFinding, const ExchangeItem &item)
{
    const QString pointer = schemaFinding.section(QLatin1Char(':'), 0, 0);
    const QString problem = schemaFinding.section(QLatin1Char(':'), 1).trimmed();
    for (QString place = pointer; !place.isEmpty(); place = place.section(QLatin1Char('/'), 0, -2)) {
        const auto known = item.places.constFind(place);
        if (known != item.places.cend())
            return {known->file, known->line, pointer.section(QLatin1Char('/'), -1), problem};
    }
    return {item.row.file, item.row.line, pointer.mid(1), problem};
}

} // namespace

ExchangeReading readExchange(const QList<ExchangeFile> &files)
{
    Delivery delivery(files);
    ExchangeReading reading;
    reading.findings = delivery.findings;
    if (!reading.findings.isEmpty())
        return reading;
    for (ExchangeItem &item : exchangeItems(delivery.sheets(), reading.findings)) {
        applyExtension(item.document, item.extension);
        const Result<QStringList> broken = guideSchemaFindings(item.document);
        for (const QString &finding : broken ? *broken : QStringList(broken.error().detail))
            reading.findings.append(placed(finding, item));
        const Result<Guide> guide = guideFromJson(item.document);
        if (guide)
            reading.guides.append(*guide);
        else if (broken && broken->isEmpty())
            reading.findings.append(placed(guide.error().detail, item));
    }
    if (!reading.findings.isEmpty())
        reading.guides.clear();
    return reading;
}

QJsonObject documentByColumns(const QList<ExchangeFile> &files)
{
    const Delivery delivery(files);
    QList<ExchangeFinding> findings;
    const QList<ExchangeItem> items = exchangeItems(delivery.sheets(), findings);
    return items.isEmpty() ? QJsonObject() : items.first().document;
}

} // namespace yichuang
