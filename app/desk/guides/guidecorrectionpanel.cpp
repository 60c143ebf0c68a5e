// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/guidecorrectionpanel.h"

#include <QApplication>
#include <QKeyEvent>

#include "casework/errortext.h"
#include "desk/words/guidewords.h"
#include "domain/guide/guideelements.h"
#include "ui_guidecorrectionpanel.h"

namespace yichuang {

namespace {
constexpr int longestSuggestion = 2000;
}

GuideCorrectionPanel::GuideCorrectionPanel(CorrectGuide &correct, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::GuideCorrectionPanel>()), m_correct(correct)
{
    m_ui->setupUi(this);
    for (const CorrectionSource source : allCorrectionSources())
        m_ui->sourceBox->addItem(GuideWords::source(source), int(source));
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->suggestedEdit), static_cast<QWidget *>(m_ui->currentEdit),
                            static_cast<QWidget *>(m_ui->reasonEdit), static_cast<QWidget *>(m_ui->elementBox), static_cast<QWidget *>(m_ui->sourceBox)})
        widget->installEventFilter(this);
    connect(m_ui->suggestedEdit, &QPlainTextEdit::textChanged, this, &GuideCorrectionPanel::note);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &GuideCorrectionPanel::note);
    connect(m_ui->sourceBox, &QComboBox::currentIndexChanged, this, &GuideCorrectionPanel::note);
    connect(m_ui->elementBox, &QComboBox::activated, this, [this](int index) {
        choose(m_ui->elementBox->itemData(index).toString());
        note();
    });
    connect(m_ui->raiseButton, &QPushButton::clicked, this, &GuideCorrectionPanel::raise);
    connect(m_ui->leaveButton, &QPushButton::clicked, this, &GuideCorrectionPanel::leave);
    connect(&m_correct, &CorrectGuide::writing, this, &GuideCorrectionPanel::takeUp);
    connect(&m_correct, &CorrectGuide::failed, this, [this](const Error &error) {
        m_ui->remarkLabel->say(Tone::Bad, error.code == ErrorCode::Invalid
                                              ? tr("Say what it should be, other than it is, and why.")
                                              : errorText(error.code).paragraph());
    });
    connect(&m_correct, &CorrectGuide::raised, this, [this](const GuideCorrection &correction) {
        if (!isVisible())
            return;
        m_filling = true;
        m_ui->suggestedEdit->clear();
        m_ui->reasonEdit->clear();
        m_filling = false;
        leave();
        Q_EMIT raised(correction);
    });
    hide();
}

GuideCorrectionPanel::~GuideCorrectionPanel() = default;

void GuideCorrectionPanel::open(const Guide &guide, const QString &pointer)
{
    if (!m_correct.isAllowed())
        return;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_guide = guide;
    m_ui->elementBox->clear();
    for (const QString &element : correctableElements(guide))
        m_ui->elementBox->addItem(correctionOf(guide, element).elementLabel, element);
    m_ui->elementBox->setCurrentIndex(qMax(0, m_ui->elementBox->findData(pointer)));
    m_ui->remarkLabel->say(Tone::Quiet, QString());
    choose(pointer);
    show();
    m_ui->suggestedEdit->setFocus();
    m_correct.loadWriting();
}

void GuideCorrectionPanel::choose(const QString &pointer)
{
    m_correction = correctionOf(m_guide, pointer);
    describe();
}

void GuideCorrectionPanel::describe()
{
    m_ui->subjectLabel->say(Tone::Warn, tr("Correct the guide: %1, version %2 · %3 · %4")
                                            .arg(m_correction.taskName)
                                            .arg(m_correction.guide.version)
                                            .arg(m_correction.elementLabel, ownerLabel(m_correction.owner)));
    m_ui->currentEdit->setPlainText(m_correction.current);
}

/// What was being written goes on where it was left, whatever element it is about now.
void GuideCorrectionPanel::takeUp(const QJsonObject &fields)
{
    if (!isVisible() || fields.isEmpty())
        return;
    m_filling = true;
    m_ui->suggestedEdit->setPlainText(fields.value(u"suggested").toString());
    m_ui->reasonEdit->setText(fields.value(u"reason").toString());
    m_ui->sourceBox->setCurrentIndex(fields.value(u"source").toInt());
    m_filling = false;
    const bool isOfAnother = fields.value(u"guide").toString() != m_correction.guide.id
        || fields.value(u"element").toString() != m_correction.element;
    if (isOfAnother)
        m_ui->remarkLabel->say(Tone::Warn, tr("This was begun about %1 and not raised.").arg(fields.value(u"label").toString()));
}

void GuideCorrectionPanel::note()
{
    if (m_filling || !isVisible())
        return;
    const QString suggested = m_ui->suggestedEdit->toPlainText().left(longestSuggestion);
    if (suggested.isEmpty() && m_ui->reasonEdit->text().isEmpty())
        return m_correct.note({});
    m_correct.note({{QStringLiteral("guide"), m_correction.guide.id},
                    {QStringLiteral("element"), m_correction.element},
                    {QStringLiteral("label"), m_correction.elementLabel},
                    {QStringLiteral("suggested"), suggested},
                    {QStringLiteral("reason"), m_ui->reasonEdit->text()},
                    {QStringLiteral("source"), m_ui->sourceBox->currentIndex()}});
}

void GuideCorrectionPanel::raise()
{
    m_correction.suggested = m_ui->suggestedEdit->toPlainText().left(longestSuggestion);
    m_correction.reason = m_ui->reasonEdit->text();
    m_correction.source = static_cast<CorrectionSource>(m_ui->sourceBox->currentData().toInt());
    m_correct.raise(m_correction);
}

void GuideCorrectionPanel::leave()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

bool GuideCorrectionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool raises = isReturn && key->modifiers().testFlag(Qt::ControlModifier);
        const bool leaves = key->key() == Qt::Key_Escape;
        if ((raises || leaves) && event->type() == QEvent::ShortcutOverride) {
            event->accept();
            return true;
        }
        if (raises || leaves) {
            raises ? raise() : leave();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yichuang
