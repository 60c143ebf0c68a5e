// SPDX-License-Identifier: Apache-2.0
#include "storage/cipher/guomicipher.h"

#include "storage/cipher/guomipages.h"

#include <memory>
#include <new>
#include <sqlite3.h>

namespace yichuang {

namespace {

// What the library calls, in the order of its descriptor. It owns a cipher from allocate() to release().

GuomiPages &pagesOf(void *cipher)
{
    return *static_cast<GuomiPages *>(cipher);
}

void *allocate(sqlite3 *)
{
    return std::unique_ptr<GuomiPages>(new (std::nothrow) GuomiPages).release();
}

void release(void *cipher)
{
    const std::unique_ptr<GuomiPages> gone(&pagesOf(cipher));
}

/// A copy that fails has no keys and refuses every page.
void clone(void *to, void *from)
{
    static_cast<void>(pagesOf(to).setKeysOf(pagesOf(from)));
}

int isLegacy(void *)
{
    return 0;
}

/// Zero: whatever page size the file has.
int pageSize(void *)
{
    return 0;
}

int reservedBytes(void *)
{
    return int(GuomiPages::reserved);
}

unsigned char *saltOf(void *cipher)
{
    return pagesOf(cipher).salt().data();
}

/// The caller has derived the key by the file's own salt already, so the library's reading of it is not needed.
void takeKey(void *cipher, char *key, int size, int, unsigned char *)
{
    const QByteArrayView given(key, size);
    if (std::size_t(size) != GuomiPages::keySize + GuomiPages::saltSize)
        return;
    const auto salt = std::as_bytes(std::span(given.last(qsizetype(GuomiPages::saltSize))));
    const auto *first = reinterpret_cast<const unsigned char *>(salt.data());
    static_cast<void>(pagesOf(cipher).setKeys(SecretBytes(given.first(qsizetype(GuomiPages::keySize))),
                                              {first, salt.size()}));
}

bool hasRoom(int size, int reserved)
{
    return reserved == int(GuomiPages::reserved) && size > reserved;
}

int encrypt(void *cipher, int page, unsigned char *bytes, int size, int reserved)
{
    const bool sealed = hasRoom(size, reserved) && pagesOf(cipher).seal(quint32(page), {bytes, std::size_t(size)});
    return sealed ? SQLITE_OK : SQLITE_IOERR;
}

/// The first page tells a wrong key; a later one that does not open is damaged. The check cannot be switched off.
int decrypt(void *cipher, int page, unsigned char *bytes, int size, int reserved, int)
{
    if (hasRoom(size, reserved) && pagesOf(cipher).unseal(quint32(page), {bytes, std::size_t(size)}))
        return SQLITE_OK;
    return page == 1 ? SQLITE_NOTADB : SQLITE_CORRUPT;
}

int registered()
{
    static const CipherDescriptor descriptor{"guomi",  allocate, release, clone,   isLegacy, pageSize,
                                             reservedBytes, saltOf,   takeKey, encrypt, decrypt};
    static const CipherParams none[] = {{"", 0, 0, 0, 0}};
    if (sqlite3mc_register_cipher(&descriptor, none, 0) != SQLITE_OK)
        return -1;
    return sqlite3mc_cipher_index("guomi");
}

} // namespace

int guomiCipherNumber()
{
    static const int number = registered();
    return number;
}

} // namespace yichuang
