// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>

#include "core/error.h"
#include "domain/cases/paper.h"

namespace yichuang {

/// Turns a paper's data into the PDF file that is shown, stored and printed: one file for all three.
class PaperMaker
{
public:
    PaperMaker() = default;
    Q_DISABLE_COPY_MOVE(PaperMaker)
    virtual ~PaperMaker();

    /// A PDF/A-1b file. NotFound: no template of that kind; Invalid: a field the template needs is missing.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> render(const Paper &paper) = 0;
};

} // namespace yichuang
