// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QObject>

#include "casework/session.h"
#include "casework/visit.h"
#include "core/clock.h"
#include "domain/guide/guidediff.h"
#include "domain/guide/guidenews.h"
#include "domain/roles/authorisation.h"
#include "ports/authorisations.h"
#include "ports/guidereadings.h"

namespace yichuang {

/// What has to be read before a case is taken in under an item, and why.
struct MustRead
{
    GuideNews news;
    Guide guide;                 ///< the version that is offered
    QList<GuideChange> changes;  ///< since the version the clerk knows; empty when the item is new to them
    [[nodiscard]] bool isNewItem() const { return news.before == 0; }
};

/// Chooses an item for a visit, by who may: the department has authorised the clerk to take in or at least to give advice
/// (DOMAIN R7, R8), and what changed in the guide since they knew it was read (R95). It also keeps what a list shows of that
/// beforehand.
class ItemChoice : public QObject
{
    Q_OBJECT

public:
    ItemChoice(Visit &visit, GuideStore &guides, Authorisations &authorisations, GuideReadings &readings, const Clock &clock,
               Session session, QObject *parent = nullptr);

    /// Somebody signed in: what they find in the catalogue the first time is known to them. refresh() follows.
    void begin();
    /// Asks the stores again what lists show; refreshed() or failed() follows.
    void refresh();
    /// Why this person may not take in under the item; none when they may. As of the last refresh().
    [[nodiscard]] std::optional<AuthorisationLack> lackOf(const GuideSummary &item) const;
    /// They may not take in, but say what an application needs.
    [[nodiscard]] bool consultsOnly(const GuideSummary &item) const;
    /// As of the last refresh(), by name.
    [[nodiscard]] const QList<GuideNews> &news() const { return m_news; }
    [[nodiscard]] bool isNews(const QString &guideId) const;

    /// The visit takes the item, or refused() follows: with NotAuthorised, or with an error of a store; or mustRead(), and the
    /// item is taken once that is confirmed. Only the last wish counts.
    void choose(const QString &guideId);
    /// What mustRead() told was read: it is kept, told in the ledger, and the item is taken. failed() when it cannot be kept.
    void confirm();
    /// The item is not taken after all.
    void leave() { m_asked.reset(); }

    /// What changed in an item since this clerk knew it; shown() or failed() follows. Nothing is chosen by it.
    void show(const GuideNews &news);
    /// The same between two versions of an item; for a draft that keeps an older one.
    void compare(const GuideRef &before, const GuideRef &after);
    /// A change that was shown was read; confirmed() follows.
    void confirmRead(const GuideRef &guide);

Q_SIGNALS:
    void refreshed();
    void refused(const yichuang::Error &error);
    void mustRead(const yichuang::MustRead &reading);
    void shown(const yichuang::MustRead &reading);
    void confirmed(const yichuang::GuideRef &guide);
    void failed(const yichuang::Error &error);

private:
    using Taker = std::function<void(const MustRead &)>;
    [[nodiscard]] ActForDepartment wanted(AuthorisedAct act, const QString &department, const QString &guideId) const;
    [[nodiscard]] Result<> mayChoose(const QList<Authorisation> &held, const Guide &guide) const;
    void choose(const Guide &guide);
    void readFirst(const Guide &guide, const QList<GuideNews> &news);
    void withChanges(const GuideNews &news, const Taker &take);
    void keep(const GuideRef &guide, const std::function<void()> &then);

    Visit &m_visit;
    GuideStore &m_guides;
    Authorisations &m_authorisations;
    GuideReadings &m_readings;
    const Clock &m_clock;
    const Session m_session;
    QList<Authorisation> m_held;
    QList<GuideNews> m_news;
    std::optional<MustRead> m_asked; ///< what mustRead() told
    int m_wish = 0;                  ///< a late answer to an older wish concerns nobody any more
};

} // namespace yichuang
