// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include "core/taskrunner.h"
#include "domain/exchange/feedchange.h"
#include "ports/gatewaylink.h"

namespace yichuang {

class Clock;
class FeedInbox;
class GuideStore;

/// How the catalogue of this counter stands against its source (DOMAIN R92).
struct CatalogueStanding
{
    QDateTime comparedAt;  ///< when the source was last asked and answered; invalid: never since the start
    int behind = 0;        ///< versions that the source has and this counter has not
    QString refused;       ///< what was wrong with one of them: item, version and finding; empty: nothing was refused
    bool operator==(const CatalogueStanding &) const = default;
};

/// Follows what comes back about guides for as long as the program runs: new versions of the catalogue, fetched, checked and
/// imported all or none before the cursor moves on; and what the owners say about corrections. Both are slow matters, looked
/// after every half minute, so that no call waits on the line for them.
class GuideFollower final : public QObject
{
    Q_OBJECT

public:
    struct Ports
    {
        GuideStore &guides;
        FeedInbox &inbox;
        GatewayLink &link;
        const Clock &clock;
        TaskRunner &tasks;
        QString counterNo;
    };

    /// All ports outlive the follower, which may be destroyed at any moment.
    explicit GuideFollower(const Ports &ports, QObject *parent = nullptr);

    void start();
    void stop();
    /// Looks at once: a person's wish, or the line is back.
    void lookNow();
    [[nodiscard]] const CatalogueStanding &standing() const { return m_standing; }

    static constexpr int everyMs = 30'000;

Q_SIGNALS:
    void imported(int versions);
    void standingChanged(const yichuang::CatalogueStanding &standing);
    /// Corrections were answered.
    void correctionsReported();
    /// A look ended, well or not.
    void looked();

private:
    using PageTaker = std::function<void(const FeedPage &)>;
    void read(const QString &feed, const PageTaker &take);
    void ask(const QString &feed, const QString &cursor, bool again, const PageTaker &take);
    void takeGuides(const FeedPage &page);
    void findMissing(const FeedPage &page, QList<GuideNotice> left, QList<GuideNotice> missing);
    void fetch(const FeedPage &page, QList<GuideNotice> missing, QList<QByteArray> documents);
    void check(const FeedPage &page, const QList<QByteArray> &documents);
    void import(const FeedPage &page, const QList<Guide> &guides);
    void keepCursor(const FeedPage &page, const std::function<void()> &then);
    void refuse(const FeedPage &page, qsizetype behind, const QString &why);
    void readCorrections();
    void stand(const CatalogueStanding &standing);
    void end();

    Ports m_ports;
    QTimer m_timer;
    CatalogueStanding m_standing;
    bool m_busy = false;
    bool m_again = false; ///< somebody wished for a look during one
};

} // namespace yichuang
