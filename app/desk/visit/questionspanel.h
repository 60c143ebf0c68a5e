// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include <QMap>

#include "casework/visit.h"
#include "desk/visit/answerlistmodel.h"
#include "desk/visit/questionlistmodel.h"
#include "desk/visit/stationpanel.h"

namespace yichuang {

namespace Ui {
class QuestionsPanel;
}

/// The branching questionnaire (递进式问卷): one question large, its answers under the digits 1 to 9, and all that were
/// asked below, where Enter opens one again. Beside each answer stands what it removes or adds.
class QuestionsPanel : public StationPanel
{
    Q_OBJECT

public:
    explicit QuestionsPanel(Visit &visit, QWidget *parent = nullptr);
    ~QuestionsPanel() override;

    void refresh() override;
    void begin() override;
    void goTo(const Gap &gap) override;
    /// Why the question shown is asked, and what its answers change; empty when none is.
    [[nodiscard]] QString why() const;

protected:
    /// Leaves the column of what each answer changed out where the questions would be cut; it stands beside the answers, too.
    void resizeEvent(QResizeEvent *event) override;

private:
    void ask(int row);
    /// No higher than its answers: the questions asked need the room.
    void fitAnswers();
    /// What each given answer changed when it was given, in the order of the questions.
    [[nodiscard]] const QList<AnswerEffect> &effectsOfAnswers();
    [[nodiscard]] const QList<AnswerEffect> &effectsOfOptions(const Question &question);
    /// Looking ahead costs a few milliseconds: only when item, answers or applicant changed.
    void forgetOldEffects();
    /// The situations that can still come of the answers given.
    [[nodiscard]] const QList<Situation> &possible();
    [[nodiscard]] ApplicantFacts applicant() const;
    void answer(int option);
    void describe();

    std::unique_ptr<Ui::QuestionsPanel> m_ui;
    Visit &m_visit;
    QuestionListModel m_questions;
    AnswerListModel m_options;
    QJsonObject m_effectsOf; ///< what the two below were computed for
    std::optional<QList<AnswerEffect>> m_answerEffects;
    QMap<QString, QList<AnswerEffect>> m_optionEffects; ///< by question
    QList<Situation> m_possible;                        ///< empty: not looked for yet
    QString m_asked; ///< id of the question that is shown large
};

} // namespace yichuang
