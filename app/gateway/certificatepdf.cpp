// SPDX-License-Identifier: Apache-2.0
#include "gateway/certificatepdf.h"

#include <exception>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace yichuang::gateway {

namespace {

/// As a PDF literal string, with what would end it escaped.
QByteArray literal(const QString &text)
{
    QByteArray escaped;
    for (const QChar letter : text) {
        const bool printable = letter >= u' ' && letter <= u'~';
        if (letter == u'(' || letter == u')' || letter == u'\\')
            escaped += '\\';
        escaped += printable ? letter.toLatin1() : '?';
    }
    return '(' + escaped + ')';
}

/// Positions are points from the lower left corner of A4, 595 by 842.
QByteArray contentOf(const QString &heading, const QStringList &lines)
{
    QByteArray content = "BT /F1 24 Tf 72 740 Td " + literal(heading) + " Tj ET\n";
    int y = 680;
    for (const QString &line : lines) {
        content += "BT /F1 12 Tf 72 " + QByteArray::number(y) + " Td " + literal(line) + " Tj ET\n";
        y -= 24;
    }
    return content;
}

QByteArray written(const QByteArray &content)
{
    QPDF pdf;
    pdf.emptyPDF();
    auto font = pdf.makeIndirectObject(
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
    auto page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 595 842] /Resources << /Font << >> >> >>");
    page.getKey("/Resources").getKey("/Font").replaceKey("/F1", font);
    page.replaceKey("/Contents", pdf.newStream(content.toStdString()));
    pdf.addPage(pdf.makeIndirectObject(page), false);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

} // namespace

Result<QByteArray> certificatePdf(const QString &heading, const QStringList &lines)
{
    // QPDF tells its errors by exceptions
    try {
        return written(contentOf(heading, lines));
    } catch (const std::exception &fault) {
        return failure(ErrorCode::Internal, QString::fromUtf8(fault.what()));
    }
}

} // namespace yichuang::gateway
