// SPDX-License-Identifier: Apache-2.0
#include "crash/drivenstore.h"

#include <QHash>

#include "crash/crashcounter.h"
#include "support/outcome.h"

namespace yichuang::test {

namespace {

/// What the queue holds of one case.
struct Queued
{
    int cases = 0;
    int pages = 0;
};

/// Looks at one store; collects what is wrong.
class PromiseCheck
{
public:
    explicit PromiseCheck(Store &store) : m_store(store) {}

    QStringList run(const QStringList &promises)
    {
        lookAtStore();
        readQueue();
        for (const QString &promise : promises)
            look(promise.split(QLatin1Char(' ')));
        return m_wrong;
    }

private:
    void lookAtStore()
    {
        const auto report = outcomeOf(m_store.check());
        if (!report)
            m_wrong.append(QStringLiteral("the store cannot be checked: ") + report.error().detail);
        else
            m_wrong.append(report->problems);
    }

    void readQueue()
    {
        const auto entries = outcomeOf(m_store.outbox().list(true, 1'000'000));
        if (!entries)
            m_wrong.append(QStringLiteral("the queue cannot be read: ") + entries.error().detail);
        for (const OutboxEntry &entry : entries.value_or(QList<OutboxEntry>())) {
            Queued &queued = m_queued[entry.caseId];
            ++(entry.kind == OutboxKind::CasePut ? queued.cases : queued.pages);
            m_states.insert(entry.sequence, entry.state);
        }
    }

    void look(const QStringList &words)
    {
        const QString &kind = words.constFirst();
        const CaseId id = sampleCase(words.value(1).toInt()).id;
        if (kind == u"filed")
            lookAtFiled(id, words.value(2));
        else if (kind == u"draft")
            require(outcomeOf(m_store.cases().load(id)).has_value(), words);
        else if (kind == u"page")
            lookAtPage(id, words);
        else
            require(kind == u"acknowledged" && m_states.value(words.value(1).toLongLong()) == OutboxState::Acknowledged, words);
    }

    void lookAtFiled(const CaseId &id, const QString &number)
    {
        const QStringList words{QStringLiteral("filed"), number};
        const auto record = outcomeOf(m_store.cases().load(id));
        require(record && record->state == CaseState::Received && record->number == number, words);
        const Queued queued = m_queued.value(id);
        require(queued.cases == 1 && queued.pages == 3, words);
        require(outcomeOf(m_store.printOrders().ofCase(id)).value_or(QList<PrintOrder>()).size() == 1, words);
        require(!m_numbers.contains(number), words);
        m_numbers.insert(number);
    }

    void lookAtPage(const CaseId &id, const QStringList &words)
    {
        const auto page = outcomeOf(m_store.pages().get(id, QByteArray::fromHex(words.value(2).toLatin1())));
        require(page.has_value(), page ? words : words + QStringList{errorCodeName(page.error().code), page.error().detail});
    }

    void require(bool kept, const QStringList &words)
    {
        if (!kept)
            m_wrong.append(QStringLiteral("not kept: ") + words.join(QLatin1Char(' ')));
    }

    Store &m_store;
    QStringList m_wrong;
    QHash<CaseId, Queued> m_queued;
    QHash<qint64, OutboxState> m_states;
    QSet<QString> m_numbers;
};

} // namespace

bool DrivenCounter::start(const QString &folder, int firstVisitor, bool off)
{
    QStringList words{folder, QString::number(firstVisitor)};
    if (off)
        words.append(QStringLiteral("off"));
    m_process.start(QStringLiteral(YICHUANG_COUNTERDRIVER), words);
    return m_process.waitForStarted();
}

bool DrivenCounter::waitUntilOpen()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(30'000))
            return false;
    }
    return true;
}

QStringList DrivenCounter::hear()
{
    QStringList lines;
    m_process.waitForReadyRead(0);
    while (m_process.canReadLine())
        lines.append(QString::fromUtf8(m_process.readLine()).trimmed());
    lines.removeAll(QStringLiteral("open"));
    return lines;
}

QStringList DrivenCounter::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    return hear();
}

QStringList brokenPromises(const QString &folder, const QStringList &promises)
{
    const auto counter = CrashCounter::open(folder, CipherProfile::Guomi);
    if (!counter)
        return {QStringLiteral("the store does not open: ") + errorCodeName(counter.error().code) + counter.error().detail};
    return PromiseCheck((*counter)->store()).run(promises);
}

} // namespace yichuang::test
