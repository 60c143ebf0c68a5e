// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/visit.h"

namespace yichuang {

namespace Ui {
class CaseHeader;
}

/// Who, what, in which situation, under which guide version, since when, and the four counters of the materials. The name
/// is masked (promise 9).
class CaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);
    ~CaseHeader() override;

    void display(const Visit &visit, const QDateTime &now);

private:
    void displayCounts(const Visit &visit);

    std::unique_ptr<Ui::CaseHeader> m_ui;
};

} // namespace yichuang
