// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidenews.h"

namespace yichuang {

bool isOfferedOn(const Guide &guide, QDate day)
{
    const GuideValidity &validity = guide.validity;
    return guide.state == GuideState::Published && (!validity.from.isValid() || validity.from <= day)
        && (!validity.to.isValid() || day < validity.to);
}

} // namespace yichuang
