// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include "core/error.h"
#include "domain/cases/caserecord.h"
#include "storage/cipher/storecipher.h"

namespace yichuang {

/// Which stored file a piece belongs to. All of it goes into the key of the piece, so that a piece opens at no other place.
struct PieceOwner
{
    CaseId caseId;
    QByteArray sha256;
    qint64 size = 0; ///< bytes of the whole file
};

/// Encrypts the pieces of pages under the key of their case, besides what the file does to its pages: when that key is
/// destroyed, no copy of the file opens them any more (TRUST B4). Authenticated: a piece that was changed, moved, cut or
/// taken from another page is refused.
///
/// Each page has a key of its own, made from the case's by HKDF as a file's key is made from the data key (filekey.h).
/// Under the profile Guomi a piece is sealed as a page of a file is, with SM4-CTR and HMAC-SM3, as 密评 asks (TRUST B3); under
/// the others with XChaCha20-Poly1305 of libsodium. The first byte of a piece says which, so that both stay readable. Each
/// piece is sealed alone and not as a stream, because a page is read from its middle.
class PieceCipher
{
public:
    PieceCipher(CipherProfile profile, const SecretBytes &caseKey, const PieceOwner &owner);

    /// Internal when a library refuses.
    [[nodiscard]] Result<QByteArray> seal(qint64 position, const QByteArray &plain) const;
    /// StorageCorrupt when it is not what was sealed for this place.
    [[nodiscard]] Result<QByteArray> unseal(qint64 position, const QByteArray &sealed, qint64 plainSize) const;

private:
    [[nodiscard]] Result<SecretBytes> pageKey(CipherProfile profile) const;
    [[nodiscard]] Result<QByteArray> sealGuomi(qint64 position, const QByteArray &plain) const;
    [[nodiscard]] Result<QByteArray> unsealGuomi(qint64 position, const QByteArray &sealed, qint64 plainSize) const;
    [[nodiscard]] Result<QByteArray> sealSodium(qint64 position, const QByteArray &plain) const;
    [[nodiscard]] Result<QByteArray> unsealSodium(qint64 position, const QByteArray &sealed, qint64 plainSize) const;

    CipherProfile m_profile;
    const SecretBytes &m_caseKey; ///< outlives the cipher
    PieceOwner m_owner;
};

} // namespace yichuang
