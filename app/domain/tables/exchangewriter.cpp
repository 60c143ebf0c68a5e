// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangewriter.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/guide/guidejson.h"
#include "domain/tables/csvtable.h"
#include "domain/tables/exchangecell.h"
#include "domain/tables/exchangeextension.h"
#include "domain/tables/exchangereader.h"

namespace yichuang {

namespace {

using Cells = QHash<QString, QString>; ///< by column

/// The columns that carry no element of their own.
QStringList otherColumns(ExchangeTable table)
{
    const QString rowGuid = QStringLiteral("row_guid");
    const QString taskGuid = QStringLiteral("task_guid");
    const QString order = QStringLiteral("order_num");
    switch (table) {
    case ExchangeTable::Basic:
        return {rowGuid, QStringLiteral("task_state"), QStringLiteral("update_time"), QStringLiteral("special_procedure")};
    case ExchangeTable::Extend: return {taskGuid, QStringLiteral("extend_field")};
    case ExchangeTable::Material: return {rowGuid, taskGuid, QStringLiteral("accept_stand"), order};
    case ExchangeTable::Fee:
    case ExchangeTable::CommonQuestion: return {taskGuid, order};
    case ExchangeTable::Situation: return {rowGuid, taskGuid, order};
    case ExchangeTable::SituationMaterial: return {QStringLiteral("condition_guid"), QStringLiteral("material_guid")};
    }
    return {};
}

QStringList header(ExchangeTable table)
{
    QStringList columns = otherColumns(table);
    for (const ExchangeColumn &column : exchangeColumns(table))
        columns.append(column.column.toString());
    return columns;
}

/// The names of things, a line each.
QString linesOf(const QJsonArray &things, QStringView key)
{
    QStringList lines;
    for (const QJsonValue thing : things)
        lines.append(thing.toObject().value(key).toString());
    return lines.join(QLatin1Char('\n'));
}

/// The rows of one guide, by table.
class ItemWriter
{
public:
    explicit ItemWriter(const QJsonObject &document) : m_document(document)
    {
        m_guid = QStringLiteral("%1-%2").arg(document.value(u"id").toString()).arg(document.value(u"version").toInt());
        Cells basic = elements(ExchangeTable::Basic, document);
        basic.insert(QStringLiteral("row_guid"), m_guid);
        basic.insert(QStringLiteral("task_state"), QStringLiteral("2"));
        basic.insert(QStringLiteral("update_time"), document.value(u"publishedOn").toString());
        const QString procedures = linesOf(document.value(u"specialProcedure").toArray(), u"name");
        basic.insert(QStringLiteral("special_procedure"), procedures.isEmpty() ? QStringLiteral("无") : procedures);
        m_rows[ExchangeTable::Basic].append(basic);
        m_rows[ExchangeTable::Extend].append(elements(ExchangeTable::Extend, document));
        m_rows[ExchangeTable::Extend].first().insert(QStringLiteral("task_guid"), m_guid);
        addList(ExchangeTable::Material, u"materials");
        addList(ExchangeTable::Fee, u"fees");
        addList(ExchangeTable::CommonQuestion, u"commonQuestions");
        addList(ExchangeTable::Situation, u"situations");
    }

    void extend(const QJsonArray &extension)
    {
        const QString text = QString::fromUtf8(QJsonDocument(extension).toJson(QJsonDocument::Compact));
        m_rows[ExchangeTable::Extend].first().insert(QStringLiteral("extend_field"), text);
    }

    [[nodiscard]] QList<QStringList> lines(ExchangeTable table) const
    {
        QList<QStringList> lines;
        for (const Cells &row : m_rows.value(table)) {
            QStringList line;
            for (const QString &column : header(table))
                line.append(row.value(column));
            lines.append(line);
        }
        return lines;
    }

private:
    static Cells elements(ExchangeTable table, const QJsonObject &from)
    {
        Cells cells;
        for (const ExchangeColumn &column : exchangeColumns(table))
            cells.insert(column.column.toString(), cellOf(column.kind, from.value(column.key)));
        return cells;
    }

    void addList(ExchangeTable table, QStringView key)
    {
        for (const QJsonValue each : m_document.value(key).toArray()) {
            const QJsonObject part = each.toObject();
            Cells cells = elements(table, part);
            cells.insert(QStringLiteral("task_guid"), m_guid);
            cells.insert(QStringLiteral("order_num"), QString::number(m_rows.value(table).size() + 1));
            cells.insert(QStringLiteral("row_guid"), m_guid + QLatin1Char('/') + part.value(u"id").toString());
            cells.insert(QStringLiteral("accept_stand"), linesOf(part.value(u"acceptStand").toArray(), u"text"));
            m_rows[table].append(cells);
        }
    }

    const QJsonObject m_document;
    QString m_guid;
    QHash<ExchangeTable, QList<Cells>> m_rows;
};

QList<ExchangeFile> filesOf(const QHash<ExchangeTable, QList<QStringList>> &lines)
{
    QList<ExchangeFile> files;
    for (const ExchangeTable table : allExchangeTables)
        files.append({exchangeTableName(table) + QStringLiteral(".csv"),
                      csvFile(QList<QStringList>{header(table)} + lines.value(table))});
    return files;
}

} // namespace

QList<ExchangeFile> writeExchange(const QList<Guide> &guides)
{
    QHash<ExchangeTable, QList<QStringList>> all;
    for (const Guide &guide : guides) {
        const QJsonObject document = guideToJson(guide);
        ItemWriter item(document);
        QHash<ExchangeTable, QList<QStringList>> own;
        for (const ExchangeTable table : allExchangeTables)
            own.insert(table, item.lines(table));
        item.extend(extensionOf(documentByColumns(filesOf(own)), document));
        for (const ExchangeTable table : allExchangeTables)
            all[table] += item.lines(table);
    }
    return filesOf(all);
}

} // namespace yichuang
