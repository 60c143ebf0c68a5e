// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QByteArray>
#include <QByteArrayView>

namespace yichuang {

/// SHA-256 of one link after the other, with one context of OpenSSL for all: a walk over a million entries spends its time
/// on hashing and not on preparing to hash.
class ChainHash
{
public:
    ChainHash();
    ~ChainHash();
    Q_DISABLE_COPY_MOVE(ChainHash)

    /// SHA-256(before ‖ record); the bytes are good until the next call. Empty when OpenSSL refuses.
    [[nodiscard]] QByteArrayView link(QByteArrayView before, QByteArrayView record);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yichuang
