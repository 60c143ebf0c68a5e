// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace yichuang::test {

/// A PDF put together by hand, so that it can say what no writer would (ISO 32000-1, 7.5). The cross-reference table is
/// left out: readers rebuild it.
class PdfBuilder
{
public:
    /// Object 1 is the catalogue, 2 the page tree, 3 the only page, 4 its content, unless they are replaced.
    PdfBuilder();

    /// Sets an object, replacing the one of this number.
    PdfBuilder &object(int number, const QByteArray &body);
    PdfBuilder &stream(int number, const QByteArray &dictionary, const QByteArray &content);
    PdfBuilder &trailer(const QByteArray &entries);
    [[nodiscard]] QByteArray bytes() const;

private:
    QList<QByteArray> m_objects;
    QByteArray m_trailer;
};

/// What a PDF's FlateDecode reads (RFC 1950).
[[nodiscard]] QByteArray deflated(const QByteArray &bytes);

} // namespace yichuang::test
