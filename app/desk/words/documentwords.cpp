// SPDX-License-Identifier: Apache-2.0
#include "desk/words/documentwords.h"

#include "casework/errortext.h"
#include "domain/cases/sentfile.h"
#include "domain/checks/documentcheck.h"

namespace yichuang {

QString DocumentWords::line(const CaseMaterial &material)
{
    const MaterialDocument *document = currentDocument(material);
    if (!document)
        return {};
    QString kind = tr("as it was given");
    if (document->archival)
        kind = QStringLiteral("PDF/A");
    else if (document->mediaType == u"application/pdf")
        kind = QStringLiteral("PDF");
    return tr("%1 · %2 KB").arg(kind).arg(kilobytesOf(document->size));
}

QString DocumentWords::making(const QString &materialName, int nth, int of)
{
    return tr("Making the document of “%1” (%2 of %3) …").arg(materialName).arg(nth).arg(of);
}

QString DocumentWords::unbound(const QList<UnboundMaterial> &materials)
{
    QStringList sentences;
    for (const UnboundMaterial &material : materials)
        sentences.append(tr("%1 “%2” goes page by page as it came, and not as one document.")
                             .arg(errorText(material.why.code).happened, material.name));
    return sentences.join(u' ');
}

} // namespace yichuang
