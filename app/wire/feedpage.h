// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"

namespace yichuang::wire {

namespace feedname {
inline constexpr QLatin1String cases{"cases"};         ///< changes of type case, complete, status, event
inline constexpr QLatin1String results{"results"};     ///< changes of type result
inline constexpr QLatin1String catalogue{"catalogue"}; ///< changes of type guide
inline constexpr QLatin1String corrections{"corrections"}; ///< changes of type correction
} // namespace feedname

/// What a change is about; a reader passes over types it does not know.
namespace changetype {
inline constexpr QLatin1String received{"case"};     ///< id: the case; doc {case, rev, digest, platformNo, state}
inline constexpr QLatin1String complete{"complete"}; ///< id: the case; doc {case, rev, at}: all materials are there
inline constexpr QLatin1String status{"status"};     ///< id: the status event; doc is a StatusChange
inline constexpr QLatin1String twin{"twin"};         ///< id: the case; doc is a TwinNotice (wire/opencases.h)
inline constexpr QLatin1String event{"event"};       ///< id: the counter's event; doc {case, kind, at}
inline constexpr QLatin1String result{"result"};     ///< id: the result; doc is a CaseResult
inline constexpr QLatin1String guide{"guide"};       ///< id: the guide, rev: its version; doc is a GuideNotice
inline constexpr QLatin1String correction{"correction"}; ///< id: the correction; doc is a CorrectionReport
} // namespace changetype

struct FeedChange
{
    bool removed = false; ///< op "delete" instead of "upsert"
    QString type;
    QString id;
    qint64 rev = 1;       ///< grows with each change of the same type and id
    QJsonObject doc;      ///< empty when removed
    bool operator==(const FeedChange &) const = default;
};

/// One page of a feed (SYNC §2.6). A reader stores the changes and `next` in one transaction.
struct FeedPage
{
    QString epoch;
    QList<FeedChange> changes;
    QString next;      ///< opaque cursor, present on empty pages too
    bool more = false; ///< another page is ready now
    bool operator==(const FeedPage &) const = default;
};

[[nodiscard]] Result<FeedPage> feedPageFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject feedPageToJson(const FeedPage &page);

/// What a department says about a case.
struct StatusChange
{
    QString caseId;     ///< "case" in JSON
    QString state;      ///< DOMAIN §3.2; unknown ones are shown as "other"
    QDateTime at;
    QString text;       ///< for the clerk; may be empty
    QString decisionNo; ///< the number of the decision, or "" (absent in JSON)
    int days = 0;       ///< granted with EXTENDED, in the unit of the limit it lengthens; 0: not stated (absent in JSON)
    QString component = {}; ///< of a package: the item that moved; "" (absent in JSON): the case as a whole
    bool operator==(const StatusChange &) const = default;
};

[[nodiscard]] Result<StatusChange> statusChangeFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject statusChangeToJson(const StatusChange &change);

/// One of the single permits that a comprehensive certificate stands for (DOMAIN R132).
struct ResultPermit
{
    QString name;
    QString number;     ///< may be empty
    QString validUntil; ///< ISO date, or "" for no end (absent in JSON)
    bool operator==(const ResultPermit &) const = default;
};

/// A licence, certificate or decision that is ready to be handed over.
struct CaseResult
{
    QString id;           ///< UUID, made by the department
    QString caseId;       ///< "case" in JSON
    QString name;
    QString number;
    QString sha256;       ///< of the file, to be had from /v1/blobs/{sha256}
    qint64 size = 0;      ///< bytes
    QString type;         ///< media type
    QString validUntil;   ///< ISO date, or "" for no end (absent in JSON)
    QString holderMasked; ///< the holder's name with all but one character covered, or "" (absent in JSON)
    QString component = {}; ///< of a package: the item it is of; "" (absent in JSON): the case as a whole
    QList<ResultPermit> permits = {}; ///< what a comprehensive certificate lists; empty (absent in JSON) otherwise
    bool operator==(const CaseResult &) const = default;
};

[[nodiscard]] Result<CaseResult> caseResultFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject caseResultToJson(const CaseResult &result);

} // namespace yichuang::wire
