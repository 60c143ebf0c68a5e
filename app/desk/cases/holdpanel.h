// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "casework/holdcase.h"

namespace yichuang {

namespace Ui {
class HoldPanel;
}

/// 依法留存 in the view of a case: says to everybody that a supervisor keeps it from being purged, and lets a supervisor begin
/// and end that with a reason. What was typed stays until it is stored or another case is shown.
class HoldPanel : public QWidget
{
    Q_OBJECT

public:
    HoldPanel(RetentionStore &retention, const Clock &clock, const Session &session, QWidget *parent = nullptr);
    ~HoldPanel() override;

    void display(const CaseId &id);
    /// Asks for the reason; nothing for whoever may not.
    void ask();

Q_SIGNALS:
    /// Stored, with an entry in the history.
    void changed(const yichuang::CaseId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void looked(const CaseId &id, const std::optional<LegalHold> &hold);
    void send();
    void stopAsking();
    void arrange();

    std::unique_ptr<Ui::HoldPanel> m_ui;
    HoldCase m_work;
    const bool m_mayHold;
    CaseId m_caseId;
    std::optional<LegalHold> m_hold;
    bool m_known = false; ///< whether it is on hold has been read
    bool m_asking = false;
};

} // namespace yichuang
