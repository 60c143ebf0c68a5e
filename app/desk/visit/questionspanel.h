// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QStringListModel>

#include "casework/visit.h"
#include "desk/visit/questionlistmodel.h"
#include "desk/visit/stationpanel.h"

namespace yichuang {

namespace Ui {
class QuestionsPanel;
}

/// The branching questionnaire (递进式问卷): one question large, its answers under the digits 1 to 9, and all that were
/// asked below, where Enter opens one again.
class QuestionsPanel : public StationPanel
{
    Q_OBJECT

public:
    explicit QuestionsPanel(Visit &visit, QWidget *parent = nullptr);
    ~QuestionsPanel() override;

    void refresh() override;
    void begin() override;
    void goTo(const Gap &gap) override;

private:
    void ask(int row);
    void answer(int option);
    void describe();

    std::unique_ptr<Ui::QuestionsPanel> m_ui;
    Visit &m_visit;
    QuestionListModel m_questions;
    QStringListModel m_options;
    QString m_asked; ///< id of the question that is shown large
};

} // namespace yichuang
