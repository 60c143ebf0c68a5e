// SPDX-License-Identifier: Apache-2.0
#include "desk/papers/pageloader.h"

#include <algorithm>

#include <QTransform>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

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

PageAddress asItCame(PageAddress address)
{
    address.turned = 0;
    return address;
}

} // namespace

PageLoader::PageLoader(PageStore &pages, PageInspector &inspector, QObject *parent)
    : QObject(parent), m_pages(pages), m_inspector(inspector), m_cache(cacheBytes / 1024)
{
}

QImage PageLoader::known(const PageAddress &address, int edge) const
{
    const QImage *picture = m_cache.object({asItCame(address), edge});
    return picture ? *picture : QImage();
}

void PageLoader::changeCase(const CaseId &caseId)
{
    if (m_caseId == caseId)
        return;
    m_caseId = caseId;
    m_wishes.clear();
    forget();
}

void PageLoader::forget()
{
    m_cache.clear();
    m_digest.clear();
    m_bytes.clear();
}

void PageLoader::load(const PageAddress &address, int edge, Urgency urgency)
{
    changeCase(address.caseId);
    if (const QImage picture = known(address, edge); !picture.isNull())
        return deliver({address, edge, urgency}, picture);
    if (m_current && m_current->isFor(address, edge))
        return;
    m_wishes.removeIf([&](const Wish &wish) { return wish.isFor(address, edge) && wish.urgency >= urgency; });
    const auto later = std::find_if(m_wishes.cbegin(), m_wishes.cend(),
                                    [urgency](const Wish &wish) { return wish.urgency > urgency; });
    m_wishes.insert(later, {address, edge, urgency});
    goOn();
}

void PageLoader::loadAround(const QList<PageAddress> &pages, int place, int edge)
{
    m_wishes.removeIf([edge](const Wish &wish) { return wish.edge == edge && wish.urgency != Urgency::Small; });
    if (place < 0 || place >= pages.size())
        return;
    load(pages.at(place), edge, Urgency::Shown);
    for (const int beside : {place + 1, place - 1}) {
        if (beside >= 0 && beside < pages.size() && known(pages.at(beside), edge).isNull())
            load(pages.at(beside), edge, Urgency::Next);
    }
}

void PageLoader::goOn()
{
    // Whoever hears that a page came may ask for the next one from within.
    if (m_advancing)
        return;
    m_advancing = true;
    while (!m_current && !m_wishes.isEmpty()) {
        const Wish wish = m_wishes.takeFirst();
        if (const QImage picture = known(wish.address, wish.edge); !picture.isNull()) {
            deliver(wish, picture); // came for somebody else meanwhile
            continue;
        }
        m_current = wish;
        if (wish.address.sha256 == m_digest) {
            draw(m_bytes);
            continue;
        }
        whenAnswered(this, m_pages.get(wish.address.caseId, wish.address.sha256), [this](const Result<QByteArray> &bytes) {
            if (!bytes)
                return finish(failure(bytes.error()));
            if (m_current->address.caseId == m_caseId) {
                m_digest = m_current->address.sha256;
                m_bytes = *bytes;
            }
            draw(*bytes);
        });
    }
    m_advancing = false;
}

void PageLoader::draw(const QByteArray &bytes)
{
    whenAnswered(this, m_inspector.render(bytes, m_current->address.page, m_current->edge),
                 [this](const Result<Pixels> &pixels) { finish(pixels); });
}

void PageLoader::finish(const Result<Pixels> &pixels)
{
    const Wish wish = *m_current;
    m_current.reset();
    const QImage picture = pixels ? imageOf(*pixels) : QImage();
    if (!picture.isNull() && wish.address.caseId == m_caseId)
        m_cache.insert({asItCame(wish.address), wish.edge}, new QImage(picture), qMax<qsizetype>(1, picture.sizeInBytes() / 1024));
    if (picture.isNull())
        Q_EMIT failed(wish.address, wish.edge, pixels ? Error{ErrorCode::Malformed, {}} : pixels.error());
    else
        deliver(wish, picture);
    goOn();
}

void PageLoader::deliver(const Wish &wish, const QImage &picture)
{
    const int turned = wish.address.turned;
    Q_EMIT loaded(wish.address, wish.edge, turned == 0 ? picture : picture.transformed(QTransform().rotate(turned)));
}

} // namespace yichuang
