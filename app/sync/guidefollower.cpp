// SPDX-License-Identifier: Apache-2.0
#include "sync/guidefollower.h"

#include <algorithm>

#include "core/clock.h"
#include "core/jsonfields.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "domain/guide/guidejson.h"
#include "domain/guide/guidelint.h"
#include "domain/guide/guideschema.h"
#include "ports/feedinbox.h"
#include "ports/guidestore.h"

#include <QJsonArray>

namespace yichuang {

namespace {

constexpr int statusGone = 410;
const QString catalogue = QStringLiteral("catalogue");
const QString corrections = QStringLiteral("corrections");

/// What a document says, or what is wrong with it.
Result<Guide> guideFrom(const QByteArray &document)
{
    const Result<QJsonObject> json = parseJsonObject(document);
    if (!json)
        return failure(json.error());
    if (const Result<> valid = validateGuide(*json); !valid)
        return failure(valid.error());
    const Result<Guide> guide = guideFromJson(*json);
    if (!guide)
        return guide;
    for (const GuideFinding &finding : lintGuide(*guide)) {
        if (finding.severity == FindingSeverity::Error)
            return failure(ErrorCode::Invalid, QStringLiteral("%1 %2: %3 %4").arg(guide->ref.id).arg(guide->ref.version)
                                                   .arg(finding.pointer, finding.rule));
    }
    return guide;
}

Result<QList<Guide>> guidesFrom(const QList<QByteArray> &documents)
{
    QList<Guide> guides;
    for (const QByteArray &document : documents) {
        const Result<Guide> guide = guideFrom(document);
        if (!guide)
            return failure(guide.error());
        guides.append(*guide);
    }
    return guides;
}

LedgerEvent received(const QList<Guide> &guides, const QString &counterNo, const QDateTime &now)
{
    constexpr qsizetype mostNames = 50;
    QJsonArray names;
    for (const Guide &guide : guides.first(std::min(mostNames, guides.size())))
        names.append(QStringLiteral("%1/%2").arg(guide.ref.id).arg(guide.ref.version));
    LedgerEvent event;
    event.kind = QStringLiteral("guidesReceived");
    event.counterNo = counterNo;
    event.at = now;
    event.body = {{QStringLiteral("versions"), guides.size()}, {QStringLiteral("guides"), names}};
    return event;
}

} // namespace

GuideFollower::GuideFollower(const Ports &ports, QObject *parent) : QObject(parent), m_ports(ports)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &GuideFollower::lookNow);
}

void GuideFollower::start()
{
    m_timer.start();
    lookNow();
}

void GuideFollower::stop()
{
    m_timer.stop();
}

void GuideFollower::lookNow()
{
    if (std::exchange(m_busy, true)) {
        m_again = true;
        return;
    }
    read(catalogue, [this](const FeedPage &page) { takeGuides(page); });
}

void GuideFollower::end()
{
    m_busy = false;
    Q_EMIT looked();
    if (std::exchange(m_again, false))
        lookNow();
}

void GuideFollower::stand(const CatalogueStanding &standing)
{
    const bool isNews = standing.behind != m_standing.behind || standing.refused != m_standing.refused
        || standing.comparedAt.isValid() != m_standing.comparedAt.isValid();
    m_standing = standing;
    if (isNews)
        Q_EMIT standingChanged(m_standing);
}

void GuideFollower::read(const QString &feed, const PageTaker &take)
{
    whenAnsweredLater(this, m_ports.inbox.cursor(feed), [this, feed, take](const Result<QString> &cursor) {
        cursor ? ask(feed, *cursor, true, take) : end();
    });
}

void GuideFollower::ask(const QString &feed, const QString &cursor, bool again, const PageTaker &take)
{
    whenAnsweredLater(this, m_ports.link.feed(feed, cursor, 0), [=, this](const LinkResult<FeedPage> &page) {
        if (page && page->feed == feed)
            return take(*page);
        // A cursor the gateway no longer knows: what is read twice is harmless.
        if (!page && page.error().status == statusGone && again)
            return ask(feed, QString(), false, take);
        end();
    });
}

void GuideFollower::takeGuides(const FeedPage &page)
{
    findMissing(page, page.guides, {});
}

void GuideFollower::findMissing(const FeedPage &page, QList<GuideNotice> left, QList<GuideNotice> missing)
{
    if (left.isEmpty())
        return fetch(page, missing, {});
    const GuideNotice notice = left.takeFirst();
    whenAnsweredLater(this, m_ports.guides.load(notice.guide), [=, this](const Result<Guide> &known) {
        if (!known && known.error().code != ErrorCode::NotFound)
            return end();
        QList<GuideNotice> more = missing;
        if (!known)
            more.append(notice);
        findMissing(page, left, more);
    });
}

void GuideFollower::fetch(const FeedPage &page, QList<GuideNotice> missing, QList<QByteArray> documents)
{
    if (documents.size() == missing.size())
        return check(page, documents);
    whenAnsweredLater(this, m_ports.link.guide(missing.at(documents.size())),
                      [=, this](const LinkResult<QByteArray> &document) {
                          if (document)
                              return fetch(page, missing, documents + QList<QByteArray>{*document});
                          CatalogueStanding behind = m_standing;
                          behind.behind = int(missing.size());
                          stand(behind);
                          end();
                      });
}

void GuideFollower::check(const FeedPage &page, const QList<QByteArray> &documents)
{
    if (documents.isEmpty())
        return import(page, {});
    const auto checked = m_ports.tasks.run([documents] { return guidesFrom(documents); });
    whenAnsweredLater(this, checked, [=, this](const Result<QList<Guide>> &guides) {
        guides ? import(page, *guides) : refuse(page, documents.size(), guides.error().detail);
    });
}

void GuideFollower::import(const FeedPage &page, const QList<Guide> &guides)
{
    const LedgerEvent event = received(guides, m_ports.counterNo, m_ports.clock.now());
    whenAnsweredLater(this, m_ports.guides.import(guides, {event}), [=, this](const Result<int> &added) {
        if (!added && added.error().code == ErrorCode::Conflict)
            return refuse(page, guides.size(), added.error().detail);
        if (!added)
            return end();
        keepCursor(page, [this, page, count = *added] {
            stand({m_ports.clock.now(), 0, {}});
            if (count > 0)
                Q_EMIT imported(count);
            if (page.more)
                return read(catalogue, [this](const FeedPage &next) { takeGuides(next); });
            readCorrections();
        });
    });
}

void GuideFollower::keepCursor(const FeedPage &page, const std::function<void()> &then)
{
    whenAnsweredLater(this, m_ports.inbox.apply(page), [this, then](const Result<QList<CaseId>> &applied) {
        applied ? then() : end();
    });
}

/// All or none, as with every import: the cursor stays, and the page is asked for again until its source has put it right.
void GuideFollower::refuse(const FeedPage &, qsizetype behind, const QString &why)
{
    qCWarning(logSync).noquote() << "guides of the catalogue are refused:" << why;
    stand({m_ports.clock.now(), int(behind), why});
    readCorrections();
}

void GuideFollower::readCorrections()
{
    read(corrections, [this](const FeedPage &page) {
        keepCursor(page, [this, page] {
            if (!page.corrections.isEmpty())
                Q_EMIT correctionsReported();
            page.more ? readCorrections() : end();
        });
    });
}

} // namespace yichuang
