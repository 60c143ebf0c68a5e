// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/findinglistmodel.h"

#include "desk/look/deskroles.h"
#include "desk/look/statuscolours.h"
#include "domain/guide/guideelements.h"
#include "domain/guide/lintwords.h"

#include <algorithm>

namespace yichuang {

FindingListModel::Row FindingListModel::rowOf(const Guide &guide, const FindingGroup &group)
{
    const LintWords words = lintWords(group.rule);
    Row row;
    row.item = guide.taskName;
    row.problem = words.problem.isEmpty() ? group.rule : words.problem;
    row.severity = group.severity;
    row.owner = group.owner;
    QStringList lines{tr("%1 (%2, version %3)").arg(guide.taskName, guide.ref.id).arg(guide.ref.version),
                      QStringLiteral("%1：%2").arg(dimensionLabel(words.dimension), row.problem),
                      tr("What to do: %1").arg(words.suggestion)};
    for (const GuideFinding &finding : group.findings) {
        const QString element = elementLabel(guide, finding.pointer);
        row.elements.append(element);
        const QString detail = finding.detail.isEmpty() || finding.detail == element
                                   ? QString()
                                   : QString(QStringLiteral(" (") + finding.detail + QStringLiteral(")"));
        lines.append(QStringLiteral("• ") + element + detail);
        if (!finding.example.isEmpty())
            lines.append(tr("Shown by these answers: %1").arg(finding.example));
    }
    row.details = lines.join(QLatin1Char('\n'));
    return row;
}

void FindingListModel::show(const QList<LintedGuide> &guides, const QList<GuideFileFinding> &unreadable)
{
    m_all.clear();
    m_errors = 0;
    m_warnings = 0;
    for (const GuideFileFinding &file : unreadable) {
        m_errors += int(file.findings.size());
        m_all.append({file.fileName, tr("This is no guide that can be taken in"), file.findings,
                      file.fileName + QLatin1Char('\n') + file.findings.join(QLatin1Char('\n')), FindingSeverity::Error, {}});
    }
    for (const LintedGuide &linted : guides) {
        for (const FindingGroup &group : groupedFindings(linted.findings)) {
            (group.severity == FindingSeverity::Error ? m_errors : m_warnings) += int(group.findings.size());
            m_all.append(rowOf(linted.guide, group));
        }
    }
    std::stable_sort(m_all.begin(), m_all.end(), [](const Row &one, const Row &other) {
        return one.severity == FindingSeverity::Error && other.severity != FindingSeverity::Error;
    });
    refilter();
}

void FindingListModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    refilter();
}

bool FindingListModel::fits(const Row &row) const
{
    if (m_filter.severity && row.severity != *m_filter.severity)
        return false;
    if (m_filter.owner && row.owner != m_filter.owner)
        return false;
    const QString all = row.item + QLatin1Char('\n') + row.problem + QLatin1Char('\n') + row.elements.join(QLatin1Char('\n'));
    return all.contains(m_filter.text.trimmed(), Qt::CaseInsensitive);
}

void FindingListModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_all.size(); ++i) {
        if (fits(m_all.at(i)))
            m_shown.append(i);
    }
    endResetModel();
}

QString FindingListModel::described(int row) const
{
    return row >= 0 && row < m_shown.size() ? m_all.at(m_shown.at(row)).details : QString();
}

int FindingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int FindingListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant FindingListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Row &row = m_all.at(m_shown.at(index.row()));
    const auto column = static_cast<Column>(index.column());
    const Tone tone = row.severity == FindingSeverity::Error ? Tone::Bad : Tone::Warn;
    if (role == ToneRole)
        return column == Column::Severity ? QVariant(int(tone)) : QVariant();
    if (role == Qt::ToolTipRole)
        return row.details;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Severity: return toneText(tone, row.severity == FindingSeverity::Error ? tr("Error") : tr("Warning"));
    case Column::Item: return row.item;
    case Column::Problem: return row.problem;
    case Column::Element:
        return row.elements.size() == 1 ? row.elements.constFirst()
                                        : tr("%1 elements: %2").arg(row.elements.size()).arg(row.elements.join(QStringLiteral("、")));
    case Column::Owner: return row.owner ? ownerLabel(*row.owner) : QString();
    case Column::Count: break;
    }
    return {};
}

QVariant FindingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Severity: return tr("Severity");
    case Column::Item: return tr("Item");
    case Column::Problem: return tr("What is wrong");
    case Column::Element: return tr("Element");
    case Column::Owner: return tr("Owner");
    case Column::Count: break;
    }
    return {};
}

} // namespace yichuang
