// SPDX-License-Identifier: Apache-2.0
#include "casework/outboxentries.h"

#include "core/digest.h"
#include "core/jsonfields.h"
#include "domain/cases/sentfile.h"

namespace yichuang {

namespace {

/// A trace id of W3C Trace Context: 16 random bytes in hexadecimal.
QString newTraceId(const QDateTime &at)
{
    return QString::fromLatin1(newUuidV7(at.toMSecsSinceEpoch()).toRfc4122().toHex());
}

OutboxEntry newEntry(const CaseRecord &record, OutboxKind kind, OutboxLane lane, const QDateTime &at)
{
    OutboxEntry entry;
    entry.idempotencyKey = newUuidV7(at.toMSecsSinceEpoch()).toString(QUuid::WithoutBraces);
    entry.kind = kind;
    entry.lane = lane;
    entry.caseId = record.id;
    entry.traceId = newTraceId(at);
    entry.createdAt = at;
    entry.nextDue = at;
    return entry;
}

OutboxEntry entryForFile(const CaseRecord &record, const SentFile &file, const QDateTime &at)
{
    OutboxEntry entry = newEntry(record, OutboxKind::MaterialPut, OutboxLane::Bulk, at);
    entry.subjectId = file.id.toString();
    entry.payloadSha256 = file.sha256;
    entry.fileSize = file.size;
    entry.mediaType = file.mediaType;
    return entry;
}

} // namespace

QList<OutboxEntry> entriesForCase(const CaseRecord &record, const QByteArray &envelope, const QDateTime &at)
{
    OutboxEntry put = newEntry(record, OutboxKind::CasePut, OutboxLane::Metadata, at);
    put.subjectId = record.id.toString();
    put.payload = envelope;
    put.payloadSha256 = sha256(envelope);

    return QList<OutboxEntry>{put} + entriesForFiles(record, record.materials, at);
}

QList<OutboxEntry> entriesForFiles(const CaseRecord &record, const QList<CaseMaterial> &materials, const QDateTime &at)
{
    QList<OutboxEntry> entries;
    for (const CaseMaterial &material : materials) {
        for (const SentFile &file : sentFiles(record.id, material))
            entries.append(entryForFile(record, file, at));
    }
    return entries;
}

OutboxEntry entryForEvent(const CaseRecord &record, const QString &eventId, const QByteArray &envelope, OutboxLane lane,
                          const QDateTime &at)
{
    OutboxEntry entry = newEntry(record, OutboxKind::EventPut, lane, at);
    entry.subjectId = eventId;
    entry.payload = envelope;
    entry.payloadSha256 = sha256(envelope);
    return entry;
}

OutboxEntry entryForCorrection(const GuideCorrection &correction)
{
    OutboxEntry entry;
    entry.idempotencyKey = correction.id;
    entry.kind = OutboxKind::GuideCorrectionPut;
    entry.lane = OutboxLane::Metadata;
    entry.subjectId = correction.id;
    entry.payload = canonicalJson(correctionToJson(correction));
    entry.payloadSha256 = sha256(entry.payload);
    entry.traceId = newTraceId(correction.raisedAt);
    entry.createdAt = correction.raisedAt;
    entry.nextDue = correction.raisedAt;
    return entry;
}

} // namespace yichuang
