// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include "domain/cases/caserecord.h"
#include "domain/checks/checkreport.h"

namespace yichuang {

/// The five stations of a visit with a glyph that says how far each is. All are open at any time.
class StationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void show(const CheckReport &report, const CaseRecord &record);

    [[nodiscard]] static QList<Station> stations();
    /// The word the draft's place keeps: "applicant", "item", "questions", "materials", "form".
    [[nodiscard]] static QString code(Station station);
    /// Applicant for an unknown word.
    [[nodiscard]] static Station fromCode(const QString &code);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] int gapsAt(Station station) const;
    [[nodiscard]] bool isReached(Station station) const;
    [[nodiscard]] QString textOf(Station station) const;

    CheckReport m_report;
    CaseRecord m_record;
};

} // namespace yichuang
