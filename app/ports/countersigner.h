// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "core/error.h"

namespace yichuang {

/// The counter's own signature, set under checkpoints of the ledger (TRUST B5). Answers at once (a fraction of a
/// millisecond) and may be asked from any thread.
class CounterSigner
{
public:
    CounterSigner() = default;
    Q_DISABLE_COPY_MOVE(CounterSigner)
    virtual ~CounterSigner();

    /// What others check this counter's signatures with. The same for the whole life of a store, so it can be written
    /// beside what was signed. The real one is an SM2 point, uncompressed: 65 bytes.
    [[nodiscard]] virtual QByteArray publicKey() const = 0;
    /// Internal when the library refuses.
    [[nodiscard]] virtual Result<QByteArray> sign(QByteArrayView bytes) const = 0;
    /// Whether the holder of that key signed exactly these bytes. False, not an error, for what is no key or no signature.
    [[nodiscard]] virtual bool accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey) const = 0;
};

} // namespace yichuang
