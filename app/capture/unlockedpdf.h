// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"

namespace yichuang {

/// A copy of an encrypted PDF that everybody can open, otherwise the same: pages, fields and notes are not touched.
/// @param password as typed, UTF-8; forgotten when the call ends
/// PasswordNeeded: it does not open it. Invalid: the file is not encrypted. Malformed, Unsupported.
[[nodiscard]] Result<QByteArray> unlockedPdf(const QByteArray &bytes, const QByteArray &password);

} // namespace yichuang
