// SPDX-License-Identifier: Apache-2.0
#include "casework/documentbinder.h"

#include <numeric>

#include "core/log.h"
#include "core/whenanswered.h"
#include "domain/cases/sentfile.h"

namespace yichuang {

namespace {

const QString pdf = QStringLiteral("application/pdf");
const QString ofd = QStringLiteral("application/ofd");

/// What cannot be assembled and is one whole file already.
bool goesAsGiven(const CaseMaterial &material)
{
    return material.files.size() == 1 && material.files.constFirst().mediaType == ofd
           && material.files.constFirst().turned == 0;
}

qint64 bytesOf(const CaseMaterial &material)
{
    QHash<QByteArray, qint64> sizes;
    for (const PageFile &file : material.files)
        sizes.insert(file.sha256, file.size);
    return std::accumulate(sizes.cbegin(), sizes.cend(), qint64(0));
}

} // namespace

DocumentBinder::DocumentBinder(DocumentMaker &maker, PageStore &pages, QObject *parent)
    : QObject(parent), m_maker(maker), m_pages(pages)
{
}

void DocumentBinder::bind(const CaseId &caseId, const QList<BindingOrder> &orders)
{
    stop();
    m_caseId = caseId;
    m_orders = orders;
    m_busy = true;
    next();
}

void DocumentBinder::stop()
{
    ++m_round;
    m_busy = false;
    m_orders.clear();
    m_current = -1;
    m_loaded.clear();
}

void DocumentBinder::next()
{
    m_loaded.clear();
    if (++m_current == m_orders.size()) {
        stop();
        Q_EMIT finished();
        return;
    }
    Q_EMIT began(material().name, int(m_current) + 1, int(m_orders.size()));
    if (!goesAsGiven(material())) {
        if (const qint64 bytes = bytesOf(material()); bytes > largestSentFile)
            return giveUp({ErrorCode::TooLarge, QStringLiteral("pages of %1 bytes").arg(bytes)});
        return loadFrom(0);
    }
    const PageFile &file = material().files.constFirst();
    give({file.sha256, file.size, file.mediaType, file.pageCount, false, material().pagesDigest()});
}

void DocumentBinder::loadFrom(qsizetype file)
{
    while (file < material().files.size() && m_loaded.contains(material().files.at(file).sha256))
        ++file;
    if (file == material().files.size())
        return make();
    const QByteArray sha256 = material().files.at(file).sha256;
    whenAnswered(this, m_pages.get(m_caseId, sha256), [this, file, sha256, round = m_round](const Result<QByteArray> &bytes) {
        if (round != m_round)
            return;
        if (!bytes)
            return giveUp(bytes.error());
        m_loaded.insert(sha256, *bytes);
        loadFrom(file + 1);
    });
}

void DocumentBinder::make()
{
    DocumentWish wish;
    for (const PageFile &file : material().files)
        wish.parts.append({m_loaded.value(file.sha256), file.firstPage, file.pageCount, file.turned});
    wish.title = material().name;
    wish.identifier = m_caseId.toString() + u'/' + material().materialId;
    wish.mostKilobytes = m_orders.at(m_current).mostKilobytes;
    whenAnswered(this, m_maker.make(wish), [this, round = m_round](const Result<MadeDocument> &made) {
        if (round != m_round)
            return;
        if (!made)
            giveUp(made.error());
        else if (made->bytes.isEmpty() || made->pageCount != material().pageCount())
            giveUp({ErrorCode::Malformed, QStringLiteral("%1 pages became %2").arg(material().pageCount()).arg(made->pageCount)});
        else if (made->bytes.size() > largestSentFile)
            giveUp({ErrorCode::TooLarge, QStringLiteral("a document of %1 bytes").arg(made->bytes.size())});
        else
            keep(*made);
    });
}

void DocumentBinder::keep(const MadeDocument &made)
{
    const MaterialDocument document{{}, made.bytes.size(), pdf, made.pageCount, made.archival, material().pagesDigest()};
    whenAnswered(this, m_pages.put(m_caseId, made.bytes), [this, document, round = m_round](const Result<QByteArray> &sha256) {
        if (round != m_round)
            return;
        if (!sha256)
            return giveUp(sha256.error());
        MaterialDocument kept = document;
        kept.sha256 = *sha256;
        give(kept);
    });
}

void DocumentBinder::give(const MaterialDocument &document)
{
    const int round = m_round;
    Q_EMIT bound(material().materialId, document);
    // Whoever hears of it may have begun something else.
    if (round == m_round)
        next();
}

void DocumentBinder::giveUp(const Error &why)
{
    qCInfo(logDevices) << "no document of a material:" << errorCodeName(why.code) << why.detail;
    const int round = m_round;
    Q_EMIT unbound({material().materialId, material().name, material().pagesDigest(), why});
    if (round == m_round)
        next();
}

} // namespace yichuang
