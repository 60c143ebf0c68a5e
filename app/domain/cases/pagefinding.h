// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace yichuang {

/// What a machine looked at on a page (CAPTURE §6).
enum class PageCheck { Blank, Resolution, Blur, PageCount, Border, Skew };

enum class Verdict {
    Ok,
    Ask,  ///< a person should look
    Fail, ///< not usable as it is; the clerk may still override with a reason
};

/// One machine check of one page. Nothing is ever deleted because of it.
struct PageFinding
{
    PageCheck check = PageCheck::Blank;
    Verdict verdict = Verdict::Ok;
    int page = 1;         ///< within its file, from 1
    double measured = 0;  ///< in the unit of the check: marks, dpi, edge width in px, pages, per cent of the picture, degrees
    double threshold = 0; ///< what it was held against
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
    bool operator==(const FileInspection &) const = default;
};

} // namespace yichuang
