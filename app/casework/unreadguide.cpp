// SPDX-License-Identifier: Apache-2.0
#include "casework/unreadguide.h"

#include <algorithm>

#include "casework/ledgerentry.h"
#include "core/whenanswered.h"
#include "domain/guide/guidediff.h"

namespace yichuang {

namespace {

Result<> unread(const GuideRef &guide)
{
    return failure(ErrorCode::GuideUnread, QStringLiteral("%1 version %2 was not read").arg(guide.id).arg(guide.version));
}

} // namespace

LedgerEvent guideReadEntry(const GuideReading &reading, const Session &session)
{
    return ledgerEntry(QStringLiteral("guideRead"), {}, session, reading.at,
                       {{QStringLiteral("guide"), reading.guide.id}, {QStringLiteral("version"), reading.guide.version}});
}

UnreadGuide::UnreadGuide(GuideStore &guides, GuideReadings &readings, const Clock &clock, QObject *parent)
    : QObject(parent), m_guides(guides), m_readings(readings), m_clock(clock)
{
}

void UnreadGuide::whenRead(const Guide &guide, const QString &clerkId, const Then &then)
{
    whenAnswered(this, m_readings.begin(clerkId, m_clock.today()), [=, this](const Result<> &begun) {
        begun ? askNews(guide, clerkId, then) : then(failure(begun.error()));
    });
}

void UnreadGuide::askNews(const Guide &guide, const QString &clerkId, const Then &then)
{
    whenAnswered(this, m_readings.news(clerkId, m_clock.today()), [=, this](const Result<QList<GuideNews>> &news) {
        if (!news)
            return then(failure(news.error()));
        const auto found = std::find_if(news->cbegin(), news->cend(),
                                        [&guide](const GuideNews &one) { return one.now.id == guide.ref.id; });
        if (found == news->cend() || found->before >= guide.ref.version)
            return then({});
        if (found->before == 0)
            return then(unread(guide.ref));
        compare(guide, found->before, then);
    });
}

void UnreadGuide::compare(const Guide &guide, int known, const Then &then)
{
    whenAnswered(this, m_guides.load({guide.ref.id, known}), [guide, then](const Result<Guide> &before) {
        if (!before)
            return then(failure(before.error()));
        const QList<GuideChange> changes = changesBetween(*before, guide);
        const bool mustRead = std::any_of(changes.cbegin(), changes.cend(),
                                          [](const GuideChange &change) { return change.mustRead; });
        then(mustRead ? unread(guide.ref) : Result<>());
    });
}

} // namespace yichuang
