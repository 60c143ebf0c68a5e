// SPDX-License-Identifier: Apache-2.0
#include "support/fakecoversource.h"

#include <algorithm>
#include <utility>

#include "core/taskrunner.h"

namespace yichuang::test {
namespace {

bool isOf(const FoundCover &found, const CoverEntry &entry)
{
    if (found.cover.kind != CoverKind::IndustryCertificate)
        return found.cover.kind == entry.kind && found.cover.entry == entry.entry;
    return std::any_of(found.permits.cbegin(), found.permits.cend(),
                       [&entry](const ListedPermit &permit) { return permit.name == entry.entry; });
}

} // namespace

FakeCoverSource::FakeCoverSource() = default;
FakeCoverSource::~FakeCoverSource() = default;

void FakeCoverSource::connectEmpty()
{
    fault.reset();
}

void FakeCoverSource::put(const QString &entry, const QString &holder, QDate validUntil)
{
    fault.reset();
    FoundCover found;
    found.cover.entry = entry;
    found.cover.title = entry;
    found.cover.number = QStringLiteral("No. 7");
    found.cover.holder = holder;
    found.cover.source = QStringLiteral("示例证照库");
    found.cover.validUntil = validUntil;
    holdings.append(found);
}

QFuture<FakeCoverSource::Answers> FakeCoverSource::ask(const CoverQuestion &question)
{
    asked.append(question);
    if (!held)
        return readyFuture<Answers>(answerTo(question));
    auto promise = std::make_shared<QPromise<Answers>>();
    promise->start();
    m_held.push_back({promise, question});
    return promise->future();
}

void FakeCoverSource::release()
{
    held = false;
    for (const auto &[promise, question] : std::exchange(m_held, {})) {
        promise->addResult(answerTo(question));
        promise->finish();
    }
}

FakeCoverSource::Answers FakeCoverSource::answerTo(const CoverQuestion &question) const
{
    if (fault)
        return failure(*fault);
    QList<CoverAnswer> answers;
    for (const CoverEntry &entry : question.entries) {
        CoverAnswer answer{entry, question.number, now, {}};
        for (FoundCover found : holdings) {
            found.cover.fetchedAt = now;
            found.cover.purpose = question.purpose;
            found.cover.clerkId = question.clerkId;
            if (isOf(found, entry))
                answer.found.append(found);
        }
        answers.append(answer);
    }
    return answers;
}

} // namespace yichuang::test
