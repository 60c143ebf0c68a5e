// SPDX-License-Identifier: Apache-2.0
#include "storage/tables/guidetable.h"

#include "core/jsonfields.h"
#include "domain/guide/guidejson.h"
#include "storage/database/database.h"
#include "storage/database/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {

namespace {

constexpr auto summaryColumns = "guide.id, guide.version, task_name, plain_name, department, catalog_code, sample";

// On a day that is bound twice.
constexpr auto isOffered = "published = 1 AND (offered_from IS NULL OR offered_from <= ?) AND (offered_until IS NULL OR offered_until > ?)";

/// The newest version of an item that is offered on a day, unless that one is classified. The day is bound twice.
QString isNewest()
{
    return QStringLiteral("classified = 0 AND version = (SELECT max(version) FROM guide AS other WHERE other.id = guide.id AND %1)")
        .arg(QLatin1String(isOffered));
}

GuideSummary readSummary(const Statement &row)
{
    return {{row.text(0), row.number(1)}, row.text(2), row.text(3), row.text(4), row.text(5), row.flag(6)};
}

QJsonArray arrayOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList listOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

QString searchWordsOf(const Guide &guide)
{
    const SearchEntry entry = searchEntryOf(guide);
    return QString::fromUtf8(canonicalJson({{QStringLiteral("situations"), arrayOf(entry.situations)},
                                            {QStringLiteral("lifeEvents"), arrayOf(entry.lifeEvents)},
                                            {QStringLiteral("codes"), arrayOf(entry.codes)},
                                            {QStringLiteral("package"), entry.isPackage}}));
}

void readSearchWords(const QString &words, SearchEntry &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(words.toUtf8()).object();
    entry.situations = listOf(object.value(QStringLiteral("situations")));
    entry.lifeEvents = listOf(object.value(QStringLiteral("lifeEvents")));
    entry.codes = listOf(object.value(QStringLiteral("codes")));
    entry.isPackage = object.value(QStringLiteral("package")).toBool();
}

} // namespace

GuideTexts textsOf(const Guide &guide)
{
    return {QString::fromUtf8(canonicalJson(guideToJson(guide))), searchWordsOf(guide)};
}

Result<bool> GuideTable::add(const Guide &guide, const GuideTexts &texts)
{
    if (guide.ref.id.isEmpty() || guide.ref.version < 1)
        return failure(ErrorCode::Invalid, QStringLiteral("a guide needs an id and a version"));
    const auto stored = content(guide.ref);
    if (!stored)
        return failure(stored.error());
    if (*stored && **stored == texts.document)
        return false;
    if (*stored)
        return failure(ErrorCode::Conflict, QStringLiteral("%1 version %2").arg(guide.ref.id).arg(guide.ref.version));
    if (const Result<> inserted = insert(guide, texts); !inserted)
        return failure(inserted.error());
    return true;
}

Result<std::optional<QString>> GuideTable::content(const GuideRef &ref)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM guide WHERE id = ? AND version = ?"));
    statement.bind(ref.id).bind(ref.version);
    return readOne(statement, [](const Statement &row) { return row.text(0); });
}

Result<std::optional<QString>> GuideTable::offeredContent(const QString &id, QDate day)
{
    Statement statement(m_database, QStringLiteral("SELECT content FROM guide WHERE id = ? AND %1 ORDER BY version DESC LIMIT 1")
                                        .arg(QLatin1String(isOffered)));
    statement.bind(id).bind(day).bind(day);
    return readOne(statement, [](const Statement &row) { return row.text(0); });
}

Result<> GuideTable::insert(const Guide &guide, const GuideTexts &texts)
{
    return Statement(m_database, QStringLiteral("INSERT INTO guide(id, version, task_name, plain_name, department,"
                                                " catalog_code, sample, classified, published, offered_from,"
                                                " offered_until, search_words, content)"
                                                " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        .bind(guide.ref.id)
        .bind(guide.ref.version)
        .bind(guide.taskName)
        .bind(guide.plainName)
        .bind(guide.department)
        .bind(guide.catalogCode)
        .bind(guide.provenance.sample)
        .bind(guide.flags.classified)
        .bind(guide.state == GuideState::Published)
        .bind(guide.validity.from)
        .bind(guide.validity.to)
        .bind(texts.searchWords)
        .bind(texts.document)
        .run();
}

Result<QList<GuideSummary>> GuideTable::list(QDate day)
{
    Statement statement(m_database, QStringLiteral("SELECT %1 FROM guide WHERE %2 ORDER BY task_name, guide.id")
                                        .arg(QLatin1String(summaryColumns), isNewest()));
    statement.bind(day).bind(day);
    return readAll(statement, readSummary);
}

Result<QList<SearchEntry>> GuideTable::searchEntries(QDate day)
{
    Statement statement(m_database, QStringLiteral("SELECT %1, search_words FROM guide WHERE %2 ORDER BY guide.id")
                                        .arg(QLatin1String(summaryColumns), isNewest()));
    statement.bind(day).bind(day);
    return readAll(statement, [](const Statement &row) {
        SearchEntry entry;
        entry.summary = readSummary(row);
        readSearchWords(row.text(7), entry);
        return entry;
    });
}

Result<ItemUses> GuideTable::recentUses(int cases)
{
    Statement statement(m_database,
                        QStringLiteral("SELECT item_name, count(*) FROM (SELECT item_name FROM case_file"
                                       " WHERE state <> 'DRAFT' ORDER BY opened_ms DESC LIMIT ?) GROUP BY item_name"));
    statement.bind(cases);
    ItemUses uses;
    Result<bool> more = statement.step();
    for (; more && *more; more = statement.step())
        uses.insert(statement.text(0), statement.number(1));
    if (!more)
        return failure(more.error());
    return uses;
}

Result<std::optional<Guide>> GuideTable::find(const GuideRef &ref, QDate day)
{
    const auto stored = ref.version == 0 ? offeredContent(ref.id, day) : content(ref);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return std::optional<Guide>();
    const Result<QJsonObject> document = parseJsonObject((*stored)->toUtf8());
    if (!document)
        return failure(ErrorCode::StorageCorrupt, document.error().detail);
    const Result<Guide> guide = guideFromJson(*document);
    if (!guide)
        return failure(ErrorCode::StorageCorrupt, guide.error().detail);
    return std::optional(*guide);
}

Result<QList<GuideRef>> GuideTable::versions(const QString &id)
{
    Statement statement(m_database, QStringLiteral("SELECT id, version FROM guide WHERE id = ? ORDER BY version"));
    statement.bind(id);
    return readAll(statement, [](const Statement &row) { return GuideRef{row.text(0), row.number(1)}; });
}

} // namespace yichuang
