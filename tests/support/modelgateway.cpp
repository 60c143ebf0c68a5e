// SPDX-License-Identifier: Apache-2.0
#include "support/modelgateway.h"

#include <memory>

#include <QPromise>

#include "core/digest.h"

namespace yichuang::test {

namespace {

constexpr qsizetype pageLimit = 3; // small, so that tests go through "more"

LinkError problem(ErrorCode code, int status, const char *detail)
{
    return {{code, QString::fromLatin1(detail)}, status, 0};
}

template <typename T>
LinkResult<T> failed(const LinkError &error)
{
    return Unexpected<LinkError>(error);
}

bool reachesGateway(LineFault::Kind kind)
{
    return kind == LineFault::None || kind == LineFault::LostAfter || kind == LineFault::Cut
        || kind == LineFault::Damaged;
}

} // namespace

LinkError noAnswer()
{
    return {{ErrorCode::ServerUnreachable, QStringLiteral("no answer")}, 0, 0};
}

ModelGateway::ModelGateway()
{
    restart();
}

ModelGateway::~ModelGateway() = default;

// `act` does what the gateway does and says what it answers; whether it happens and whether the answer arrives is the
// line's affair.
template <typename T>
QFuture<LinkResult<T>> ModelGateway::call(const QString &name, OutboxLane lane,
                                          std::function<LinkResult<T>(const LineFault &)> act)
{
    auto promise = std::make_shared<QPromise<LinkResult<T>>>();
    promise->start();
    const auto finish = [this, promise, act](const LineFault &fault) {
        LinkResult<T> answer = failed<T>(noAnswer());
        if (fault.kind == LineFault::Answer)
            answer = failed<T>(fault.error);
        else if (fault.kind == LineFault::Late)
            m_late.push_back([act] { static_cast<void>(act({})); });
        else if (reachesGateway(fault.kind)) {
            const LinkResult<T> said = act(fault);
            if (fault.kind == LineFault::None)
                answer = said;
        }
        promise->addResult(answer);
        promise->finish();
    };
    const int number = m_calls++;
    if (m_hold)
        m_held.push_back({name, lane, finish});
    else
        finish(m_faults ? m_faults(number) : LineFault{});
    return promise->future();
}

void ModelGateway::answer(int place, const LineFault &fault)
{
    const HeldCall held = m_held[size_t(place)];
    m_held.erase(m_held.begin() + place);
    held.finish(fault);
}

void ModelGateway::dropHeld(const std::function<bool()> &arrived)
{
    while (!m_held.empty())
        answer(0, {arrived() ? LineFault::LostAfter : LineFault::LostBefore, 0, {}});
}

void ModelGateway::actLate(int place)
{
    const auto act = m_late[size_t(place)];
    m_late.erase(m_late.begin() + place);
    act();
}

void ModelGateway::restart()
{
    m_epoch = QStringLiteral("epoch-%1").arg(++m_epochs);
    for (auto upload = m_uploads.begin(); upload != m_uploads.end();)
        upload = upload->stored ? std::next(upload) : m_uploads.erase(upload);
}

void ModelGateway::moveCase(const CaseId &caseId, CaseState state)
{
    m_statuses.append({caseId, state, QDateTime(QDate(2026, 3, 11), QTime(2, 0), Qt::UTC), {}});
}

CaseResult ModelGateway::finishResult(const CaseId &caseId, const QByteArray &bytes)
{
    CaseResult result;
    result.id = QStringLiteral("result-%1").arg(m_results.size());
    result.sha256 = sha256(bytes);
    result.size = bytes.size();
    m_blobs.insert(result.id, bytes);
    m_results.append({caseId, result});
    return result;
}

bool ModelGateway::holdsDigest(const QString &subjectId, const QByteArray &digest) const
{
    return m_digests.value(subjectId) == digest;
}

QFuture<LinkResult<GatewayHello>> ModelGateway::hello()
{
    return call<GatewayHello>(QStringLiteral("hello"), OutboxLane::Urgent, [this](const LineFault &) {
        GatewayHello said;
        said.epoch = m_epoch;
        said.patchLimit = m_patchLimit;
        said.clockOffsetMs = m_clockOffsetMs;
        said.lastNumber = m_lastNumber;
        return LinkResult<GatewayHello>(said);
    });
}

QFuture<LinkResult<Acknowledgement>> ModelGateway::put(const OutboxEntry &entry)
{
    return call<Acknowledgement>(QStringLiteral("put"), entry.lane, [this, entry](const LineFault &) { return store(entry); });
}

LinkResult<Acknowledgement> ModelGateway::store(const OutboxEntry &entry)
{
    if (m_refusals.contains(entry.subjectId))
        return failed<Acknowledgement>(m_refusals.value(entry.subjectId));
    const QByteArray fingerprint = sha256(QByteArray(entry.subjectId.toUtf8() + entry.payload));
    const auto known = m_byKey.constFind(entry.idempotencyKey);
    if (known != m_byKey.constEnd() && known->fingerprint == fingerprint)
        return known->acknowledgement;
    if (known != m_byKey.constEnd()) {
        m_breaches << QStringLiteral("key %1 was used for two things").arg(entry.idempotencyKey);
        return failed<Acknowledgement>(problem(ErrorCode::ServerRejected, 422, "idempotency-key-reused"));
    }
    if (sha256(entry.payload) != entry.payloadSha256)
        m_breaches << QStringLiteral("the payload of %1 changed").arg(entry.subjectId);
    if (entry.kind == OutboxKind::EventPut && !m_cases.contains(entry.caseId))
        m_breaches << QStringLiteral("event %1 came before its case").arg(entry.subjectId);
    if (entry.kind == OutboxKind::CasePut)
        m_cases.insert(entry.caseId);
    const Acknowledgement said{entry.subjectId, entry.payloadSha256,
                               QStringLiteral("receipt-%1").arg(m_effects.size()),
                               entry.kind == OutboxKind::CasePut ? QStringLiteral("N%1").arg(m_cases.size()) : QString()};
    m_byKey.insert(entry.idempotencyKey, {fingerprint, said});
    note(entry);
    return said;
}

void ModelGateway::note(const OutboxEntry &entry)
{
    for (const Effect &earlier : m_effects) {
        if (earlier.caseId == entry.caseId && earlier.caseSequence >= entry.caseSequence)
            m_breaches << QStringLiteral("%1 came out of order or twice").arg(entry.subjectId);
    }
    m_digests.insert(entry.subjectId, entry.payloadSha256);
    m_effects.append({entry.idempotencyKey, entry.subjectId, entry.caseId, entry.caseSequence, entry.payloadSha256});
}

QFuture<LinkResult<qint64>> ModelGateway::uploadOffset(const OutboxEntry &entry)
{
    return call<qint64>(QStringLiteral("offset"), entry.lane, [this, entry](const LineFault &) { return offsetOf(entry); });
}

LinkResult<qint64> ModelGateway::offsetOf(const OutboxEntry &entry)
{
    if (m_refusals.contains(entry.subjectId))
        return failed<qint64>(m_refusals.value(entry.subjectId));
    if (!m_cases.contains(entry.caseId))
        m_breaches << QStringLiteral("material %1 came before its case").arg(entry.subjectId);
    return m_uploads[entry.subjectId].bytes.size();
}

QFuture<LinkResult<qint64>> ModelGateway::append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece)
{
    return call<qint64>(QStringLiteral("append"), entry.lane, [this, entry, offset, piece](const LineFault &fault) {
        return appendTo(entry, offset, piece, fault);
    });
}

LinkResult<qint64> ModelGateway::appendTo(const OutboxEntry &entry, qint64 offset, QByteArray piece,
                                          const LineFault &fault)
{
    if (piece.size() > m_patchLimit)
        m_breaches << QStringLiteral("a piece of %1 is larger than allowed").arg(entry.subjectId);
    if (fault.kind == LineFault::Cut || fault.kind == LineFault::Damaged)
        piece.truncate(qsizetype(fault.bytes));
    if (fault.kind == LineFault::Damaged && !piece.isEmpty())
        piece[0] = char(piece.at(0) ^ 1);
    m_bytesReceived += piece.size();
    if (!m_uploads.contains(entry.subjectId))
        return failed<qint64>(problem(ErrorCode::ServerFailed, 404, "upload unknown"));
    Upload &upload = m_uploads[entry.subjectId];
    if (upload.stored || offset != upload.bytes.size())
        return qint64(upload.bytes.size());
    upload.bytes += piece;
    if (upload.bytes.size() < entry.fileSize)
        return qint64(upload.bytes.size());
    return finishUpload(entry, upload);
}

LinkResult<qint64> ModelGateway::finishUpload(const OutboxEntry &entry, Upload &upload)
{
    if (upload.bytes.size() != entry.fileSize || sha256(upload.bytes) != entry.payloadSha256) {
        m_uploads.remove(entry.subjectId);
        ++m_wrongFiles;
        return failed<qint64>(problem(ErrorCode::ServerRejected, 422, "material-digest-mismatch"));
    }
    upload.stored = true;
    note(entry);
    return entry.fileSize;
}

QFuture<LinkResult<FeedPage>> ModelGateway::feed(const QString &name, const QString &cursor, int)
{
    return call<FeedPage>(QStringLiteral("feed"), OutboxLane::Metadata,
                          [this, name, cursor](const LineFault &) { return pageOf(name, cursor); });
}

LinkResult<FeedPage> ModelGateway::pageOf(const QString &name, const QString &cursor) const
{
    const QStringList parts = cursor.split(u'/');
    if (!cursor.isEmpty() && parts.first() != m_epoch)
        return failed<FeedPage>(problem(ErrorCode::NotFound, 410, "cursor-expired"));
    const qsizetype from = cursor.isEmpty() ? 0 : parts.last().toLongLong();
    FeedPage page;
    page.feed = name;
    page.epoch = m_epoch;
    const bool cases = name == QStringLiteral("cases");
    const qsizetype all = cases ? m_statuses.size() : m_results.size();
    const qsizetype to = qMin(all, from + pageLimit);
    if (cases)
        page.statuses = m_statuses.mid(from, to - from);
    else
        page.results = m_results.mid(from, to - from);
    page.more = to < all;
    page.cursor = QStringLiteral("%1/%2").arg(m_epoch).arg(to);
    return page;
}

QFuture<LinkResult<QByteArray>> ModelGateway::blob(const CaseResult &result)
{
    return call<QByteArray>(QStringLiteral("blob"), OutboxLane::Bulk, [this, result](const LineFault &) {
        return m_blobs.contains(result.id) ? LinkResult<QByteArray>(m_blobs.value(result.id))
                                           : failed<QByteArray>(problem(ErrorCode::ServerRejected, 404, "no such result"));
    });
}

} // namespace yichuang::test
