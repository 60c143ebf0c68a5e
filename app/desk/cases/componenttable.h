// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

#include "desk/cases/componentmodel.h"

namespace yichuang {

/// The list of the items of a package, as high as its rows up to four. Hidden for a single item.
class ComponentTable : public QTableView
{
    Q_OBJECT

public:
    explicit ComponentTable(QWidget *parent = nullptr);

    void show(const CaseRecord &record);
    /// Null when none is marked.
    [[nodiscard]] const CaseComponent *marked() const;

private:
    ComponentModel m_components;
};

} // namespace yichuang
