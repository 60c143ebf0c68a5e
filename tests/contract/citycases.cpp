// SPDX-License-Identifier: Apache-2.0
#include "citycases.h"

#include "core/digest.h"
#include "rest/wireenvelopes.h"
#include "support/samplecase.h"

namespace yichuang::test {

namespace {

qint64 nowMs(const Clock &clock)
{
    return clock.now().toMSecsSinceEpoch();
}

OutboxEntry entryOf(const Clock &clock, const CaseRecord &record, OutboxKind kind, const QString &subjectId)
{
    OutboxEntry entry = sampleEntry(record, kind, subjectId);
    entry.idempotencyKey = newUuidV7(nowMs(clock)).toString(QUuid::WithoutBraces);
    entry.createdAt = clock.now();
    entry.nextDue = clock.now();
    return entry;
}

/// Bytes that differ from file to file.
QByteArray fileBytes(const PageFileId &id, qint64 size)
{
    const QByteArray seed = id.uuid().toRfc4122();
    QByteArray bytes;
    while (bytes.size() < size)
        bytes += sha256(QByteArray(seed + QByteArray::number(bytes.size())));
    return bytes.left(size);
}

} // namespace

CityCase cityCase(const Clock &clock, const QList<qint64> &fileSizes)
{
    CityCase made;
    made.record = sampleFiling(sampleCase(), QStringLiteral("0700011")).after;
    CaseRecord &record = made.record;
    record.id = CaseId::create(nowMs(clock));
    record.counterNo = cityCounter;
    record.revision = 1;
    record.materials.resize(1);
    record.materials.first().files.clear();
    QList<OutboxEntry> uploads;
    for (const qint64 size : fileSizes) {
        PageFile file;
        file.id = PageFileId::create(nowMs(clock));
        const QByteArray bytes = fileBytes(file.id, size);
        file.sha256 = sha256(bytes);
        file.size = bytes.size();
        file.mediaType = QStringLiteral("application/pdf");
        record.materials.first().files.append(file);
        OutboxEntry upload = entryOf(clock, record, OutboxKind::MaterialPut, file.id.toString());
        upload.payloadSha256 = file.sha256;
        upload.fileSize = file.size;
        upload.mediaType = file.mediaType;
        uploads.append(upload);
        made.files.append(bytes);
    }
    OutboxEntry put = entryOf(clock, record, OutboxKind::CasePut, record.id.toString());
    put.payload = WireEnvelopes(cityHall, {}, clock).ofCase(record);
    put.payloadSha256 = sha256(put.payload);
    made.entries = QList<OutboxEntry>{put} + uploads;
    return made;
}

OutboxEntry cityReview(const Clock &clock, const CaseRecord &record)
{
    const QString id = newUuidV7(nowMs(clock)).toString(QUuid::WithoutBraces);
    OutboxEntry entry = entryOf(clock, record, OutboxKind::EventPut, id);
    entry.payload = WireEnvelopes(cityHall, {}, clock)
                        .ofEvent(id, record, QStringLiteral("review"), clock.now(), QStringLiteral("0108"),
                                 {{QStringLiteral("verdict"), QStringLiteral("approved")}, {QStringLiteral("text"), QString()}});
    entry.payloadSha256 = sha256(entry.payload);
    return entry;
}

} // namespace yichuang::test
