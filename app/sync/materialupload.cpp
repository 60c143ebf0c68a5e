// SPDX-License-Identifier: Apache-2.0
#include "sync/materialupload.h"

#include <algorithm>
#include <utility>

#include "core/clock.h"
#include "core/whenanswered.h"
#include "ports/pagestore.h"
#include "sync/line.h"
#include "sync/retrypolicy.h"

namespace yichuang {

namespace {
constexpr int statusUnprocessable = 422;
}

MaterialUpload::MaterialUpload(OutboxEntry entry, PageStore &pages, GatewayLink &link, Line &line, const Clock &clock,
                               std::function<bool()> mayGoOn, QObject *parent)
    : QObject(parent), m_entry(std::move(entry)), m_pages(pages), m_link(link), m_line(line), m_clock(clock),
      m_mayGoOn(std::move(mayGoOn))
{
}

void MaterialUpload::perform()
{
    checkOwnFile();
}

void MaterialUpload::proceed()
{
    if (std::exchange(m_isParked, false))
        sendPiece();
}

void MaterialUpload::abort()
{
    m_aborted = true;
    proceed();
}

void MaterialUpload::checkOwnFile()
{
    // A file that was damaged since it was scanned must never replace or become the one at the gateway (SYNC L1).
    whenAnsweredLater(this, m_pages.get(m_entry.caseId, m_entry.payloadSha256),
                      [this](const Result<QByteArray> &file) {
                          if (!file && file.error().code == ErrorCode::NotFound)
                              return fail(ErrorCode::StorageCorrupt, QStringLiteral("the page file is gone"));
                          if (!file)
                              return end(Unexpected<LinkError>(LinkError{file.error(), 0, 0}));
                          if (file->size() != m_entry.fileSize)
                              return fail(ErrorCode::StorageCorrupt, QStringLiteral("the page file has another size"));
                          askOffset();
                      });
}

void MaterialUpload::askOffset()
{
    whenAnsweredLater(this, m_link.uploadOffset(m_entry), [this](const LinkResult<qint64> &offset) {
        if (!offset)
            return end(Unexpected<LinkError>(offset.error()));
        m_line.succeeded();
        goOnFrom(*offset);
    });
}

void MaterialUpload::goOnFrom(qint64 offset)
{
    if (offset < 0 || offset > m_entry.fileSize)
        return fail(ErrorCode::ServerForeign, QStringLiteral("offset %1 is outside the file").arg(offset));
    if (offset == m_entry.fileSize)
        return end(Acknowledgement{m_entry.subjectId, m_entry.payloadSha256, {}, {}});
    m_idleRounds = offset > m_farthest ? 0 : m_idleRounds + 1;
    m_farthest = std::max(m_farthest, offset);
    m_offset = offset;
    if (m_idleRounds >= roundsWithoutProgress)
        return fail(ErrorCode::ServerFailed, QStringLiteral("no progress beyond byte %1").arg(m_farthest));
    sendPiece();
}

void MaterialUpload::sendPiece()
{
    if (m_aborted)
        return fail(ErrorCode::Cancelled, QStringLiteral("stopped between two pieces"));
    if (!m_mayGoOn()) {
        m_isParked = true;
        Q_EMIT parked();
        return;
    }
    const qint64 length = std::min(m_line.pieces().bytes(), m_entry.fileSize - m_offset);
    const QFuture<Result<QByteArray>> read = m_pages.read(m_entry.caseId, m_entry.payloadSha256, m_offset, length);
    whenAnsweredLater(this, read, [this, length](const Result<QByteArray> &piece) {
        if (!piece)
            return end(Unexpected<LinkError>(LinkError{piece.error(), 0, 0}));
        if (piece->size() != length)
            return fail(ErrorCode::StorageCorrupt, QStringLiteral("the page file is shorter than recorded"));
        append(*piece);
    });
}

void MaterialUpload::append(const QByteArray &piece)
{
    const qint64 startedMs = m_clock.monotonicMs();
    whenAnsweredLater(this, m_link.append(m_entry, m_offset, piece),
                      [this, startedMs, bytes = piece.size()](const LinkResult<qint64> &offset) {
                          pieceEnded(bytes, startedMs, offset);
                      });
}

void MaterialUpload::pieceEnded(qint64 pieceBytes, qint64 startedMs, const LinkResult<qint64> &offset)
{
    if (!offset)
        return askAgainAfter(offset.error());
    m_line.succeeded();
    if (*offset > m_offset)
        m_line.pieces().arrived(pieceBytes, m_clock.monotonicMs() - startedMs);
    goOnFrom(*offset);
}

// After any unclear end only the gateway knows how much it has (SYNC L6).
void MaterialUpload::askAgainAfter(const LinkError &error)
{
    if (error.status == statusUnprocessable && !std::exchange(m_startedOver, true)) {
        // The whole did not fit its digest. A piece that was cut off on the way can do that, and the own file was
        // checked, so the gateway gets it once more from the beginning.
        m_farthest = -1;
        return askOffset();
    }
    if (!isTransportFailure(error.error) || ++m_idleRounds >= roundsWithoutProgress)
        return end(Unexpected<LinkError>(error));
    m_line.failed(error);
    m_line.pieces().lost();
    if (!m_line.isOpenForTalk() || m_aborted)
        return fail(ErrorCode::Cancelled, QStringLiteral("put off until the line is back"));
    askOffset();
}

void MaterialUpload::end(const LinkResult<Acknowledgement> &result)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(result);
}

void MaterialUpload::fail(ErrorCode code, const QString &detail)
{
    end(Unexpected<LinkError>(LinkError{{code, detail}, 0, 0}));
}

} // namespace yichuang
