// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/decidecase.h"
#include "desk/look/statuscolours.h"

class QLineEdit;

namespace yichuang {

class ToneLabel;

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
    /// The same application stands open already: says so, and asks why this is another one before anything can be confirmed.
    /// @param because what was said before
    void askWhyAnother(const QString &text, const QString &because);
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
    /// Why it is another application than the one that stands open.
    void anotherTyped(const QString &because);
    /// With every letter of a refusal, so that it can be kept.
    void refusalTyped(const QString &reasons, const QString &competentBody);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Says what is shown; and how to see all of it, where it is longer than the view.
    void lead();
    void addAnother();
    void confirm();

    std::unique_ptr<Ui::CheckView> m_ui;
    QWidget *m_another = nullptr; ///< shown while the same application stands open
    ToneLabel *m_anotherLabel = nullptr;
    QLineEdit *m_anotherEdit = nullptr;
    IntakeAct m_act = IntakeAct::Receive;
    bool m_showing = false;
    bool m_unknown = false; ///< whether the act was stored
};

} // namespace yichuang
