// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/roles/clerk.h"

namespace yichuang {

/// Who is at the counter now, and which counter it is. The person who signed in is the person recorded (promise 8).
struct Session
{
    Clerk clerk;
    Counter counter;
    bool operator==(const Session &) const = default;
};

} // namespace yichuang
