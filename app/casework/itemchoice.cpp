// SPDX-License-Identifier: Apache-2.0
#include "casework/itemchoice.h"

#include <algorithm>

#include "casework/unreadguide.h"
#include "core/whenanswered.h"
#include "domain/roles/departmentacts.h"

namespace yichuang {

ItemChoice::ItemChoice(Visit &visit, GuideStore &guides, Authorisations &authorisations, GuideReadings &readings,
                       const Clock &clock, Session session, QObject *parent)
    : QObject(parent),
      m_visit(visit),
      m_guides(guides),
      m_authorisations(authorisations),
      m_readings(readings),
      m_clock(clock),
      m_session(std::move(session))
{
}

void ItemChoice::begin()
{
    whenAnswered(this, m_readings.begin(m_session.clerk.id, m_clock.today()), [this](const Result<> &begun) {
        begun ? refresh() : Q_EMIT failed(begun.error());
    });
}

void ItemChoice::refresh()
{
    whenAnswered(this, m_authorisations.list(), [this](const Result<QList<Authorisation>> &held) {
        if (!held)
            return Q_EMIT failed(held.error());
        m_held = *held;
        whenAnswered(this, m_readings.news(m_session.clerk.id, m_clock.today()), [this](const Result<QList<GuideNews>> &news) {
            if (!news)
                return Q_EMIT failed(news.error());
            m_news = *news;
            Q_EMIT refreshed();
        });
    });
}

ActForDepartment ItemChoice::wanted(AuthorisedAct act, const QString &department, const QString &guideId) const
{
    return {m_session.clerk.id, act, department, guideId, m_clock.today()};
}

std::optional<AuthorisationLack> ItemChoice::lackOf(const GuideSummary &item) const
{
    return yichuang::lackOf(m_held, wanted(AuthorisedAct::TakeIn, item.department, item.ref.id));
}

bool ItemChoice::consultsOnly(const GuideSummary &item) const
{
    return lackOf(item) && !yichuang::lackOf(m_held, wanted(AuthorisedAct::Consult, item.department, item.ref.id));
}

bool ItemChoice::isNews(const QString &guideId) const
{
    return std::any_of(m_news.cbegin(), m_news.cend(), [&guideId](const GuideNews &news) { return news.now.id == guideId; });
}

Result<> ItemChoice::mayChoose(const QList<Authorisation> &held, const Guide &guide) const
{
    const QDate today = m_clock.today();
    const Result<> takesIn = checkAuthorised(held, choosing(guide, AuthorisedAct::TakeIn, m_session.clerk.id, today));
    const Result<> tells = checkAuthorised(held, choosing(guide, AuthorisedAct::Consult, m_session.clerk.id, today));
    return tells ? tells : takesIn;
}

void ItemChoice::choose(const QString &guideId)
{
    m_asked.reset();
    const int wish = ++m_wish;
    whenAnswered(this, m_guides.load({guideId, 0}), [this, wish](const Result<Guide> &guide) {
        if (wish != m_wish)
            return;
        if (guide)
            choose(*guide);
        else
            Q_EMIT refused(guide.error());
    });
}

void ItemChoice::choose(const Guide &guide)
{
    whenAnswered(this, m_authorisations.list(), [this, wish = m_wish, guide](const Result<QList<Authorisation>> &held) {
        if (wish != m_wish)
            return;
        const Result<> allowed = held ? mayChoose(*held, guide) : Result<>(failure(held.error()));
        if (!allowed)
            return Q_EMIT refused(allowed.error());
        m_held = *held;
        const auto news = m_readings.news(m_session.clerk.id, m_clock.today());
        whenAnswered(this, news, [this, wish, guide](const Result<QList<GuideNews>> &unread) {
            if (wish != m_wish)
                return;
            if (unread)
                readFirst(guide, *unread);
            else
                Q_EMIT refused(unread.error());
        });
    });
}

void ItemChoice::readFirst(const Guide &guide, const QList<GuideNews> &news)
{
    m_news = news;
    const auto found =
        std::find_if(news.cbegin(), news.cend(), [&guide](const GuideNews &one) { return one.now.id == guide.ref.id; });
    if (found == news.cend())
        return m_visit.chooseItem(guide.ref.id);
    withChanges(*found, [this, wish = m_wish](const MustRead &reading) {
        if (wish != m_wish)
            return;
        // What changes nothing for an applicant need not be confirmed.
        const bool matters = std::any_of(reading.changes.cbegin(), reading.changes.cend(),
                                         [](const GuideChange &change) { return change.mustRead; });
        if (!matters && !reading.isNewItem())
            return m_visit.chooseItem(reading.news.now.id);
        m_asked = reading;
        Q_EMIT mustRead(reading);
    });
}

void ItemChoice::confirm()
{
    if (!m_asked)
        return;
    const GuideRef guide = std::exchange(m_asked, std::nullopt)->news.now;
    keep(guide, [this, guide, wish = m_wish] {
        if (wish == m_wish)
            m_visit.chooseItem(guide.id);
    });
}

void ItemChoice::show(const GuideNews &news)
{
    withChanges(news, [this](const MustRead &reading) { Q_EMIT shown(reading); });
}

void ItemChoice::compare(const GuideRef &before, const GuideRef &after)
{
    show(GuideNews{after, before.version, {}, {}});
}

void ItemChoice::confirmRead(const GuideRef &guide)
{
    keep(guide, [] {});
}

void ItemChoice::withChanges(const GuideNews &news, const Taker &take)
{
    whenAnswered(this, m_guides.load(news.now), [this, news, take](const Result<Guide> &after) {
        if (!after)
            return Q_EMIT failed(after.error());
        if (news.before == 0)
            return take(MustRead{news, *after, {}});
        const GuideRef known{news.now.id, news.before};
        whenAnswered(this, m_guides.load(known), [this, news, take, after = *after](const Result<Guide> &before) {
            if (before)
                take(MustRead{news, after, changesBetween(*before, after)});
            else
                Q_EMIT failed(before.error());
        });
    });
}

void ItemChoice::keep(const GuideRef &guide, const std::function<void()> &then)
{
    const GuideReading reading{m_session.clerk.id, guide, m_clock.now()};
    whenAnswered(this, m_readings.confirm(reading, guideReadEntry(reading, m_session)), [this, guide, then](const Result<> &kept) {
        if (!kept)
            return Q_EMIT failed(kept.error());
        m_news.removeIf([&guide](const GuideNews &news) { return news.now == guide; });
        Q_EMIT confirmed(guide);
        then();
    });
}

} // namespace yichuang
