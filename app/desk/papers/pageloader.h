// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

#include "ports/pageinspector.h"
#include "ports/pagestore.h"

namespace yichuang {

/// One page of one stored file.
struct PageAddress
{
    CaseId caseId;
    QByteArray sha256;
    int page = 1; ///< from 1
    bool operator==(const PageAddress &) const = default;
};

[[nodiscard]] inline size_t qHash(const PageAddress &address, size_t seed = 0)
{
    return qHashMulti(seed, address.caseId, address.sha256, address.page);
}

/// Brings pictures of pages: from the page store, through the device process that opens them, into a small cache. Bytes
/// that somebody handed in are never decoded here.
class PageLoader : public QObject
{
    Q_OBJECT

public:
    PageLoader(PageStore &pages, PageInspector &inspector, QObject *parent = nullptr);

    /// loaded() or failed() follows, at once for a picture that is at hand.
    /// @param edge px of the square the picture fits into
    void load(const PageAddress &address, int edge);

Q_SIGNALS:
    void loaded(const yichuang::PageAddress &address, int edge, const QImage &picture);
    void failed(const yichuang::PageAddress &address, int edge, const yichuang::Error &error);

private:
    using Wish = std::pair<PageAddress, int>;
    void finish(const Wish &wish, const Result<Pixels> &pixels);

    PageStore &m_pages;
    PageInspector &m_inspector;
    QCache<Wish, QImage> m_cache; ///< cost in KiB
    QSet<Wish> m_underway;
};

} // namespace yichuang
