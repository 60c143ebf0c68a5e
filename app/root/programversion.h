// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang {

/// Where a gateway listens and a counter looks for it unless told otherwise.
inline constexpr quint16 defaultGatewayPort = 8480;

/// Tells Qt the program's name, organisation and version.
void describeProgram(const QString &name);

} // namespace yichuang
