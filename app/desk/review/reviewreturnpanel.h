// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QFrame>
#include <QJsonObject>

#include "desk/review/reviewreasonmodel.h"

namespace yichuang {

namespace Ui {
class ReviewReturnPanel;
}

/// Takes the reasons for which a supervisor returns an intake: the number of the material, then what is wrong with it.
/// What was typed for a case stays until it is sent or another case is begun.
class ReviewReturnPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewReturnPanel(QWidget *parent = nullptr);
    ~ReviewReturnPanel() override;

    /// @param materials id and name, in the order of their numbers from 1
    /// @param number the material that is offered first; 0 for the whole case
    void begin(const CaseId &id, const QList<Defect> &materials, int number);
    void setBusy(bool busy);
    /// Forgets what was typed: it is stored.
    void settle();
    /// Everything typed for the case that was begun, so that it can be kept; empty when there is nothing.
    [[nodiscard]] QJsonObject typed() const;
    /// Brings back what typed() told, where nothing was typed since.
    void restore(const QJsonObject &typed);
    [[nodiscard]] CaseId caseId() const { return m_caseId; }

Q_SIGNALS:
    void sendRequested(const QList<yichuang::Defect> &reasons);
    void cancelled();
    /// A letter or a reason more or less.
    void edited();

private:
    void connectKeys();
    void describeMaterial();
    bool addReason();
    void send();

    std::unique_ptr<Ui::ReviewReturnPanel> m_ui;
    ReviewReasonModel m_reasons;
    QList<Defect> m_materials;
    CaseId m_caseId;
};

} // namespace yichuang
