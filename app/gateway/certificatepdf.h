// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include "core/error.h"

namespace yichuang::gateway {

/// A PDF of one A4 page with a heading and some lines in Helvetica, for the certificates that the simulated departments
/// make up. Characters outside printable ASCII become "?": the standard fonts have no others.
/// Errors: Internal.
[[nodiscard]] Result<QByteArray> certificatePdf(const QString &heading, const QStringList &lines);

} // namespace yichuang::gateway
