// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace yichuang::gateway {

// What the gateway's store holds, row by row. Ids are lower-case UUIDs, digests 64 hexadecimal digits, moments
// milliseconds since 1970 UTC.

/// The stored answer to a request with an Idempotency-Key.
struct KeyRow
{
    QString scope;          ///< the device or department that used the key
    QString key;
    QByteArray fingerprint; ///< SHA-256 over method, path and body digest
    int status = 0;
    QByteArray body;
    qint64 atMs = 0;
};

struct CaseRow
{
    QString id;
    QString hall;
    QString counter;
    QString localNo;
    qint64 rev = 0;
    QString digest;          ///< of body
    QString state;           ///< as the counter sent it
    QString laterState;      ///< as a department or a later event of the counter said last, or ""
    QString platformNo;
    QString receipt;         ///< of this revision
    bool complete = false;   ///< every file of the manifest is stored
    QByteArray body;         ///< the envelope's frozen bytes
    QString intakeKey;       ///< the same for the same applicant, item and situation, or ""
    qint64 receivedMs = 0;   ///< when this revision arrived: the legal time of transmission
};

/// A file that belongs to a case.
struct ManifestRow
{
    QString sha256;
    qint64 size = 0;
    QString source; ///< "" for the envelope, otherwise the supplement's id
};

/// An event of the counter, or a status or a result of a department; written once.
struct DocumentRow
{
    QString id;
    QString caseId;
    QString kind;    ///< an event's kind, "status" or "result"
    QString subject; ///< of a handover: the result handed over, or ""
    QString digest;
    QString receipt;
    QByteArray body;
    qint64 atMs = 0;
};

struct UploadRow
{
    QString id;
    QString caseId; ///< "" for an upload that names no case
    QString sha256; ///< announced, or ""
    qint64 length = 0;
    qint64 offset = 0; ///< bytes that are on the disk for certain
    QString type;
    QByteArray metadata; ///< Upload-Metadata as it was sent
    qint64 expiresMs = 0;
    bool done = false; ///< the file is in the blob store
};

struct BlobRow
{
    QString caseId;
    QString sha256;
    qint64 size = 0;
    QString type;
};

/// A published version of a guide, in the bytes that every counter gets.
struct GuideRow
{
    QString id;
    int version = 0;
    QString sha256; ///< of body
    QByteArray body;
    qint64 atMs = 0;
};

/// What a counter says is wrong in a guide.
struct CorrectionRow
{
    QString id;
    QString hall;
    QString digest; ///< of body
    QString receipt;
    QString state;  ///< "raised", "answered", "rectified", "fedBack"
    QByteArray body;
    qint64 atMs = 0;
};

struct FeedRow
{
    qint64 seq = 0; ///< given by the store; order of commit
    QString feed;
    QString hall;
    QString type;
    QString ref;
    qint64 rev = 1;
    QByteArray doc; ///< JSON object
};

/// That somebody asked what the city has of a person or an organisation.
struct CoverAccessRow
{
    QString hall;
    QString counter;
    QString clerk;
    QString caseId;
    QString holderKey; ///< about whom: holderKeyOf()
    QString purpose;
    QString entries;   ///< a line for each
    int found = 0;     ///< how many of them were there
    qint64 atMs = 0;
};

/// A complete case in a department's inbox.
struct DeliveryRow
{
    qint64 seq = 0; ///< given by the store
    QString caseId;
    QString department;
    qint64 rev = 0;
    qint64 atMs = 0;
};

} // namespace yichuang::gateway
