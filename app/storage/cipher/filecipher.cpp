// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/filecipher.h"

#include "storage/cipher/filekey.h"
#include "storage/cipher/guomicipher.h"
#include "storage/cipher/sqlitehandle.h"

#include <QSqlDatabase>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <openssl/rand.h>
#include <sqlite3.h>

namespace yichuang {

namespace {

using Salt = std::array<unsigned char, fileSaltSize>;
/// The salt, and what SQLite must know before it has a key: page size, format, bytes kept at the end of each page.
using Beginning = std::array<unsigned char, fileSaltSize + 8>;

/// What every file that is not encrypted begins with, its zero included.
constexpr char plainHeading[] = "SQLite format 3";
static_assert(sizeof plainHeading == fileSaltSize);

/// The first bytes of the file, through the library's own descriptor: another one, when closed, would give up the locks
/// that this process holds on the file (SQLite, How To Corrupt, 2.2). Nothing for an empty file.
Result<std::optional<Beginning>> beginningOf(sqlite3 *handle)
{
    sqlite3_file *file = nullptr;
    if (sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file->pMethods == nullptr)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the file is not open"));
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the size of the file cannot be read"));
    if (size == 0)
        return std::optional<Beginning>();
    Beginning bytes{};
    const int code = file->pMethods->xRead(file, bytes.data(), int(bytes.size()), 0);
    // A file shorter than a salt is no store; its bytes are left to fail as a key.
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("the beginning of the file cannot be read"));
    return std::optional<Beginning>(bytes);
}

Result<Salt> saltOf(const std::optional<Beginning> &beginning)
{
    Salt salt{};
    if (beginning) {
        std::copy_n(beginning->begin(), salt.size(), salt.begin());
        return salt;
    }
    if (RAND_bytes(salt.data(), int(salt.size())) != 1)
        return failure(ErrorCode::Internal, QStringLiteral("no source of random bytes"));
    return salt;
}

/// AEGIS of the library does not seal these eight bytes, as guomi does; but in our files they can be nothing else.
bool isAsWeWrite(const Beginning &beginning)
{
    constexpr unsigned char beforeLog[] = {0x10, 0x00, 1, 1, 64, 64, 32, 32};
    constexpr unsigned char withLog[] = {0x10, 0x00, 2, 2, 64, 64, 32, 32};
    const auto *bytes = beginning.data() + fileSaltSize;
    return std::equal(std::begin(beforeLog), std::end(beforeLog), bytes)
        || std::equal(std::begin(withLog), std::end(withLog), bytes);
}

/// As the library's ciphers want to be told: for AEGIS the word "raw:" says that no key is to be derived any more.
SecretBytes withSalt(CipherProfile profile, const SecretBytes &key, const Salt &salt)
{
    const QByteArrayView word = profile == CipherProfile::Aegis ? QByteArrayView("raw:") : QByteArrayView();
    SecretBytes whole = SecretBytes::ofSize(std::size_t(word.size()) + key.size() + salt.size());
    auto place = std::copy(word.begin(), word.end(), whole.writable().begin());
    place = std::copy(key.bytes().begin(), key.bytes().end(), place);
    std::copy(salt.begin(), salt.end(), place);
    return whole;
}

Result<> giveKey(sqlite3 *handle, const StoreCipher &cipher, const Salt &salt)
{
    const int number = cipher.profile == CipherProfile::Guomi ? guomiCipherNumber() : sqlite3mc_cipher_index("aegis");
    if (number < 1 || sqlite3mc_config(handle, "cipher", number) != number)
        return failure(ErrorCode::Internal, QStringLiteral("the library does not know the cipher"));
    const Result<SecretBytes> key = fileKey(cipher, salt);
    if (!key)
        return failure(key.error());
    const SecretBytes whole = withSalt(cipher.profile, *key, salt);
    if (sqlite3_key_v2(handle, "main", whole.bytes().data(), int(whole.size())) != SQLITE_OK)
        return failure(ErrorCode::Internal, QStringLiteral("the library does not take the key"));
    return {};
}

} // namespace

Result<> unlockFile(const QSqlDatabase &connection, const StoreCipher &cipher)
{
    if (const Result<> given = requireKey(cipher); !given)
        return given;
    sqlite3 *handle = sqliteHandle(connection);
    if (handle == nullptr)
        return failure(ErrorCode::Internal, QStringLiteral("the driver gives no handle of SQLite"));
    const Result<std::optional<Beginning>> beginning = beginningOf(handle);
    if (!beginning)
        return failure(beginning.error());
    const bool isPlain = *beginning && std::memcmp((*beginning)->data(), plainHeading, fileSaltSize) == 0;
    if (cipher.profile == CipherProfile::Plain) {
        return isPlain || !*beginning ? Result<>()
                                      : Result<>(failure(ErrorCode::StorageLocked, QStringLiteral("the file is encrypted")));
    }
    if (isPlain)
        return failure(ErrorCode::StorageCorrupt, QStringLiteral("the file is not encrypted"));
    if (cipher.profile == CipherProfile::Aegis && *beginning && !isAsWeWrite(**beginning))
        return failure(ErrorCode::KeyRejected, QStringLiteral("the beginning of the file is not an aegis store's"));
    const Result<Salt> salt = saltOf(*beginning);
    return salt ? giveKey(handle, cipher, *salt) : Result<>(failure(salt.error()));
}

} // namespace yichuang
