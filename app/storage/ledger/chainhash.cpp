// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger/chainhash.h"

#include <array>

#include <openssl/evp.h>

namespace yichuang {

struct ChainHash::State
{
    struct Free
    {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
        void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
    };
    std::unique_ptr<EVP_MD, Free> digest{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
};

ChainHash::ChainHash() : m_state(std::make_unique<State>())
{
}

ChainHash::~ChainHash() = default;

QByteArrayView ChainHash::link(QByteArrayView before, QByteArrayView record)
{
    State &state = *m_state;
    unsigned length = 0;
    const bool done = state.digest && state.context
        && EVP_DigestInit_ex(state.context.get(), state.digest.get(), nullptr) == 1
        && EVP_DigestUpdate(state.context.get(), before.data(), size_t(before.size())) == 1
        && EVP_DigestUpdate(state.context.get(), record.data(), size_t(record.size())) == 1
        && EVP_DigestFinal_ex(state.context.get(), state.bytes.data(), &length) == 1;
    return done ? QByteArrayView(state.bytes.data(), qsizetype(length)) : QByteArrayView();
}

} // namespace yichuang
