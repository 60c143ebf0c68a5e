// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "domain/cases/caserecord.h"

namespace yichuang {

/// What a page of a stack turned out to be.
enum class SheetKind {
    Page,              ///< of the material that is being taken in
    Separator,         ///< a separator sheet of this case: the pages behind it are of its material; it is none itself
    SeparatorBack,     ///< the blank back of one, where both sides are taken: no page either
    ForeignSeparator,  ///< a separator sheet of another case or another hall, or a forged one: a page like any other
    UnknownMaterial,   ///< a separator sheet of this case for what is not asked for any more: a page like any other
    UnreadableSheet,   ///< it bears this case's number but no code that can be read: perhaps a separator sheet
    Unseen,            ///< no machine looked at it: perhaps a separator sheet
};

/// Pages that came together and belong together.
struct SortedPages
{
    PageFile file; ///< cut to these pages; the first part of a file keeps its id, the others have fresh ones
    QString materialId; ///< which they are of; of a separator sheet: which begins
    SheetKind kind = SheetKind::Page; ///< never Unseen: a file is not cut where nobody looked
    int unseen = 0; ///< how many of them no machine looked at
    bool operator==(const SortedPages &) const = default;
};

/// Sorts a stack into its materials by the separator sheets in it (CAPTURE §2). Pure: it moves nothing itself. No sheet ever
/// stops the stack: what it cannot believe is a page of the material it is in, and somebody is told.
class StackSorter
{
public:
    /// @param asksFor whether the case has a place for this material
    /// @param freshId gives an id that no page file has had
    StackSorter(const CaseId &caseId, const QString &materialId, QByteArray tokenKey,
                std::function<bool(const QString &)> asksFor, std::function<PageFileId()> freshId);

    /// What became of the pages of the next file, in their order.
    /// @param bothSides the device takes front and back of each sheet in turn
    [[nodiscard]] QList<SortedPages> sort(const PageFile &file, bool bothSides = false);
    /// Where the next page goes.
    [[nodiscard]] QString materialId() const { return m_materialId; }

private:
    struct Sheet
    {
        SheetKind kind = SheetKind::Page;
        QString materialId;
    };
    [[nodiscard]] Sheet sheetOf(const PageFile &file, int page) const;
    [[nodiscard]] Sheet sheetOf(const QString &code) const;
    [[nodiscard]] SheetKind kindOf(const Sheet &sheet, const PageFile &file, int page, bool bothSides) const;

    CaseId m_caseId;
    QString m_materialId;
    bool m_behindSeparator = false; ///< the page before was one
    QByteArray m_tokenKey;
    std::function<bool(const QString &)> m_asksFor;
    std::function<PageFileId()> m_freshId;
};

} // namespace yichuang
