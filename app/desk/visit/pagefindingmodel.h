// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <QImage>

#include "domain/cases/casematerial.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// What a machine measured on one page, the worst first: verdict, sentence with value and threshold, the part of the page it
/// is about, and what the guide asks for.
class PageFindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Verdict, Text, Strip, Count };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param turned how the page is shown, in degrees clockwise
    void show(const QList<PageFinding> &findings, const MaterialRule &rule, int turned);
    /// The page as it is shown, for the strips.
    void setPicture(const QImage &picture);
    /// Null for a row that is not there.
    [[nodiscard]] const PageFinding *findingAt(int row) const;
    /// Where it is on the page as shown.
    [[nodiscard]] PageArea areaAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textAt(int row) const;

    QList<PageFinding> m_findings;
    QList<QImage> m_strips; ///< one a row; null for the whole page
    MaterialRule m_rule;
    qint64 m_pictureKey = 0; ///< of the picture that the strips are from
    int m_turned = 0;
};

} // namespace yichuang
