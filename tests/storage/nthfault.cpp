// SPDX-License-Identifier: Apache-2.0
#include "storage/nthfault.h"

namespace yichuang::test {

void NthFault::arm(int nth, Moment moment, ErrorCode code)
{
    m_moment = moment;
    m_code = code;
    m_left = nth;
    m_armed = true;
}

std::optional<Error> NthFault::before(const QString &sql)
{
    if (!m_armed)
        return std::nullopt;
    --m_left;
    return m_left == 0 && m_moment == Moment::Before ? fire(sql) : std::nullopt;
}

std::optional<Error> NthFault::after(const QString &sql)
{
    return m_armed && m_left == 0 ? fire(sql) : std::nullopt;
}

std::optional<Error> NthFault::fire(const QString &sql)
{
    m_armed = false;
    m_sql = sql;
    return Error{m_code, QStringLiteral("fault of the test")};
}

} // namespace yichuang::test
