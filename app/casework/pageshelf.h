// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/draftmoment.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// Pages that a clerk puts in order (SortPages): those of the open visit, or those that came late for a filed case.
class PageShelf
{
public:
    virtual ~PageShelf() = default;

    /// The case with these pages, and a line for each material that can have any.
    [[nodiscard]] virtual const CaseRecord &shelf() const = 0;
    /// What the guide asks of a material; null where its situation does not ask for it.
    [[nodiscard]] virtual const MaterialRule *rule(const QString &materialId) const = 0;
    /// Takes the pages as they are in `next`, as one step that can be taken back.
    virtual void arrange(const CaseRecord &next, const DraftDeed &deed) = 0;

protected:
    PageShelf() = default;
    PageShelf(const PageShelf &) = default;
    PageShelf &operator=(const PageShelf &) = default;
};

} // namespace yichuang
