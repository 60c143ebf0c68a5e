// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>

#include "ports/papermaker.h"

namespace yichuang::test {

/// Gives a few bytes that name the paper instead of a PDF file: "intakeVoucher <number> copy 1" and the fields as JSON
/// on the next line. Equal papers give equal bytes.
class FakePaperMaker final : public PaperMaker
{
public:
    FakePaperMaker();
    ~FakePaperMaker() override;

    void failWith(const Error &error) { m_error = error; }
    void workAgain() { m_error.reset(); }
    /// The papers that were made, in order.
    [[nodiscard]] const QList<Paper> &papers() const { return m_papers; }

    [[nodiscard]] QFuture<Result<QByteArray>> render(const Paper &paper) override;

    [[nodiscard]] static QByteArray bytesOf(const Paper &paper);

private:
    QList<Paper> m_papers;
    std::optional<Error> m_error;
};

} // namespace yichuang::test
