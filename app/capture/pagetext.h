// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include "domain/reading/textline.h"

namespace yichuang {

/// What is written on a page, as it was read after its lines were laid level.
struct PageText
{
    QList<TextLine> lines;  ///< where they stand on the levelled page
    double levelledBy = 0;  ///< degrees clockwise by which the page was turned for reading
    int width = 0;          ///< px of the page that was read
    int height = 0;         ///< px

    /// The same part of the page as it was given, with a little room around it.
    [[nodiscard]] PageArea areaOnPage(const PageArea &area) const;
};

} // namespace yichuang
