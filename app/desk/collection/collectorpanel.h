// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QDate>
#include <QJsonObject>
#include <QWidget>

#include "domain/cases/caserecord.h"

namespace yichuang {

namespace Ui {
class CollectorPanel;
}

/// Who stands at the collection desk: the applicant or an agent, and how that was established. Numbers are checked while
/// they are typed.
class CollectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CollectorPanel(QWidget *parent = nullptr);
    ~CollectorPanel() override;

    /// Empties the fields for this case. An organisation cannot come itself: only an agent is offered.
    /// @param today what numbers are checked against
    void begin(const CaseRecord &record, QDate today);
    /// Who was described so far. The applicant's own name comes from the case: it is the number that is shown.
    [[nodiscard]] HandOver handOver() const;
    [[nodiscard]] bool hasNumber() const;
    /// Everything typed, so that it can be kept; empty when there is nothing.
    [[nodiscard]] QJsonObject typed() const;
    /// Brings back what typed() told.
    void restore(const QJsonObject &typed);
    void focusNumber();

Q_SIGNALS:
    void edited();
    /// Enter in the last field that this kind of collector needs.
    void entered();

private:
    void arrange();
    void judgeNumber();
    [[nodiscard]] IdentifierKind kind() const;

    std::unique_ptr<Ui::CollectorPanel> m_ui;
    Applicant m_applicant;
    QDate m_today;
};

} // namespace yichuang
