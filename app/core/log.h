// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace yichuang {

// One category per concern; QT_LOGGING_RULES="yichuang.sync=true" makes one talk.
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logDevices)
Q_DECLARE_LOGGING_CATEGORY(logDesk)
Q_DECLARE_LOGGING_CATEGORY(logGateway)

/// The text with everything that looks like an identity number, credit code, card or telephone number covered, so that
/// no log line carries personal data even by accident (GB/T 35273, DOMAIN §6.4).
[[nodiscard]] QString redacted(const QString &text);

/// Sends all messages of the process to standard error as "time level category text", redacted.
void installRedactingLog();

} // namespace yichuang
