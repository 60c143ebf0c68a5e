// SPDX-License-Identifier: Apache-2.0
#include "capture/pdfedge.h"

#include <memory>

#include <qpdf/QPDF.hh>

#include "capture/qpdfdevice.h"

namespace yichuang {

Result<int> countPdfPages(QIODevice &in)
{
    return pdfEdge([&]() -> Result<int> {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        in.seek(0);
        pdf.processInputSource(std::make_shared<QpdfSource>(in));
        const int pages = static_cast<int>(pdf.getAllPages().size());
        if (pdf.anyWarnings())
            return failure(ErrorCode::Malformed, QStringLiteral("PDF"));
        return pages;
    });
}

} // namespace yichuang
