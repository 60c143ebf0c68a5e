// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include <QObject>

#include "casework/session.h"
#include "core/clock.h"
#include "ports/guidereadings.h"
#include "ports/guidestore.h"

namespace yichuang {

/// The entry that tells that somebody read what changed up to a version.
[[nodiscard]] LedgerEvent guideReadEntry(const GuideReading &reading, const Session &session);

/// Whether somebody has read what a case's version of a guide changed for an applicant (DOMAIN R95). It is asked again at the
/// act: what the desk shows before an item is chosen holds for whoever comes another way, and for a guide that changed since.
/// Who acts for the first time knows the catalogue as it is offered that day, as whoever opens it at the desk.
class UnreadGuide : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<> &)>;

    UnreadGuide(GuideStore &guides, GuideReadings &readings, const Clock &clock, QObject *parent = nullptr);

    /// GuideUnread when the clerk has not read a change that must be read, or does not know the item at all; otherwise errors
    /// of the stores. A case keeps its version: of later ones nothing need be read for it.
    void whenRead(const Guide &guide, const QString &clerkId, const Then &then);

private:
    void askNews(const Guide &guide, const QString &clerkId, const Then &then);
    void compare(const Guide &guide, int known, const Then &then);

    GuideStore &m_guides;
    GuideReadings &m_readings;
    const Clock &m_clock;
};

} // namespace yichuang
