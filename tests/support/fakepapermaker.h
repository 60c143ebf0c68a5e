// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>

#include "core/jsonfields.h"
#include "core/taskrunner.h"
#include "ports/papermaker.h"

namespace yichuang::test {

/// Gives a few bytes that name the paper instead of a PDF file: "intakeVoucher <number> copy 1" and the fields as JSON
/// on the next line. Equal papers give equal bytes.
class FakePaperMaker final : public PaperMaker
{
public:
    void failWith(const Error &error) { m_error = error; }
    void workAgain() { m_error.reset(); }
    /// The papers that were made, in order.
    [[nodiscard]] const QList<Paper> &papers() const { return m_papers; }

    [[nodiscard]] QFuture<Result<QByteArray>> render(const Paper &paper) override
    {
        if (m_error)
            return readyFuture<Result<QByteArray>>(failure(*m_error));
        m_papers.append(paper);
        return readyFuture<Result<QByteArray>>(bytesOf(paper));
    }

    [[nodiscard]] static QByteArray bytesOf(const Paper &paper)
    {
        const QString name = QStringLiteral("%1 %2").arg(paperKindName(paper.kind), paper.number);
        return QStringLiteral("%1 copy %2\n").arg(name).arg(paper.copyNo).toUtf8() + canonicalJson(paper.fields);
    }

private:
    QList<Paper> m_papers;
    std::optional<Error> m_error;
};

} // namespace yichuang::test
