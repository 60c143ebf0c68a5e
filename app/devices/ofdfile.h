// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace yichuang {

/// Whether this is an OFD document (GB/T 33190): a ZIP archive with OFD.xml at its root that says so. Nothing here can draw
/// one; it is recognised so that it can be stored as it was given, and so that this can be said plainly.
[[nodiscard]] bool isOfd(const QByteArray &bytes);

} // namespace yichuang
