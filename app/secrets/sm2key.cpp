// SPDX-License-Identifier: Apache-2.0
#include "secrets/sm2key.h"

#include <array>
#include <optional>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>

namespace yichuang {

namespace {

struct Free
{
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
    void operator()(BN_CTX *context) const { BN_CTX_free(context); }
    void operator()(EC_GROUP *group) const { EC_GROUP_free(group); }
    void operator()(EC_POINT *point) const { EC_POINT_clear_free(point); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
    void operator()(OSSL_PARAM *parameters) const { OSSL_PARAM_free(parameters); }
    void operator()(OSSL_PARAM_BLD *builder) const { OSSL_PARAM_BLD_free(builder); }
};

template <typename T>
using Owned = std::unique_ptr<T, Free>;

using Pair = std::shared_ptr<EVP_PKEY>;

/// GM/T 0009: who has no identity of their own signs as this.
constexpr char usualIdentity[] = "1234567812345678";
constexpr std::size_t identityBytes = sizeof(usualIdentity) - 1;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

Unexpected<Error> refused(const char *what)
{
    return failure(ErrorCode::Internal, QStringLiteral("SM2: %1 refused").arg(QLatin1String(what)));
}

/// 1 to n - 1, without favouring any (GB/T 32918.1, 6.1).
Owned<BIGNUM> scalarOf(const SecretBytes &seed, const EC_GROUP &group, BN_CTX &context)
{
    Owned<BIGNUM> range(BN_dup(EC_GROUP_get0_order(&group)));
    Owned<BIGNUM> wide(BN_bin2bn(seed.bytes().data(), int(seed.size()), nullptr));
    Owned<BIGNUM> scalar(BN_secure_new());
    const bool made = range && wide && scalar && BN_sub_word(range.get(), 2) == 1
                      && BN_mod(scalar.get(), wide.get(), range.get(), &context) == 1 && BN_add_word(scalar.get(), 1) == 1;
    return made ? std::move(scalar) : nullptr;
}

QByteArray pointOf(const BIGNUM &scalar, const EC_GROUP &group, BN_CTX &context)
{
    const Owned<EC_POINT> point(EC_POINT_new(&group));
    if (!point || EC_POINT_mul(&group, point.get(), &scalar, nullptr, nullptr, &context) != 1)
        return {};
    QByteArray bytes(Sm2Key::publicKeyBytes, Qt::Uninitialized);
    const std::size_t size = EC_POINT_point2oct(&group, point.get(), POINT_CONVERSION_UNCOMPRESSED,
                                                reinterpret_cast<unsigned char *>(bytes.data()),
                                                static_cast<std::size_t>(bytes.size()), &context);
    return size == static_cast<std::size_t>(bytes.size()) ? bytes : QByteArray();
}

/// With a scalar the whole pair, without one the public half.
Pair pairOf(QByteArrayView point, const BIGNUM *scalar)
{
    const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    if (!builder || point.size() != Sm2Key::publicKeyBytes
        || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                            static_cast<std::size_t>(point.size())) != 1
        || (scalar && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar) != 1))
        return nullptr;
    const Owned<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY *pair = nullptr;
    const int selection = scalar ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &pair, selection, parameters.get()) != 1)
        return nullptr;
    return {pair, EVP_PKEY_free};
}

bool setIdentity(EVP_PKEY_CTX *context)
{
    return context && EVP_PKEY_CTX_set1_id(context, usualIdentity, identityBytes) == 1;
}

} // namespace

Sm2Key::Sm2Key(KeyPair pair, QByteArray publicKey) : m_pair(std::move(pair)), m_publicKey(std::move(publicKey))
{
}

Result<Sm2Key> Sm2Key::fromSeed(const SecretBytes &seed)
{
    if (seed.size() != seedBytes)
        return failure(ErrorCode::Invalid, QStringLiteral("a seed of %1 bytes").arg(seed.size()));
    const Owned<EC_GROUP> group(EC_GROUP_new_by_curve_name(NID_sm2));
    const Owned<BN_CTX> context(BN_CTX_secure_new());
    if (!group || !context)
        return refused("the curve");
    const Owned<BIGNUM> scalar = scalarOf(seed, *group, *context);
    const QByteArray point = scalar ? pointOf(*scalar, *group, *context) : QByteArray();
    const Pair pair = point.isEmpty() ? nullptr : pairOf(point, scalar.get());
    if (!pair)
        return refused("the pair");
    return Sm2Key(pair, point);
}

Result<QByteArray> Sm2Key::sign(QByteArrayView bytes) const
{
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr; // the context's own
    if (!context || EVP_DigestSignInit(context.get(), &options, EVP_sm3(), nullptr, m_pair.get()) != 1
        || !setIdentity(options) || EVP_DigestSignUpdate(context.get(), bytes.data(), std::size_t(bytes.size())) != 1)
        return refused("the signature");
    std::size_t size = 0;
    if (EVP_DigestSignFinal(context.get(), nullptr, &size) != 1)
        return refused("the signature");
    QByteArray signature(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSignFinal(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size) != 1)
        return refused("the signature");
    signature.resize(qsizetype(size));
    return signature;
}

Result<SecretBytes> Sm2Key::unseal(QByteArrayView sealed) const
{
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(m_pair.get(), nullptr));
    std::size_t size = 0;
    if (!context || EVP_PKEY_decrypt_init(context.get()) != 1)
        return refused("decryption");
    if (EVP_PKEY_decrypt(context.get(), nullptr, &size, bytesOf(sealed), std::size_t(sealed.size())) != 1 || size == 0)
        return failure(ErrorCode::KeyRejected, QStringLiteral("SM2: nothing that was sealed"));
    const SecretBytes room = SecretBytes::ofSize(size);
    auto *target = const_cast<unsigned char *>(room.bytes().data());
    if (EVP_PKEY_decrypt(context.get(), target, &size, bytesOf(sealed), std::size_t(sealed.size())) != 1)
        return failure(ErrorCode::KeyRejected, QStringLiteral("SM2: sealed for another key"));
    return SecretBytes(room.view().first(qsizetype(size)));
}

bool sm2Accepts(QByteArrayView bytes, QByteArrayView signature, QByteArrayView publicKey)
{
    const Pair pair = pairOf(publicKey, nullptr);
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr; // the context's own
    return pair && context && EVP_DigestVerifyInit(context.get(), &options, EVP_sm3(), nullptr, pair.get()) == 1
           && setIdentity(options)
           && EVP_DigestVerify(context.get(), bytesOf(signature), std::size_t(signature.size()), bytesOf(bytes),
                               std::size_t(bytes.size())) == 1;
}

Result<QByteArray> sm2Sealed(const SecretBytes &secret, QByteArrayView publicKey)
{
    const Pair pair = pairOf(publicKey, nullptr);
    if (!pair)
        return failure(ErrorCode::Invalid, QStringLiteral("no SM2 key"));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new(pair.get(), nullptr));
    std::size_t size = 0;
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1
        || EVP_PKEY_encrypt(context.get(), nullptr, &size, secret.bytes().data(), secret.size()) != 1)
        return refused("encryption");
    QByteArray sealed(qsizetype(size), Qt::Uninitialized);
    if (EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char *>(sealed.data()), &size, secret.bytes().data(),
                         secret.size()) != 1)
        return refused("encryption");
    sealed.resize(qsizetype(size));
    return sealed;
}

} // namespace yichuang
