// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include <QtGlobal>

namespace yichuang {

/// Keystreams of SM4-CTR, made before they are needed: of the 19 µs that sealing a page takes, 7 then fall into the
/// time in which the store has nothing to do. What is written does not differ from what encrypting at once would write.
///
/// A keystream belongs to a random nonce of its own, is given out once and wiped at once. A thread of Qt's pool refills the
/// stock when less than half is left; it begins with the first demand, so that a connection which only reads has none.
///
/// Not thread-safe towards its owner: one belongs to one connection.
class Keystreams
{
public:
    static constexpr std::size_t nonceSize = 16;
    static constexpr std::size_t longest = 4096; ///< bytes a keystream is good for: a page
    static constexpr std::size_t stock = 64;     ///< keystreams at most; a case of twenty pages writes about forty

    Keystreams();
    Q_DISABLE_COPY_MOVE(Keystreams)
    /// Does not wait: a refilling that runs ends by itself and wipes what it has.
    ~Keystreams();

    /// Of 16 bytes; what was made for another key is given up. False when the library has no SM4: then the stock stays empty.
    [[nodiscard]] bool setKey(std::span<const unsigned char> key);

    /// Encrypts in place and writes the nonce. False when nothing is in stock, or for more than `longest` bytes: then
    /// nothing was done.
    [[nodiscard]] bool encrypt(std::span<unsigned char> bytes, unsigned char *nonce);

    /// How many are in stock.
    [[nodiscard]] std::size_t ready() const;

private:
    class Stock;
    std::shared_ptr<Stock> m_stock; ///< shared with a refilling that runs
};

} // namespace yichuang
