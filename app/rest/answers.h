// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/exchange/feedchange.h"
#include "domain/exchange/outboxentry.h"
#include "ports/gatewaylink.h"
#include "rest/httpexchange.h"

namespace yichuang {

// What each operation takes for its answer. Anything else is an error, so that nothing counts as sent that was not
// acknowledged in so many words (SYNC §2.3).

/// The clock offset is taken from the middle between sending and receiving.
[[nodiscard]] LinkResult<GatewayHello> helloOf(const HttpAnswer &answer, const QDateTime &sentAt,
                                               const QDateTime &answeredAt);
/// 200 or 201, JSON, and id and digest equal to what was sent.
[[nodiscard]] LinkResult<Acknowledgement> caseAcknowledgementOf(const HttpAnswer &answer, const OutboxEntry &entry);
[[nodiscard]] LinkResult<Acknowledgement> eventAcknowledgementOf(const HttpAnswer &answer, const OutboxEntry &entry);
[[nodiscard]] LinkResult<FeedPage> pageOf(const HttpAnswer &answer, const QString &feed);
/// Length and digest as announced.
[[nodiscard]] LinkResult<QByteArray> bytesOf(const HttpAnswer &answer, const CaseResult &result);
[[nodiscard]] LinkResult<QByteArray> bytesOf(const HttpAnswer &answer, const GuideNotice &notice);

/// The revision that an envelope says it is; 0 when it says none.
[[nodiscard]] qint64 revisionOf(const QByteArray &envelope);
[[nodiscard]] LinkError foreignBody(const HttpAnswer &answer, const QString &detail);

} // namespace yichuang
