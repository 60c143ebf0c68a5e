// SPDX-License-Identifier: Apache-2.0
#include "secrets/passwordkey.h"

#include <algorithm>
#include <chrono>

#include <sodium.h>

namespace yichuang {

namespace {

constexpr qint64 usualMemory = 64LL * 1024 * 1024;
constexpr qint64 mostMemory = 1024LL * 1024 * 1024;
constexpr qint64 fewestPasses = 3;
constexpr qint64 mostPasses = 32;
constexpr double targetMs = 500;
constexpr qint64 measuredPasses = 2;

} // namespace

PasswordCost tunedCost()
{
    const PasswordCost trial{measuredPasses, usualMemory};
    const SecretBytes nobodys = SecretBytes::random(16);
    const auto begin = std::chrono::steady_clock::now();
    const Result<SecretBytes> key = passwordKey(nobodys, QByteArray(saltBytes, 's'), trial);
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    if (!key)
        return {fewestPasses, usualMemory};
    const double onePass = std::max(taken.count() / double(measuredPasses), 1.0);
    return {std::clamp(qint64(targetMs / onePass), fewestPasses, mostPasses), usualMemory};
}

bool isBearable(const PasswordCost &cost)
{
    return cost.passes >= qint64(crypto_pwhash_OPSLIMIT_MIN) && cost.passes <= mostPasses
           && cost.memoryBytes >= qint64(crypto_pwhash_MEMLIMIT_MIN) && cost.memoryBytes <= mostMemory;
}

Result<SecretBytes> passwordKey(const SecretBytes &password, const QByteArray &salt, const PasswordCost &cost)
{
    static_assert(saltBytes == crypto_pwhash_SALTBYTES);
    if (salt.size() != saltBytes || !isBearable(cost))
        return failure(ErrorCode::Invalid, QStringLiteral("salt or cost of a password"));
    if (sodium_init() < 0)
        return failure(ErrorCode::Internal, QStringLiteral("no source of random bytes"));
    SecretBytes key = SecretBytes::ofSize(32);
    const int outcome = crypto_pwhash(key.writable().data(), key.size(), password.view().data(), password.size(),
                                      reinterpret_cast<const unsigned char *>(salt.constData()),
                                      static_cast<unsigned long long>(cost.passes),
                                      static_cast<std::size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (outcome != 0)
        return failure(ErrorCode::Internal, QStringLiteral("not enough memory to stretch a password"));
    return key;
}

} // namespace yichuang
