// SPDX-License-Identifier: Apache-2.0
#include "pdfbuilder.h"

namespace yichuang::test {

PdfBuilder::PdfBuilder() : m_trailer("/Root 1 0 R")
{
    object(1, "<</Type/Catalog/Pages 2 0 R>>");
    object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 280]/Contents 4 0 R>>");
    stream(4, {}, "0 0 100 100 re f");
}

PdfBuilder &PdfBuilder::object(int number, const QByteArray &body)
{
    while (m_objects.size() < number)
        m_objects.append(QByteArray("null"));
    m_objects[number - 1] = body;
    return *this;
}

PdfBuilder &PdfBuilder::stream(int number, const QByteArray &dictionary, const QByteArray &content)
{
    return object(number, "<<" + dictionary + "/Length " + QByteArray::number(content.size()) + ">>stream\n" + content
                              + "\nendstream");
}

PdfBuilder &PdfBuilder::trailer(const QByteArray &entries)
{
    m_trailer += entries;
    return *this;
}

QByteArray PdfBuilder::bytes() const
{
    QByteArray pdf("%PDF-1.7\n");
    for (qsizetype i = 0; i < m_objects.size(); ++i)
        pdf += QByteArray::number(i + 1) + " 0 obj" + m_objects.at(i) + "endobj\n";
    return pdf + "trailer<<" + m_trailer + ">>\n%%EOF\n";
}

QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4); // Qt writes the length in front
}

} // namespace yichuang::test
