// SPDX-License-Identifier: Apache-2.0
#include "storage/stores/sqliteguidestore.h"

#include "core/clock.h"
#include "core/whenanswered.h"
#include "storage/database/database.h"
#include "storage/database/storagethread.h"
#include "storage/database/transaction.h"
#include "storage/tables/guidetable.h"
#include "storage/tables/ledgertable.h"

namespace yichuang {

namespace {

constexpr qsizetype atATime = 100;

using WrittenTexts = QFuture<QList<GuideTexts>>;

/// The texts of the guides, some at a time, while those before are being stored.
QList<WrittenTexts> textsOfAll(TaskRunner &writing, const QList<Guide> &guides)
{
    QList<WrittenTexts> texts;
    for (qsizetype from = 0; from < guides.size(); from += atATime) {
        texts.append(writing.run([part = guides.mid(from, atATime)] {
            QList<GuideTexts> written;
            for (const Guide &guide : part)
                written.append(textsOf(guide));
            return written;
        }));
    }
    return texts;
}

Result<int> importAll(Database &database, const QList<Guide> &guides, QList<WrittenTexts> texts,
                      const QList<LedgerEvent> &events)
{
    int added = 0;
    QList<GuideTexts> written;
    for (qsizetype i = 0; i < guides.size(); ++i) {
        if (i % atATime == 0) {
            WrittenTexts next = texts.takeFirst();
            next.waitForFinished();
            written = answerOf(next);
        }
        if (i % atATime >= written.size())
            return failure(ErrorCode::Cancelled, QStringLiteral("the store is being closed"));
        const Result<bool> isNew = GuideTable(database).add(guides.at(i), written.at(i % atATime));
        if (!isNew)
            return failure(isNew.error());
        added += *isNew ? 1 : 0;
    }
    if (added == 0)
        return 0;
    if (const Result<> told = LedgerTable(database).append(events); !told)
        return failure(told.error());
    return added;
}

} // namespace

SqliteGuideStore::SqliteGuideStore(StorageThread &thread, Database &database, const Clock &clock)
    : m_thread(thread), m_database(database), m_clock(clock), m_finder(thread, database, clock)
{
}

QFuture<Result<int>> SqliteGuideStore::import(const QList<Guide> &guides, const QList<LedgerEvent> &events)
{
    return m_thread.run([this, guides, events, texts = textsOfAll(m_writing, guides)] {
        Result<int> added = inTransaction(m_database, [&] { return importAll(m_database, guides, texts, events); });
        // Even when it failed: whether a commit came through is not always known.
        m_finder.forget();
        return added;
    });
}

QFuture<Result<QList<GuideSummary>>> SqliteGuideStore::list()
{
    return m_thread.run([this, today = m_clock.today()] { return GuideTable(m_database).list(today); });
}

QFuture<Result<QList<GuideSummary>>> SqliteGuideStore::search(const QString &typed, int limit)
{
    return m_finder.search(typed, limit);
}

QFuture<Result<Guide>> SqliteGuideStore::load(const GuideRef &ref)
{
    return m_thread.run([this, ref, today = m_clock.today()]() -> Result<Guide> {
        const auto guide = GuideTable(m_database).find(ref, today);
        if (!guide)
            return failure(guide.error());
        if (!*guide)
            return failure(ErrorCode::NotFound, QStringLiteral("%1 version %2").arg(ref.id).arg(ref.version));
        return **guide;
    });
}

QFuture<Result<QList<GuideRef>>> SqliteGuideStore::versions(const QString &id)
{
    return m_thread.run([this, id] { return GuideTable(m_database).versions(id); });
}

} // namespace yichuang
