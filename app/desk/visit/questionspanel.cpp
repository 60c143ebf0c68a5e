// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/questionspanel.h"

#include <QShortcut>

#include "desk/look/composedmark.h"
#include "desk/look/markedrow.h"
#include "desk/look/tablelook.h"
#include "desk/words/situationwords.h"
#include "desk/words/whywords.h"
#include "domain/guide/possiblesituations.h"
#include "ui_questionspanel.h"

namespace yichuang {

namespace {

/// Question, answer and effect side by side.
constexpr int charactersForEffects = 42;

} // namespace

QuestionsPanel::QuestionsPanel(Visit &visit, QWidget *parent)
    : StationPanel(parent), m_ui(std::make_unique<Ui::QuestionsPanel>()), m_visit(visit)
{
    m_ui->setupUi(this);
    m_ui->optionsView->setModel(&m_options);
    m_ui->questionsView->setModel(&m_questions);
    using Column = QuestionListModel::Column;
    dressTable(m_ui->questionsView, {{int(Column::Number), 36}, {int(Column::Answer), 200}, {int(Column::Effect), 210}}, int(Column::Text));
    tellWhole(m_ui->questionsView);
    keepMarkedInSight(m_ui->questionsView);

    connect(m_ui->optionsView, &QListView::activated, this, [this](const QModelIndex &index) { answer(index.row()); });
    connect(m_ui->optionsView, &QListView::clicked, this, [this](const QModelIndex &index) { answer(index.row()); });
    const auto reopen = [this](const QModelIndex &index) {
        ask(index.row());
        m_ui->optionsView->setFocus();
    };
    connect(m_ui->questionsView, &QTableView::activated, this, reopen);
    connect(m_ui->questionsView, &QTableView::clicked, this, reopen);
    for (int digit = 1; digit <= 9; ++digit) {
        for (QWidget *view : {static_cast<QWidget *>(m_ui->optionsView), static_cast<QWidget *>(m_ui->questionsView)}) {
            auto *shortcut = new QShortcut(QKeySequence(Qt::Key_0 + digit), view);
            shortcut->setContext(Qt::WidgetShortcut);
            connect(shortcut, &QShortcut::activated, this, [this, digit] { answer(digit - 1); });
        }
    }
}

QuestionsPanel::~QuestionsPanel() = default;

void QuestionsPanel::refresh()
{
    m_questions.show(m_visit.report().checklist, effectsOfAnswers());
    const int row = m_questions.rowOf(m_asked);
    const bool keep = row >= 0 && m_questions.chosenOption(row) < 0;
    ask(keep ? row : m_questions.firstOpen() >= 0 ? m_questions.firstOpen() : qMax(0, row));
    describe();
}

void QuestionsPanel::resizeEvent(QResizeEvent *event)
{
    StationPanel::resizeEvent(event);
    const bool narrow = width() < charactersForEffects * fontMetrics().horizontalAdvance(u'问');
    m_ui->questionsView->setColumnHidden(int(QuestionListModel::Column::Effect), narrow);
    fitAnswers();
}

void QuestionsPanel::fitAnswers()
{
    QListView *view = m_ui->optionsView;
    const int answers = m_options.rowCount();
    if (answers == 0)
        return view->setMaximumHeight(QWIDGETSIZE_MAX);
    view->doItemsLayout();
    const int rows = view->visualRect(m_options.index(answers - 1)).bottom() - view->visualRect(m_options.index(0)).top() + 1;
    view->setMaximumHeight(rows + view->sizeHintForRow(0) + 2 * view->frameWidth());
}

void QuestionsPanel::ask(int row)
{
    const Question *question = m_questions.questionAt(row);
    const bool composed = question && question->origin == Origin::Composed;
    m_asked = question ? question->id : QString();
    m_ui->questionLabel->setToolTip(composed ? composedLegend() : QString());
    m_ui->questionLabel->setText(!question ? tr("Choose a service item first.")
                                 : composed ? question->text + composedMark()
                                            : question->text);
    if (question)
        m_options.show(question->options, effectsOfOptions(*question));
    else
        m_options.show({}, {});
    m_ui->optionsView->setCurrentIndex(m_options.index(qMax(0, m_questions.chosenOption(row))));
    m_ui->questionsView->selectRow(row);
    fitAnswers();
}

ApplicantFacts QuestionsPanel::applicant() const
{
    return {m_visit.record().applicant.organisation, m_visit.record().agent.has_value()};
}

void QuestionsPanel::forgetOldEffects()
{
    const Guide *guide = m_visit.guide();
    QJsonObject now = conditionData(m_visit.report().checklist.answers, applicant());
    now.insert(QStringLiteral("guide"), guide ? guide->ref.id : QString());
    now.insert(QStringLiteral("version"), guide ? guide->ref.version : 0);
    if (now == m_effectsOf)
        return;
    m_effectsOf = now;
    m_answerEffects.reset();
    m_optionEffects.clear();
    m_possible.clear();
}

const QList<AnswerEffect> &QuestionsPanel::effectsOfOptions(const Question &question)
{
    forgetOldEffects();
    const Guide *guide = m_visit.guide();
    QList<AnswerEffect> &effects = m_optionEffects[question.id];
    if (!guide || !effects.isEmpty())
        return effects;
    QJsonObject before = m_visit.report().checklist.answers;
    before.remove(question.id);
    for (const QuestionOption &option : question.options) {
        QJsonObject after = before;
        after.insert(question.id, option.id);
        effects.append(answerEffect(*guide, before, after, applicant()));
    }
    return effects;
}

const QList<AnswerEffect> &QuestionsPanel::effectsOfAnswers()
{
    forgetOldEffects();
    if (m_answerEffects)
        return *m_answerEffects;
    const Guide *guide = m_visit.guide();
    const Checklist &checklist = m_visit.report().checklist;
    QJsonObject given;
    QList<AnswerEffect> effects;
    for (const Question &question : checklist.questions) {
        const QJsonObject before = given;
        if (checklist.answers.contains(question.id))
            given.insert(question.id, checklist.answers.value(question.id));
        effects.append(guide && given != before ? answerEffect(*guide, before, given, applicant()) : AnswerEffect());
    }
    return m_answerEffects.emplace(effects);
}

const QList<Situation> &QuestionsPanel::possible()
{
    forgetOldEffects();
    const Guide *guide = m_visit.guide();
    if (guide && m_possible.isEmpty())
        m_possible = possibleSituations(*guide, m_visit.report().checklist.answers, applicant());
    return m_possible;
}

QString QuestionsPanel::why() const
{
    const Question *question = m_questions.questionAt(m_questions.rowOf(m_asked));
    const Guide *guide = m_visit.guide();
    QStringList parts;
    if (question)
        parts.append(WhyWords::question(*question, m_options.effects()));
    if (question && question->origin == Origin::Composed)
        parts.append(composedLegend());
    if (guide && m_visit.report().checklist.isSettled())
        parts.append(SituationWords::why(*guide, m_visit.report().checklist, applicant()));
    return parts.join(u'\n');
}

void QuestionsPanel::answer(int option)
{
    const Question *question = m_questions.questionAt(m_questions.rowOf(m_asked));
    if (!question || option < 0 || option >= question->options.size())
        return;
    m_visit.answer(question->id, question->options.at(option).id);
    if (m_questions.firstOpen() < 0)
        Q_EMIT stepDone();
}

void QuestionsPanel::describe()
{
    const Checklist &checklist = m_visit.report().checklist;
    if (!m_visit.guide())
        m_ui->remainingLabel->say(Tone::Quiet, {});
    else if (checklist.openQuestions.isEmpty())
        m_ui->remainingLabel->say(Tone::Good, toneText(Tone::Good, tr("All answered")));
    else
        m_ui->remainingLabel->say(Tone::Working,
                                  toneText(Tone::Working, tr("%n question(s) left", nullptr, int(checklist.openQuestions.size()))));
    if (!m_visit.guide())
        return m_ui->outcomeLabel->say(Tone::Quiet, {});
    const bool open = !checklist.openQuestions.isEmpty();
    const auto standing = SituationWords::of(*m_visit.guide(), checklist, applicant(), open ? possible() : QList<Situation>());
    m_ui->outcomeLabel->say(standing.tone, standing.tone == Tone::Quiet ? standing.text : toneText(standing.tone, standing.text));
    m_ui->outcomeLabel->setToolTip(standing.details);
}

void QuestionsPanel::begin()
{
    m_ui->optionsView->setFocus();
}

void QuestionsPanel::goTo(const Gap &gap)
{
    const int row = m_questions.rowOf(gap.targetId);
    if (row >= 0)
        ask(row);
    begin();
}

} // namespace yichuang
