// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "domain/roles/permission.h"

namespace yichuang {

/// A named account. There are no shared ones (GB/T 22239 8.1.4.2, TRUST B1).
struct Clerk
{
    QString id;   ///< what is typed at sign-in, "0107"
    QString name;
    Role role = Role::Clerk;
    bool operator==(const Clerk &) const = default;
};

/// Where the work happens.
struct Counter
{
    QString hallName;   ///< 上海市青浦区行政服务中心
    QString centreCode; ///< six digits, part of the case number (DOMAIN §3.5)
    QString counterNo;  ///< two digits
    QString consultPhone;
    bool separatorsWithNotice = false; ///< each one-time notice that tells everything is printed with its separator sheets
    bool operator==(const Counter &) const = default;
};

} // namespace yichuang
