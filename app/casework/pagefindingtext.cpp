// SPDX-License-Identifier: Apache-2.0
#include "casework/pagefindingtext.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>

namespace yichuang {

namespace {

struct Row
{
    PageCheck check;
    const char *name;
    const char *inOrder; ///< %1 is what was measured, %2 what it was held against, %3 what was read
    const char *other;   ///< of a finding that is not in order
    const char *remedy;
};

// One row a check. Marked here, translated when shown.
constexpr std::array rows{
    Row{PageCheck::Blank, QT_TRANSLATE_NOOP("PageFindingText", "Content"),
        QT_TRANSLATE_NOOP("PageFindingText", "Something is written on it (%1 marks)"),
        QT_TRANSLATE_NOOP("PageFindingText", "It seems to be blank (%1 marks)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Look at it; Delete takes it out")},
    Row{PageCheck::Resolution, QT_TRANSLATE_NOOP("PageFindingText", "Resolution"),
        QT_TRANSLATE_NOOP("PageFindingText", "Resolution %1 dpi (at least %2)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Resolution %1 dpi (at least %2)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Scan it again with F3")},
    Row{PageCheck::Blur, QT_TRANSLATE_NOOP("PageFindingText", "Sharpness"),
        QT_TRANSLATE_NOOP("PageFindingText", "Edges %1 px wide (at most %2)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Blurred: edges %1 px wide (at most %2)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Scan it again with F3")},
    Row{PageCheck::PageCount, QT_TRANSLATE_NOOP("PageFindingText", "Pages"),
        QT_TRANSLATE_NOOP("PageFindingText", "%1 pages"),
        QT_TRANSLATE_NOOP("PageFindingText", "%1 pages (at most %2)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Take out what does not belong here")},
    Row{PageCheck::Border, QT_TRANSLATE_NOOP("PageFindingText", "Border"),
        QT_TRANSLATE_NOOP("PageFindingText", "%1 % of the picture is not paper (at most %2 %)"),
        QT_TRANSLATE_NOOP("PageFindingText", "%1 % of the picture is not paper (at most %2 %)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Lay it on the glass anew, then F3")},
    Row{PageCheck::Skew, QT_TRANSLATE_NOOP("PageFindingText", "Skew"),
        QT_TRANSLATE_NOOP("PageFindingText", "Askew by %1° (at most %2°)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Askew by %1° (at most %2°)"),
        QT_TRANSLATE_NOOP("PageFindingText", "Lay it straight, then F3")},
    Row{PageCheck::Orientation, QT_TRANSLATE_NOOP("PageFindingText", "Orientation"),
        QT_TRANSLATE_NOOP("PageFindingText", "It stands upright"),
        QT_TRANSLATE_NOOP("PageFindingText", "It seems to be turned by %1°"),
        QT_TRANSLATE_NOOP("PageFindingText", "Turn it with R")},
    Row{PageCheck::Duplicate, QT_TRANSLATE_NOOP("PageFindingText", "Same sheet"),
        QT_TRANSLATE_NOOP("PageFindingText", "No other page is like it"),
        QT_TRANSLATE_NOOP("PageFindingText", "The same sheet seems to be there already"),
        QT_TRANSLATE_NOOP("PageFindingText", "B shows both side by side")},
    Row{PageCheck::CutEdge, QT_TRANSLATE_NOOP("PageFindingText", "Edges"),
        QT_TRANSLATE_NOOP("PageFindingText", "Nothing runs off the picture"),
        QT_TRANSLATE_NOOP("PageFindingText", "What is written runs off the picture"),
        QT_TRANSLATE_NOOP("PageFindingText", "Lay it on the glass anew, then F3")},
    Row{PageCheck::Code, QT_TRANSLATE_NOOP("PageFindingText", "Code"),
        QT_TRANSLATE_NOOP("PageFindingText", "Code read: %3"),
        QT_TRANSLATE_NOOP("PageFindingText", "A code that could not be read for certain: %3"),
        QT_TRANSLATE_NOOP("PageFindingText", "Look at it")},
    Row{PageCheck::Seal, QT_TRANSLATE_NOOP("PageFindingText", "Seal"),
        QT_TRANSLATE_NOOP("PageFindingText", "Red seals: %1"),
        QT_TRANSLATE_NOOP("PageFindingText", "No red seal was found"),
        QT_TRANSLATE_NOOP("PageFindingText", "Look for it; scan in colour with F3 if it is there")},
    Row{PageCheck::Signature, QT_TRANSLATE_NOOP("PageFindingText", "Handwriting"),
        QT_TRANSLATE_NOOP("PageFindingText", "Places that look written by hand: %1"),
        QT_TRANSLATE_NOOP("PageFindingText", "No handwriting was found"),
        QT_TRANSLATE_NOOP("PageFindingText", "Look for the signature; have it signed if it is not")},
    Row{PageCheck::Unseen, QT_TRANSLATE_NOOP("PageFindingText", "Machine check"),
        QT_TRANSLATE_NOOP("PageFindingText", "The machine looked at it"),
        QT_TRANSLATE_NOOP("PageFindingText", "The machine did not get to this page; nothing was checked on it"),
        QT_TRANSLATE_NOOP("PageFindingText", "Look at it yourself")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("PageFindingText", text);
}

const Row *rowOf(PageCheck check)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [check](const Row &row) { return row.check == check; });
    return found == rows.end() ? nullptr : &*found;
}

/// Seals and handwriting are measured whether the guide asks for them or not; then it is no fault that none are there.
bool isAsWished(const PageFinding &finding)
{
    const bool counted = finding.check == PageCheck::Seal || finding.check == PageCheck::Signature;
    return counted ? finding.measured >= 1 : finding.verdict == Verdict::Ok;
}

/// One decimal where it matters, and none that says nothing.
QString figure(double value)
{
    const double size = std::abs(value);
    const bool whole = size >= 10 || std::abs(size - std::round(size)) < 0.05;
    return QString::number(size, 'f', whole ? 0 : 1);
}

} // namespace

QString pageCheckName(PageCheck check)
{
    const Row *row = rowOf(check);
    return row ? translated(row->name) : QString();
}

QString pageFindingText(const PageFinding &finding)
{
    const Row *row = rowOf(finding.check);
    if (!row)
        return {};
    if (finding.check == PageCheck::Duplicate && finding.verdict != Verdict::Ok && !finding.text.isEmpty())
        return translated(QT_TRANSLATE_NOOP("PageFindingText", "The same sheet seems to be with another material already"));
    // What was read comes last: it may hold signs of its own that look like places for figures.
    QString text = translated(isAsWished(finding) ? row->inOrder : row->other);
    text.replace(QStringLiteral("%1"), figure(finding.measured));
    text.replace(QStringLiteral("%2"), figure(finding.threshold));
    text.replace(QStringLiteral("%3"), finding.text);
    return text;
}

QString pageFindingRemedy(const PageFinding &finding)
{
    if (finding.verdict == Verdict::Ok)
        return {};
    if (finding.check == PageCheck::Duplicate && !finding.text.isEmpty())
        return translated(QT_TRANSLATE_NOOP("PageFindingText", "Look whether it belongs to both"));
    const Row *row = rowOf(finding.check);
    return row ? translated(row->remedy) : QString();
}

QString guideDemandText(const PageFinding &finding, const MaterialRule &rule)
{
    if (finding.check == PageCheck::Seal && rule.sealRequired)
        return QCoreApplication::translate("PageFindingText", "the guide asks for a seal");
    if (finding.check == PageCheck::Signature && rule.signatureRequired)
        return QCoreApplication::translate("PageFindingText", "the guide asks for a signature");
    if (finding.check == PageCheck::PageCount && rule.maxPages > 0)
        return QCoreApplication::translate("PageFindingText", "the guide allows %1 pages").arg(rule.maxPages);
    if (finding.check == PageCheck::Resolution && rule.scan && rule.scan->dpi > 0)
        return QCoreApplication::translate("PageFindingText", "the guide asks for %1 dpi").arg(rule.scan->dpi);
    return {};
}

} // namespace yichuang
