// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "core/error.h"

namespace yichuang::test {

/// A file that must be refused, and with which word.
struct HostileFile
{
    QByteArray name;
    QByteArray bytes;
    ErrorCode code;
};

[[nodiscard]] QList<HostileFile> hostileFiles();

/// A PNG with nothing but a header that claims this size.
[[nodiscard]] QByteArray pngClaiming(quint32 width, quint32 height);

/// A good PNG with a further chunk of this name and content, so many times, behind its header.
[[nodiscard]] QByteArray pngWithChunk(QByteArrayView name, const QByteArray &content, int times = 1);

} // namespace yichuang::test
