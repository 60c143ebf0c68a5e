// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pageloader.h"

#include "core/whenanswered.h"

namespace yichuang {

namespace {

constexpr int cacheKiB = 96 * 1024; // about a dozen pages at reading size

QImage imageOf(const Pixels &pixels)
{
    const bool grey = pixels.format == Pixels::Format::Gray8;
    const qsizetype rowBytes = qsizetype(pixels.width) * pixels.bytesPerPixel();
    if (pixels.width <= 0 || pixels.height <= 0 || pixels.bytes.size() < rowBytes * pixels.height)
        return {};
    const QImage borrowed(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height, rowBytes,
                          grey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return borrowed.copy();
}

} // namespace

PageLoader::PageLoader(PageStore &pages, PageInspector &inspector, QObject *parent)
    : QObject(parent), m_pages(pages), m_inspector(inspector), m_cache(cacheKiB)
{
}

void PageLoader::load(const PageAddress &address, int edge)
{
    const Wish wish{address, edge};
    if (const QImage *known = m_cache.object(wish)) {
        const QImage picture = *known; // a slot may load more and push this one out of the cache
        Q_EMIT loaded(address, edge, picture);
        return;
    }
    if (m_underway.contains(wish))
        return;
    m_underway.insert(wish);
    whenAnswered(this, m_pages.get(address.caseId, address.sha256), [this, wish](const Result<QByteArray> &bytes) {
        if (!bytes)
            return finish(wish, failure(bytes.error()));
        whenAnswered(this, m_inspector.render(*bytes, wish.first.page, wish.second),
                     [this, wish](const Result<Pixels> &pixels) { finish(wish, pixels); });
    });
}

void PageLoader::finish(const Wish &wish, const Result<Pixels> &pixels)
{
    m_underway.remove(wish);
    const QImage picture = pixels ? imageOf(*pixels) : QImage();
    if (picture.isNull()) {
        Q_EMIT failed(wish.first, wish.second, pixels ? Error{ErrorCode::Malformed, {}} : pixels.error());
        return;
    }
    m_cache.insert(wish, new QImage(picture), qMax<qsizetype>(1, picture.sizeInBytes() / 1024));
    Q_EMIT loaded(wish.first, wish.second, picture);
}

} // namespace yichuang
