// SPDX-License-Identifier: Apache-2.0
#include "capture/unlockedpdf.h"

#include <QBuffer>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "capture/pdfedge.h"
#include "capture/qpdfdevice.h"

namespace yichuang {

Result<QByteArray> unlockedPdf(const QByteArray &bytes, const QByteArray &password)
{
    return pdfEdge([&]() -> Result<QByteArray> {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("file", bytes.constData(), static_cast<size_t>(bytes.size()), password.constData());
        if (!pdf.isEncrypted())
            return failure(ErrorCode::Invalid, QStringLiteral("the PDF is not encrypted"));
        QBuffer out;
        out.open(QIODevice::ReadWrite);
        QpdfSink sink(out);
        QPDFWriter writer(pdf);
        writer.setOutputPipeline(&sink);
        writer.setPreserveEncryption(false);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setDeterministicID(true);
        writer.write();
        const auto counted = countPdfPages(out);
        if (!counted || *counted != static_cast<int>(pdf.getAllPages().size()))
            return failure(ErrorCode::Malformed, QStringLiteral("PDF"));
        return out.data();
    });
}

} // namespace yichuang
