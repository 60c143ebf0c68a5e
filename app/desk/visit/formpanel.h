// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/visit.h"
#include "desk/visit/stationpanel.h"

namespace yichuang {

class FormFieldRow;
struct FieldShown;

namespace Ui {
class FormPanel;
}

/// The application form (一表申请): its fields come from the guide, and most of their values from what is known already.
/// Beside each stands where it comes from; where registers and what was typed differ, both are there to choose.
class FormPanel : public StationPanel
{
    Q_OBJECT

public:
    explicit FormPanel(Visit &visit, QWidget *parent = nullptr);
    ~FormPanel() override;

    void refresh() override;
    void commit() override;
    void forgetTyped() override;
    void begin() override;
    void goTo(const Gap &gap) override;

private:
    void build(const QList<FormField> &fields);
    void handOver(const QString &key, const QString &value);
    void take(const QString &key, const QString &source);
    void keep(const QString &key, const QString &because);
    [[nodiscard]] FieldShown shownOf(const FormField &field) const;
    [[nodiscard]] QString faultOf(const QString &key) const;
    [[nodiscard]] FormFieldRow *rowOf(const QString &key) const;
    void showProposals();

    std::unique_ptr<Ui::FormPanel> m_ui;
    Visit &m_visit;
    QList<FormField> m_fields;
    QList<FormFieldRow *> m_rows; ///< owned by the contents of the scroll area
};

} // namespace yichuang
