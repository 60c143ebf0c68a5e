// SPDX-License-Identifier: Apache-2.0
#include "capture/pdfmetadata.h"

#include <algorithm>

#include <QFile>
#include <QXmlStreamWriter>

namespace yichuang {
namespace {

const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString dublinCore = QStringLiteral("http://purl.org/dc/elements/1.1/");
const QString pdfaId = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");
const QString xmpMeta = QStringLiteral("adobe:ns:meta/");

/// What XML cannot hold is left out.
QString printable(QString text)
{
    text.removeIf([](QChar letter) { return letter < u' ' || letter.isNonCharacter(); });
    return text;
}

/// Validators look for a schema's name space here, and not further up.
void beginDescription(QXmlStreamWriter &xml, const QString &schema, const QString &prefix)
{
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeNamespace(schema, prefix); // of the element that is open
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
}

/// A value in one of RDF's containers: rdf:Alt, rdf:Bag.
void writeContainer(QXmlStreamWriter &xml, const QString &property, const QString &container, const QStringList &items)
{
    xml.writeStartElement(dublinCore, property);
    xml.writeStartElement(rdf, container);
    for (const QString &item : items) {
        xml.writeStartElement(rdf, QStringLiteral("li"));
        if (container == u"Alt")
            xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        xml.writeCharacters(item);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeDescription(QXmlStreamWriter &xml, const PdfParticulars &particulars)
{
    beginDescription(xml, dublinCore, QStringLiteral("dc"));
    xml.writeTextElement(dublinCore, QStringLiteral("format"), QStringLiteral("application/pdf"));
    if (!particulars.title.isEmpty())
        writeContainer(xml, QStringLiteral("title"), QStringLiteral("Alt"), {printable(particulars.title)});
    if (!particulars.identifier.isEmpty())
        xml.writeTextElement(dublinCore, QStringLiteral("identifier"), printable(particulars.identifier));
    QStringList sources;
    for (const QByteArray &sha256 : particulars.sources)
        sources.append(QStringLiteral("sha256:") + QString::fromLatin1(sha256.toHex()));
    if (!sources.isEmpty())
        writeContainer(xml, QStringLiteral("relation"), QStringLiteral("Bag"), sources);
    xml.writeEndElement();
}

void writeClaim(QXmlStreamWriter &xml)
{
    beginDescription(xml, pdfaId, QStringLiteral("pdfaid"));
    xml.writeTextElement(pdfaId, QStringLiteral("part"), QStringLiteral("1"));
    xml.writeTextElement(pdfaId, QStringLiteral("conformance"), QStringLiteral("B"));
    xml.writeEndElement();
}

} // namespace

QByteArray xmpPacket(const PdfParticulars &particulars, bool archival)
{
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    xml.writeProcessingInstruction(QStringLiteral("xpacket"),
                                   QStringLiteral("begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    xml.writeNamespace(xmpMeta, QStringLiteral("x"));
    xml.writeStartElement(xmpMeta, QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    writeDescription(xml, particulars);
    if (archival)
        writeClaim(xml);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"w\""));
    return packet;
}

QByteArray colourProfile()
{
    QFile file(QStringLiteral(":/yichuang/colour/srgb.icc"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yichuang
