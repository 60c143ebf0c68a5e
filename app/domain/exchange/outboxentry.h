// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include "core/error.h"
#include "domain/cases/caserecord.h"

namespace yichuang {

enum class OutboxKind {
    CasePut,     ///< the case itself; payload is the envelope
    MaterialPut, ///< one page file; payload is empty, the bytes are in the page store
    EventPut,    ///< something that happened to the case later: hand-over, review
    GuideCorrectionPut, ///< 纠错: what a clerk says is wrong in a guide (DOMAIN R103); belongs to no case
};

/// Urgent things overtake, scans yield (SYNC §2.9).
enum class OutboxLane { Urgent = 0, Metadata = 1, Bulk = 2 };

enum class OutboxState {
    Ready,
    Sending,      ///< out on the wire; after a restart it becomes Ready again, with the same key
    Backoff,      ///< waits until nextDue
    Attention,    ///< a permanent answer; a person must look. Blocks only its own case
    Acknowledged, ///< the receiver's typed acknowledgement is stored
};

/// One thing that still has to be told to the city (SYNC §2.8). Key and payload never change once written.
struct OutboxEntry
{
    qint64 sequence = 0;    ///< given by the store; order of writing
    QString idempotencyKey; ///< UUIDv7, made in the same transaction as the fact
    OutboxKind kind = OutboxKind::CasePut;
    OutboxLane lane = OutboxLane::Metadata;
    CaseId caseId;
    int caseSequence = 0;   ///< FIFO inside a case; given by the store
    QString subjectId;      ///< case id, page file id or event id: the last part of the address it is put to
    QByteArray payload;     ///< frozen bytes
    QByteArray payloadSha256; ///< 32 bytes; of a MaterialPut: of the file
    qint64 fileSize = 0;    ///< of a MaterialPut, bytes
    QString mediaType;      ///< of a MaterialPut
    QString traceId;        ///< the same on every try
    OutboxState state = OutboxState::Ready;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime nextDue;
    int lastStatus = 0;     ///< HTTP status of the last answer; 0: none came
    ErrorCode lastError = ErrorCode::Internal; ///< meaningful when attempts > 0 and not acknowledged
    QString lastDetail;
    bool operator==(const OutboxEntry &) const = default;
};

/// What the receiver said when it had stored an entry for good.
struct Acknowledgement
{
    QString id;             ///< equals OutboxEntry::subjectId
    QByteArray digest;      ///< equals OutboxEntry::payloadSha256
    QString receipt;
    QString platformNumber; ///< of a CasePut
    bool operator==(const Acknowledgement &) const = default;
};

/// What became of an attempt that was not acknowledged.
struct OutboxFailure
{
    OutboxState state = OutboxState::Backoff; ///< Backoff, Attention or Ready
    QDateTime nextDue;
    int status = 0;
    Error error;
    bool countsAsAttempt = true; ///< an open circuit or a lost line costs the entry nothing (SYNC §2.4)
};

struct OutboxCounts
{
    int waiting = 0;     ///< Ready and Backoff
    int unconfirmed = 0; ///< Sending
    int attention = 0;
    QDateTime oldestWaiting; ///< invalid when nothing waits
    bool operator==(const OutboxCounts &) const = default;
};

} // namespace yichuang
