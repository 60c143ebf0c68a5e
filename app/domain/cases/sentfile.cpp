// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/sentfile.h"

#include <algorithm>

namespace yichuang {

namespace {

SentFile asSent(const CaseId &caseId, const CaseMaterial &material, const MaterialDocument &document)
{
    return {documentId(caseId, material, document), document.sha256, document.size, document.mediaType, document.pageCount, 1, 0,
            true};
}

} // namespace

const MaterialDocument *currentDocument(const CaseMaterial &material)
{
    const bool current = material.document && !material.files.isEmpty()
                         && material.document->madeOf == material.pagesDigest();
    return current ? &*material.document : nullptr;
}

PageFileId documentId(const CaseId &caseId, const CaseMaterial &material, const MaterialDocument &document)
{
    const QString name = material.materialId + u'/' + QString::fromLatin1(document.sha256.toHex());
    return PageFileId(QUuid::createUuidV5(caseId.uuid(), name));
}

QList<SentFile> heldFiles(const CaseId &caseId, const CaseMaterial &material)
{
    QList<SentFile> files;
    for (const PageFile &file : material.files)
        files.append({file.id, file.sha256, file.size, file.mediaType, file.pageCount, file.firstPage, file.turned, false});
    if (material.document)
        files.append(asSent(caseId, material, *material.document));
    return files;
}

QList<SentFile> sentFiles(const CaseId &caseId, const CaseMaterial &material)
{
    if (const MaterialDocument *document = currentDocument(material))
        return {asSent(caseId, material, *document)};
    QList<SentFile> files = heldFiles(caseId, material);
    files.removeIf([](const SentFile &file) { return file.isDocument; });
    return files;
}

QStringList withoutDocument(const CaseRecord &record)
{
    QStringList ids;
    for (const CaseMaterial &material : record.materials) {
        if (!material.files.isEmpty() && !currentDocument(material))
            ids.append(material.materialId);
    }
    return ids;
}

CaseMaterial sentAnew(const CaseMaterial *before, const CaseMaterial &after)
{
    if (currentDocument(after))
        return after;
    CaseMaterial sent = after;
    sent.document.reset();
    if (!before || currentDocument(*before))
        return sent;
    sent.files.removeIf([before](const PageFile &file) {
        return std::any_of(before->files.cbegin(), before->files.cend(),
                           [&file](const PageFile &known) { return known.id == file.id; });
    });
    return sent;
}

} // namespace yichuang
