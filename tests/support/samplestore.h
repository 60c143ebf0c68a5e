// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/store.h"
#include "support/samplecase.h"

namespace yichuang::test {

/// The one data key of all test stores, so that what a test leaves can be opened by the next one.
[[nodiscard]] inline StoreCipher sampleCipher(CipherProfile profile = CipherProfile::Guomi)
{
    if (profile == CipherProfile::Plain)
        return {profile, {}};
    return {profile, SecretBytes(QByteArrayView("a data key for nothing but tests"))};
}

/// What every test opens a store with: encrypted as on a counter, for the sample counter.
[[nodiscard]] inline StoreOptions sampleStore(const QString &directory, const Clock &clock,
                                              StatementFaults *faults = nullptr)
{
    return {directory, clock, sampleCounter(), sampleCipher(), faults};
}

} // namespace yichuang::test
