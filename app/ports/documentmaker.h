// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

#include "core/error.h"
#include "ports/keyslots.h"

namespace yichuang {

/// Pages of one stored file that go into a document, in their order.
struct DocumentPart
{
    QByteArray bytes;  ///< the whole stored file
    int firstPage = 1; ///< within it, from 1
    int pageCount = 1;
    int turned = 0;    ///< degrees clockwise: 0, 90, 180, 270
};

/// What a document is made of, and what it says about itself (XMP). No name of a person belongs in here.
struct DocumentWish
{
    QList<DocumentPart> parts;
    QString title;        ///< name of the material
    QString identifier;   ///< of case and material
    int mostKilobytes = 0; ///< made smaller when it would be larger, as long as letters stay legible; 0: never
};

struct MadeDocument
{
    QByteArray bytes; ///< a whole PDF, reopened and counted
    int pageCount = 0;
    bool archival = false;    ///< PDF/A-1b; false when a page of a foreign PDF is in it
    bool madeSmaller = false; ///< pictures were encoded anew to meet `mostKilobytes`
};

/// Makes one PDF of the pages of a material. The real one does it in the device process, since the parts are foreign
/// bytes (DESIGN §3); a JPEG goes in untouched unless the wish forces a smaller one.
class DocumentMaker
{
public:
    DocumentMaker() = default;
    Q_DISABLE_COPY_MOVE(DocumentMaker)
    virtual ~DocumentMaker();

    /// Empty: no parts. Malformed: a part is broken. Unsupported: of a kind that has no pages (OFD). PasswordNeeded.
    /// TooLarge: over the limits of TRUST B6. NotFound: a page that a part does not have. TimedOut, DeviceFailed.
    [[nodiscard]] virtual QFuture<Result<MadeDocument>> make(const DocumentWish &wish) = 0;

    /// A copy of an encrypted PDF that opens without a password, its pages as they are. It is what is kept of such a file: a
    /// record must be readable by whoever the department puts in charge of it, for as long as it is kept, and the password
    /// may be stored nowhere. The password is used for this call alone.
    /// PasswordNeeded: it is not the right one. Invalid: the file is not encrypted. Empty, TooLarge, Malformed, Unsupported,
    /// TimedOut, DeviceFailed. A maker that cannot do it answers Unsupported.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> unlock(const QByteArray &pdf, const SharedSecret &password);
};

} // namespace yichuang
