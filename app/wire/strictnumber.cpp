// SPDX-License-Identifier: Apache-2.0
#include "wire/strictnumber.h"

namespace yichuang::wire {

std::optional<qint64> parseStrictNumber(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 18)
        return std::nullopt;
    qint64 number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

} // namespace yichuang::wire
