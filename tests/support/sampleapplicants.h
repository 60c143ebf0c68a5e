// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace yichuang::test {

// Numbers with right check digits that belong to nobody; another `nth` is somebody else. The same application of one
// applicant is taken in once, so that whoever takes in many needs many applicants.

/// A resident number; from 0 on.
[[nodiscard]] QString sampleResidentNumber(int nth);

/// A unified social credit code; from 0 on.
[[nodiscard]] QString sampleCreditCode(int nth);

} // namespace yichuang::test
