// SPDX-License-Identifier: Apache-2.0
#include "crash/storejudge.h"

#include <algorithm>

#include <QFile>
#include <QTemporaryDir>

#include "support/outcome.h"

namespace yichuang::test {

namespace {

QString told(const Error &error)
{
    return errorCodeName(error.code) + QStringLiteral(": ") + error.detail;
}

/// A key stands for one entry, and one entry only tells of its subject.
void lookAtKeys(Store &store, Judgement &verdict)
{
    const auto entries = outcomeOf(store.outbox().list(true, 1000));
    if (!entries) {
        verdict.problems.append(QStringLiteral("the queue cannot be read: ") + told(entries.error()));
        return;
    }
    QSet<QString> keys;
    for (const OutboxEntry &entry : *entries) {
        if (keys.contains(entry.idempotencyKey))
            verdict.problems.append(QStringLiteral("one key stands for two entries"));
        keys.insert(entry.idempotencyKey);
    }
}

} // namespace

QList<int> StoreJudge::timesOf(const Deed &deed, Store &store) const
{
    QList<int> times;
    for (const Promise &promise : deed.promises) {
        const int count = promise.times(store);
        if (count != 0 || m_mishap != Mishap::FailingDisk || !promise.mayBeLacking)
            times.append(count);
    }
    return times;
}

Judgement StoreJudge::judge(const Disk &disk) const
{
    QTemporaryDir folder;
    for (auto name = disk.names.cbegin(); name != disk.names.cend(); ++name) {
        QFile file(folder.filePath(QFile::decodeName(name.key())));
        const QByteArray bytes = disk.files.value(name.value());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {{QStringLiteral("the image cannot be written")}, {}};
    }
    return judgeFolder(folder.path());
}

Judgement StoreJudge::judgeFolder(const QString &folder) const
{
    Judgement verdict;
    const auto counter = CrashCounter::open(folder, m_profile);
    if (!counter) {
        verdict.problems.append(QStringLiteral("the store does not open: ") + told(counter.error()));
        return verdict;
    }
    look(**counter, verdict);
    if (verdict.problems.isEmpty())
        doAgain(**counter, verdict);
    return verdict;
}

void StoreJudge::look(CrashCounter &counter, Judgement &verdict) const
{
    const auto report = outcomeOf(counter.store().check());
    if (!report) {
        verdict.problems.append(QStringLiteral("the store cannot be checked: ") + told(report.error()));
        return;
    }
    verdict.problems.append(report->problems);
    lookAtKeys(counter.store(), verdict);
    for (const Deed &deed : m_useCase.before) {
        const QList<int> times = timesOf(deed, counter.store());
        if (std::any_of(times.cbegin(), times.cend(), [](int count) { return count != 1; }))
            verdict.problems.append(QStringLiteral("lost or doubled although it was there before: ") + deed.name);
    }
    for (int i = 0; i < m_useCase.deeds.size(); ++i) {
        const QList<int> times = timesOf(m_useCase.deeds.at(i), counter.store());
        const auto isOne = [](int count) { return count == 1; };
        if (std::all_of(times.cbegin(), times.cend(), isOne))
            verdict.kept.insert(i);
        else if (std::any_of(times.cbegin(), times.cend(), [](int count) { return count != 0; }))
            verdict.problems.append(QStringLiteral("half there or doubled: ") + m_useCase.deeds.at(i).name);
    }
}

/// Whoever was not told that a deed is done does it again.
void StoreJudge::doAgain(CrashCounter &counter, Judgement &verdict) const
{
    for (int i = 0; i < m_useCase.deeds.size(); ++i) {
        const Deed &deed = m_useCase.deeds.at(i);
        const bool kept = verdict.kept.contains(i);
        if (kept && !deed.repeatable)
            continue;
        // What is there already may well be refused the second time; what is not there may not.
        const Result<> done = deed.run(counter);
        if (!kept && !done)
            verdict.problems.append(QStringLiteral("cannot be done again: ") + deed.name + QStringLiteral(": ") + told(done.error()));
    }
    for (const Deed &deed : m_useCase.deeds) {
        const QList<int> times = timesOf(deed, counter.store());
        if (std::any_of(times.cbegin(), times.cend(), [](int count) { return count != 1; }))
            verdict.problems.append(QStringLiteral("not there once after it was done again: ") + deed.name);
    }
}

} // namespace yichuang::test
