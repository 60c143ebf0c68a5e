// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace yichuang {

/// What a machine looked at on a page (CAPTURE §6).
enum class PageCheck {
    Blank,
    Resolution,
    Blur,
    PageCount,
    Border,
    Skew,
    Orientation, ///< it stands on its side or on its head
    Duplicate,   ///< the same sheet is there already
    CutEdge,     ///< what is written runs off the picture
    Code,        ///< a code was printed on it and read
    Seal,        ///< a colour seal (红章), where the guide asks for one
    Signature,   ///< handwriting in the field for it, where the guide asks for one
    Unseen,      ///< no machine looked at this page: a person has to
};

enum class Verdict {
    Ok,
    Ask,  ///< a person should look
    Fail, ///< not usable as it is; the clerk may still override with a reason
};

/// A part of an upright page, in thousandths of its width and height; all 0: the whole page.
struct PageArea
{
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] bool isWhole() const { return width == 0 || height == 0; }
    bool operator==(const PageArea &) const = default;
};

/// One machine check of one page. Nothing is ever deleted because of it.
struct PageFinding
{
    PageCheck check = PageCheck::Blank;
    Verdict verdict = Verdict::Ok;
    int page = 1;         ///< within its file, from 1
    double measured = 0;  ///< in the unit of the check: marks, dpi, edge width in px, pages, per cent of the picture, degrees
    double threshold = 0; ///< what it was held against
    PageArea area = {};   ///< where on the page
    QString text = {};    ///< of Code: what it says; of Duplicate: the other material that has it, empty for the same one
    QByteArray like = {}; ///< of Duplicate: the SHA-256 of the file whose sheet it seems to be
    int likePage = 1;     ///< of Duplicate: which page of that file
    bool operator==(const PageFinding &) const = default;
};

/// What the device process found out about a file that somebody handed in.
struct FileInspection
{
    QString mediaType; ///< by content: application/pdf, image/jpeg, image/png, image/tiff
    int pageCount = 0;
    struct PageSize
    {
        int width = 0;  ///< px at `dpi`
        int height = 0; ///< px at `dpi`
        double dpi = 0; ///< from the pixels and the known paper size, 0 when unknown (CAPTURE §6: never the JFIF field)
        bool operator==(const PageSize &) const = default;
    };
    QList<PageSize> pages;
    QList<PageFinding> findings;
    /// What tells one sheet from another, one entry a page in their order; empty for a page nobody looked at, which has
    /// an Unseen finding instead of others. Only PageInspector::compare() reads them, and none is ever stored.
    QList<QByteArray> sheetPrints;
    bool operator==(const FileInspection &) const = default;
};

} // namespace yichuang
