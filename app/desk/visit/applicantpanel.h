// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/visit.h"
#include "desk/visit/stationpanel.h"

class QComboBox;

namespace yichuang {

namespace Ui {
class ApplicantPanel;
}

/// Who applies, and who applies for them. A credit code typed for a person makes the applicant an organisation, and the
/// other way round, so that the clerk need not choose first.
class ApplicantPanel : public StationPanel
{
    Q_OBJECT

public:
    ApplicantPanel(Visit &visit, const Clock &clock, QWidget *parent = nullptr);
    ~ApplicantPanel() override;

    void refresh() override;
    void commit() override;
    void forgetTyped() override;
    void begin() override;
    void goTo(const Gap &gap) override;

private:
    void chainTabs();
    void arrange();
    void adoptKindOf(const QString &number);
    [[nodiscard]] Applicant typedApplicant() const;
    [[nodiscard]] std::optional<Agent> typedAgent() const;

    std::unique_ptr<Ui::ApplicantPanel> m_ui;
    Visit &m_visit;
    const Clock &m_clock;
    bool m_showing = false; ///< the visit is being shown; nothing is to be handed back
};

} // namespace yichuang
