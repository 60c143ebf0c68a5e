// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/error.h"

namespace yichuang {

/// A sentence for a person: what happened, what is safe, what to press. The first part has at most 40 characters in
/// Chinese (UX U10). The only place where error codes become words.
struct ErrorText
{
    QString happened;
    QString safe;
    QString next;
    /// All three as one paragraph.
    [[nodiscard]] QString paragraph() const;
};

[[nodiscard]] ErrorText errorText(ErrorCode code);
} // namespace yichuang
