// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/pagefindingmodel.h"

#include <algorithm>
#include <utility>

#include <QPixmap>

#include "casework/pagefindingtext.h"
#include "desk/look/deskroles.h"
#include "desk/papers/pagearea.h"
#include "desk/words/casewords.h"

namespace yichuang {

namespace {
constexpr QSize stripSize(110, 28); // px
} // namespace

void PageFindingModel::show(const QList<PageFinding> &findings, const MaterialRule &rule, int turned)
{
    QList<PageFinding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const PageFinding &one, const PageFinding &other) { return one.verdict > other.verdict; });
    if (sorted == m_findings && rule == m_rule && turned == m_turned)
        return;
    beginResetModel();
    m_findings = sorted;
    m_strips = QList<QImage>(m_findings.size());
    m_pictureKey = 0;
    m_rule = rule;
    m_turned = turned;
    endResetModel();
}

void PageFindingModel::setPicture(const QImage &picture)
{
    if (std::exchange(m_pictureKey, picture.cacheKey()) == picture.cacheKey())
        return;
    for (int row = 0; row < m_findings.size(); ++row)
        m_strips[row] = stripOf(picture, areaAt(row), stripSize);
    if (!m_findings.isEmpty())
        Q_EMIT dataChanged(index(0, int(Column::Strip)), index(rowCount() - 1, int(Column::Strip)), {Qt::DecorationRole});
}

const PageFinding *PageFindingModel::findingAt(int row) const
{
    return row >= 0 && row < m_findings.size() ? &m_findings.at(row) : nullptr;
}

PageArea PageFindingModel::areaAt(int row) const
{
    const PageFinding *finding = findingAt(row);
    return finding ? turnedArea(finding->area, m_turned) : PageArea{};
}

int PageFindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

int PageFindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString PageFindingModel::textAt(int row) const
{
    const PageFinding &finding = m_findings.at(row);
    QStringList parts{pageFindingText(finding)};
    parts.append(guideDemandText(finding, m_rule));
    parts.append(pageFindingRemedy(finding));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QVariant PageFindingModel::data(const QModelIndex &index, int role) const
{
    const PageFinding *finding = index.isValid() ? findingAt(index.row()) : nullptr;
    if (!finding)
        return {};
    const auto column = static_cast<Column>(index.column());
    const Tone tone = CaseWords::tone(finding->verdict);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Column::Verdict)
            return toneText(tone, CaseWords::verdict(finding->verdict));
        return column == Column::Text ? QVariant(textAt(index.row())) : QVariant();
    case Qt::ToolTipRole: return textAt(index.row());
    case Qt::DecorationRole:
        if (column != Column::Strip || m_strips.at(index.row()).isNull())
            return {};
        return QPixmap::fromImage(m_strips.at(index.row()));
    case Qt::AccessibleTextRole:
        return column == Column::Strip ? QVariant(tr("Part of the page")) : QVariant();
    case EmphasisRole: return column == Column::Verdict;
    case ToneRole: return column == Column::Verdict ? QVariant(int(tone)) : QVariant();
    default: return {};
    }
}

QVariant PageFindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Verdict: return tr("Verdict");
    case Column::Text: return tr("What the machine measured");
    case Column::Strip: return tr("Part of the page");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
