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
        sentences.append(tr("“%1” goes page by page as it came: no single document could be made of it (%2).")
                             .arg(material.name, errorText(material.why.code).happened));
    return sentences.join(u' ');
}

} // namespace yichuang
