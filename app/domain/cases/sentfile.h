// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// The largest file that a gateway takes, in bytes (SYNC §2.1): a document that would be larger is not sent.
inline constexpr qint64 largestSentFile = 256LL * 1024 * 1024;

/// A file that leaves the counter for a material: its document, or one of its page files.
struct SentFile
{
    PageFileId id;     ///< of its line in the manifest and of its upload
    QByteArray sha256; ///< 32 bytes
    qint64 size = 0;   ///< bytes
    QString mediaType;
    int pageCount = 0;
    int firstPage = 1; ///< of a page file: where the pages of the material begin within it
    int turned = 0;    ///< of a page file: degrees clockwise that a clerk turned them; the bytes stay as they came
    bool isDocument = false; ///< it stands for all pages of the material
    bool operator==(const SentFile &) const = default;
};

/// The document of a material, unless its pages changed since: a stale one is never used. Null when there is none.
[[nodiscard]] const MaterialDocument *currentDocument(const CaseMaterial &material);

/// The same document of the same case always has the same id, so that nobody has to remember it.
[[nodiscard]] PageFileId documentId(const CaseId &caseId, const CaseMaterial &material, const MaterialDocument &document);

/// All bytes that a material names: its page files and, behind them, its document, stale or not.
[[nodiscard]] QList<SentFile> heldFiles(const CaseId &caseId, const CaseMaterial &material);

/// What the city is sent for a material: the one document of it, or, when none could be made, its page files as they came.
[[nodiscard]] QList<SentFile> sentFiles(const CaseId &caseId, const CaseMaterial &material);

/// Ids of the materials whose pages are there and go as they came, because they have no document.
[[nodiscard]] QStringList withoutDocument(const CaseRecord &record);

/// The material with those files only that the city does not have yet: `before` is the material as it was last told, null
/// when it was not. A document is always whole; of page files those that were sent are left out. Where a document was sent
/// before and none could be made now, no page file was, and all of them go.
[[nodiscard]] CaseMaterial sentAnew(const CaseMaterial *before, const CaseMaterial &after);

} // namespace yichuang
