// SPDX-License-Identifier: Apache-2.0
#include "domain/tables/exchangedocument.h"

#include <algorithm>

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include "domain/tables/exchangecell.h"

namespace yichuang {

namespace {

using Findings = QList<ExchangeFinding>;

/// An id of our format from an identifier of theirs: what it says after its last slash, or else the fallback.
QString idFrom(const QString &guid, const QString &fallback)
{
    static const QRegularExpression slug(QStringLiteral("^[A-Za-z][A-Za-z0-9-]{0,63}$"));
    const QString last = guid.section(QLatin1Char('/'), -1);
    return slug.match(last).hasMatch() ? last : fallback;
}

QString guideIdOf(const QJsonObject &document)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    const QString item = document.value(u"taskHandleItem").toString();
    QString code = (item.isEmpty() ? document.value(u"taskCode").toString() : item).toLower();
    return QStringLiteral("task-") + code.replace(others, QStringLiteral("-"));
}

/// One of the rows of a table that belong to an item, in their order.
struct Part
{
    const ExchangeSheet *sheet;
    const CsvRow *row;

    [[nodiscard]] QString cell(QStringView column) const { return sheet->cell(*row, column); }
    [[nodiscard]] ExchangeFinding place() const { return sheet->finding(*row, {}, {}); }
};

class ItemReader
{
public:
    ItemReader(const QHash<ExchangeTable, ExchangeSheet> &sheets, Findings &findings)
        : m_sheets(sheets), m_findings(findings)
    {
        for (auto sheet = sheets.cbegin(); sheet != sheets.cend(); ++sheet) {
            for (const CsvRow &row : sheet->rows())
                m_parts[sheet.key()][sheet->cell(row, keyColumn(sheet.key()))].append({&*sheet, &row});
        }
        for (auto &groups : m_parts) {
            for (QList<Part> &parts : groups)
                std::stable_sort(parts.begin(), parts.end(), [](const Part &one, const Part &other) {
                    return one.cell(u"order_num").toInt() < other.cell(u"order_num").toInt();
                });
        }
    }

    QList<ExchangeItem> items()
    {
        QList<ExchangeItem> result;
        const auto basic = m_sheets.constFind(ExchangeTable::Basic);
        if (basic == m_sheets.cend())
            return result;
        for (const CsvRow &row : basic->rows())
            result.append(item({&*basic, &row}));
        tellOrphans();
        return result;
    }

private:
    /// The column by which a row belongs to an item, or of the link table to a material.
    static QStringView keyColumn(ExchangeTable table)
    {
        if (table == ExchangeTable::Basic)
            return u"row_guid";
        return table == ExchangeTable::SituationMaterial ? u"material_guid" : u"task_guid";
    }

    QList<Part> take(ExchangeTable table, const QString &guid)
    {
        m_taken[table].insert(guid);
        return m_parts.value(table).value(guid);
    }

    ExchangeItem item(const Part &basic)
    {
        ExchangeItem item;
        item.row = basic.place();
        item.document = basic.sheet->elements(*basic.row, m_findings);
        const QString guid = basic.cell(u"row_guid");
        if (const QString state = basic.cell(u"task_state"); !state.isEmpty() && state != u"2")
            m_findings.append(basic.sheet->finding(*basic.row, u"task_state",
                                                   QStringLiteral("only what is published (2) is taken in")));
        readHeading(basic, item.document);
        for (const Part &extend : take(ExchangeTable::Extend, guid))
            readExtend(extend, item);
        readLists(guid, item);
        readMaterials(guid, item, readSituations(guid, item));
        return item;
    }

    void readHeading(const Part &basic, QJsonObject &document)
    {
        document.insert(QStringLiteral("id"), guideIdOf(document));
        document.insert(QStringLiteral("kind"), QStringLiteral("single"));
        document.insert(QStringLiteral("form"), QJsonArray());
        document.insert(QStringLiteral("provenance"),
                        QJsonObject{{QStringLiteral("verified"), QStringLiteral("exchange-tables")},
                                    {QStringLiteral("sample"), false}});
        for (const QStringView column : {QStringView(u"update_time"), QStringView(u"plan_effective_date")}) {
            const Result<QJsonValue> day = cellValue(CellKind::Day, basic.cell(column));
            if (day && !day->isUndefined() && !document.contains(u"publishedOn"))
                document.insert(QStringLiteral("publishedOn"), *day);
        }
        if (!document.contains(u"publishedOn"))
            m_findings.append(basic.sheet->finding(*basic.row, u"update_time",
                                                   QStringLiteral("tells the day of publication and must be a day")));
        const QString procedures = basic.cell(u"special_procedure");
        QJsonArray list;
        for (const QString &name : procedures.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (name.trimmed() != QStringLiteral("无"))
                list.append(QJsonObject{{QStringLiteral("name"), name.trimmed()}});
        }
        if (!list.isEmpty())
            document.insert(QStringLiteral("specialProcedure"), list);
    }

    void readExtend(const Part &extend, ExchangeItem &item)
    {
        const QJsonObject elements = extend.sheet->elements(*extend.row, m_findings);
        for (const QString &key : elements.keys()) {
            item.document.insert(key, elements.value(key));
            item.places.insert(QLatin1Char('/') + key, extend.place());
        }
        const QString more = extend.cell(u"extend_field");
        // Only what we wrote ourselves is a list; what others put there is theirs.
        item.extension = QJsonDocument::fromJson(more.toUtf8()).array();
    }

    void readLists(const QString &guid, ExchangeItem &item)
    {
        const auto read = [&](ExchangeTable table, const QString &key) {
            QJsonArray list;
            for (const Part &part : take(table, guid)) {
                item.places.insert(QStringLiteral("/%1/%2").arg(key).arg(list.size()), part.place());
                list.append(part.sheet->elements(*part.row, m_findings));
            }
            if (!list.isEmpty())
                item.document.insert(key, list);
        };
        read(ExchangeTable::Fee, QStringLiteral("fees"));
        read(ExchangeTable::CommonQuestion, QStringLiteral("commonQuestions"));
    }

    /// Situation identifiers of theirs → ids of ours.
    QHash<QString, QString> readSituations(const QString &guid, ExchangeItem &item)
    {
        QHash<QString, QString> ids;
        QJsonArray situations;
        QJsonArray options;
        const QList<Part> parts = take(ExchangeTable::Situation, guid);
        for (const Part &part : parts) {
            const QString id = idFrom(part.cell(u"row_guid"), QStringLiteral("s%1").arg(situations.size() + 1));
            ids.insert(part.cell(u"row_guid"), id);
            QJsonObject situation = part.sheet->elements(*part.row, m_findings);
            situation.insert(QStringLiteral("id"), id);
            situation.insert(QStringLiteral("origin"), QStringLiteral("source"));
            if (parts.size() > 1)
                situation.insert(QStringLiteral("condition"), answerIsOneOf({id}));
            item.places.insert(QStringLiteral("/situations/%1").arg(situations.size()), part.place());
            options.append(QJsonObject{{QStringLiteral("id"), id},
                                       {QStringLiteral("text"), situation.value(u"conditionName")}});
            situations.append(situation);
        }
        if (situations.isEmpty())
            situations.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("general")},
                                          {QStringLiteral("conditionName"), QStringLiteral("一般情形")},
                                          {QStringLiteral("origin"), QStringLiteral("composed")}});
        QJsonArray questions;
        if (parts.size() > 1)
            questions.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("situation")},
                                         {QStringLiteral("text"), QStringLiteral("属于哪种情形？")},
                                         {QStringLiteral("options"), options},
                                         {QStringLiteral("origin"), QStringLiteral("composed")}});
        item.document.insert(QStringLiteral("questions"), questions);
        item.document.insert(QStringLiteral("situations"), situations);
        return ids;
    }

    static QJsonObject answerIsOneOf(const QStringList &ids)
    {
        const QJsonObject answer{{QStringLiteral("var"), QStringLiteral("answers.situation")}};
        return {{QStringLiteral("in"), QJsonArray{answer, QJsonArray::fromStringList(ids)}}};
    }

    void readMaterials(const QString &guid, ExchangeItem &item, const QHash<QString, QString> &situations)
    {
        QJsonArray materials;
        for (const Part &part : take(ExchangeTable::Material, guid)) {
            item.places.insert(QStringLiteral("/materials/%1").arg(materials.size()), part.place());
            materials.append(material(part, int(materials.size()) + 1, item.document, situations));
        }
        item.document.insert(QStringLiteral("materials"), materials);
    }

    QJsonObject material(const Part &part, int number, const QJsonObject &document,
                         const QHash<QString, QString> &situations)
    {
        QJsonObject material = part.sheet->elements(*part.row, m_findings);
        material.insert(QStringLiteral("id"), idFrom(part.cell(u"row_guid"), QStringLiteral("m%1").arg(number)));
        material.insert(QStringLiteral("acceptanceMode"), QStringLiteral("unstated"));
        material.insert(QStringLiteral("owner"), QStringLiteral("substantive"));
        material.insert(QStringLiteral("origin"), QStringLiteral("source"));
        if (material.value(u"pageNum") == 1) // what is not written is one
            material.remove(QStringLiteral("pageNum"));
        QJsonArray points;
        for (const QString &point : part.cell(u"accept_stand").split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            points.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("p%1").arg(points.size() + 1)},
                                      {QStringLiteral("text"), point.trimmed()},
                                      {QStringLiteral("origin"), QStringLiteral("source")}});
        material.insert(QStringLiteral("acceptStand"), points);
        addCondition(material, part, document, situations);
        return material;
    }

    void addCondition(QJsonObject &material, const Part &part, const QJsonObject &document,
                      const QHash<QString, QString> &situations)
    {
        QStringList ids;
        for (const Part &link : take(ExchangeTable::SituationMaterial, part.cell(u"row_guid"))) {
            const QString theirs = link.cell(u"condition_guid");
            if (situations.contains(theirs))
                ids.append(situations.value(theirs));
            else
                m_findings.append(link.sheet->finding(*link.row, u"condition_guid",
                                                      QStringLiteral("the item has no such situation")));
        }
        if (ids.isEmpty() || situations.size() < 2 || ids.size() == situations.size())
            return;
        QStringList names;
        for (const QJsonValue each : document.value(u"situations").toArray()) {
            if (ids.contains(each.toObject().value(u"id").toString()))
                names.append(each.toObject().value(u"conditionName").toString());
        }
        material.insert(QStringLiteral("condition"), answerIsOneOf(ids));
        material.insert(QStringLiteral("conditionText"), QString(QStringLiteral("情形为：") + names.join(QStringLiteral("、"))));
    }

    /// A row that nobody asked for names an item or a material that is not in the delivery.
    void tellOrphans()
    {
        for (const ExchangeTable table : allExchangeTables) {
            if (table == ExchangeTable::Basic)
                continue;
            const auto groups = m_parts.value(table);
            for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
                if (m_taken.value(table).contains(group.key()))
                    continue;
                for (const Part &part : group.value())
                    m_findings.append(part.sheet->finding(*part.row, keyColumn(table),
                                                          QStringLiteral("nothing in the delivery has this identifier")));
            }
        }
    }

    const QHash<ExchangeTable, ExchangeSheet> &m_sheets;
    Findings &m_findings;
    QHash<ExchangeTable, QHash<QString, QList<Part>>> m_parts; ///< by what they belong to
    QHash<ExchangeTable, QSet<QString>> m_taken;
};

} // namespace

QList<ExchangeItem> exchangeItems(const QHash<ExchangeTable, ExchangeSheet> &sheets, QList<ExchangeFinding> &findings)
{
    return ItemReader(sheets, findings).items();
}

} // namespace yichuang
