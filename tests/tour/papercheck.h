// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include "core/error.h"

namespace yichuang::test {

/// Looks at a printed paper with other people's tools: pdftotext, pdftoppm and zbarimg. They are not packages the program
/// needs, so NotFound names the one that is missing and the check is left out.
class PaperCheck
{
public:
    explicit PaperCheck(QString pdfPath) : m_path(std::move(pdfPath)) {}

    /// All words, in reading order.
    [[nodiscard]] Result<QString> text() const;
    /// What the bar codes and QR codes of the first page say.
    [[nodiscard]] Result<QStringList> codes() const;

    /// The text of the one QR that says the number and a check token, and nothing else; the number stands there as words,
    /// too. NotFound when a tool is missing; else Invalid says what is not so.
    [[nodiscard]] Result<QString> codeOf(const QString &number) const;

private:
    QString m_path;
};

} // namespace yichuang::test
