// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QCache>
#include <QImage>
#include <QList>
#include <QObject>

#include "ports/pageinspector.h"
#include "ports/pagestore.h"

namespace yichuang {

/// One page of one stored file.
struct PageAddress
{
    CaseId caseId;
    QByteArray sha256;
    int page = 1;   ///< within the stored bytes, from 1
    int turned = 0; ///< how a clerk turned it: 0, 90, 180 or 270 degrees clockwise
    bool operator==(const PageAddress &) const = default;
};

[[nodiscard]] inline size_t qHash(const PageAddress &address, size_t seed = 0)
{
    return qHashMulti(seed, address.caseId, address.sha256, address.page, address.turned);
}

/// Brings pictures of pages: from the page store, through the device process that opens them, into a small cache. Bytes
/// that somebody handed in are never decoded here. One picture is made at a time, the page that somebody waits for first,
/// so that a thousand thumbnails do not stand before it. Pictures of one case are forgotten when another one is asked for.
class PageLoader : public QObject
{
    Q_OBJECT

public:
    /// Who waits for a picture, the most urgent first.
    enum class Urgency {
        Shown, ///< it is on the screen
        Next,  ///< it may be turned to
        Small, ///< it stands in a list
    };

    PageLoader(PageStore &pages, PageInspector &inspector, QObject *parent = nullptr);

    /// loaded() or failed() follows, at once for a picture that is at hand.
    /// @param edge px of the square the picture fits into
    void load(const PageAddress &address, int edge, Urgency urgency = Urgency::Shown);
    /// The page at that place for the screen, and those beside it for when they are turned to. Pages that were wanted like
    /// this before, and have not come, are not waited for any more.
    void loadAround(const QList<PageAddress> &pages, int place, int edge);

    /// Lets go of all pictures and of the file; what is wanted still comes.
    void forget();

    /// What the pictures at hand take, in bytes; never more than cacheBytes.
    [[nodiscard]] qint64 held() const { return qint64(m_cache.totalCost()) * 1024; }
    static constexpr qint64 cacheBytes = 96LL * 1024 * 1024; ///< about a dozen pages in colour at reading size

Q_SIGNALS:
    void loaded(const yichuang::PageAddress &address, int edge, const QImage &picture);
    void failed(const yichuang::PageAddress &address, int edge, const yichuang::Error &error);

private:
    struct Wish
    {
        PageAddress address;
        int edge = 0;
        Urgency urgency = Urgency::Shown;
        [[nodiscard]] bool isFor(const PageAddress &page, int size) const { return address == page && edge == size; }
    };
    using Key = std::pair<PageAddress, int>; ///< of the page as it came, however it is turned

    [[nodiscard]] QImage known(const PageAddress &address, int edge) const;
    void changeCase(const CaseId &caseId);
    void goOn();
    void draw(const QByteArray &bytes);
    void finish(const Result<Pixels> &pixels);
    void deliver(const Wish &wish, const QImage &picture);

    PageStore &m_pages;
    PageInspector &m_inspector;
    QCache<Key, QImage> m_cache; ///< cost in KiB
    QList<Wish> m_wishes;        ///< the most urgent first
    std::optional<Wish> m_current;
    CaseId m_caseId;
    QByteArray m_digest; ///< of the file below
    QByteArray m_bytes;  ///< the last file, so that turning its pages does not read it again
    bool m_advancing = false;
};

} // namespace yichuang
