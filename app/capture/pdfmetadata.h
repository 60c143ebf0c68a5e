// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace yichuang {

/// What a document says about itself. No name of a person belongs in here.
struct PdfParticulars
{
    QString title;
    QString identifier;        ///< of case and material
    /// SHA-256 of each stored file that its pages come from, 32 bytes, in their order. All of them or none: the identifier of the
    /// document goes by them instead of the bytes.
    QList<QByteArray> sources;
};

/// The XMP packet (ISO 16684-1): title and identifier, and each source as a dc:relation "sha256:…", which needs no schema of
/// its own.
/// @param archival says that the document is PDF/A-1b
[[nodiscard]] QByteArray xmpPacket(const PdfParticulars &particulars, bool archival);

/// The sRGB profile that PDF/A-1b needs to know what the device colours mean: the one of Debian's icc-profiles-free, by
/// Marti Maria and others, zlib licence, built into the program.
[[nodiscard]] QByteArray colourProfile();

} // namespace yichuang
