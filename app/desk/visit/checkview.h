// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/decidecase.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

namespace Ui {
class CheckView;
}

/// The look before a legal act: the case as it would be filed, and a button that names the act. Esc goes back; nothing is
/// done before confirmed().
class CheckView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckView(QWidget *parent = nullptr);
    ~CheckView() override;

    /// @param typed what was typed for a refusal before and not issued
    void display(const CaseRecord &preview, const Guide &guide, IntakeAct act, bool offline, const DraftStanding &typed = {});
    /// The summary anew, when the documents of the case are made.
    void refresh(const CaseRecord &preview, const Guide &guide, bool offline);
    /// About the documents of the case; "" says nothing.
    void sayDocuments(Tone tone, const QString &text);
    /// Confirmed, and the documents are waited for: only the way back is open.
    void waitForDocuments();
    /// While the store works the act cannot be asked for twice.
    void setBusy(bool busy);
    void say(Tone tone, const QString &text);
    /// It is not known whether the act was stored: all that can be done is to ask, with F5 or the button.
    void sayUnknown(const QString &text, const QString &askText);
    [[nodiscard]] IntakeAct act() const { return m_act; }

Q_SIGNALS:
    void confirmed(const yichuang::Refusal &refusal);
    void backRequested();
    void askRequested();
    /// With every letter of a refusal, so that it can be kept.
    void refusalTyped(const QString &reasons, const QString &competentBody);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();

    std::unique_ptr<Ui::CheckView> m_ui;
    IntakeAct m_act = IntakeAct::Receive;
    bool m_showing = false;
    bool m_unknown = false; ///< whether the act was stored
};

} // namespace yichuang
