// SPDX-License-Identifier: Apache-2.0
#include "desk/counter/lintpage.h"

#include <QFileDialog>
#include <QShortcut>

#include "casework/errortext.h"
#include "casework/suggestionpaper.h"
#include "core/durablefile.h"
#include "core/whenanswered.h"
#include "desk/look/tablelook.h"
#include "domain/guide/guideelements.h"
#include "ui_lintpage.h"

namespace yichuang {

LintPage::LintPage(CounterWork &work, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::LintPage>()), m_work(work), m_lint(work.ports.guides, work.ports.tasks)
{
    m_ui->setupUi(this);
    arrange();
    connectWork();
    connectKeys();
    setFocusProxy(m_ui->catalogueButton);
    arrangeBusy(false);
    describe();
}

LintPage::~LintPage() = default;

void LintPage::arrange()
{
    m_ui->severityCombo->addItems({tr("Errors and warnings"), tr("Errors only"), tr("Warnings only")});
    m_ui->ownerCombo->addItems({tr("All owners"), ownerLabel(ElementOwner::Substantive), ownerLabel(ElementOwner::Procedural)});
    m_ui->findingsView->setModel(&m_findings);
    using Column = FindingListModel::Column;
    dressTable(m_ui->findingsView,
               {{int(Column::Severity), 90}, {int(Column::Item), 250}, {int(Column::Problem), 260}, {int(Column::Owner), 90}},
               int(Column::Element));
    leaveOutWhenLarge(m_ui->findingsView, {int(Column::Owner)});
    m_ui->noticeStrip->clear();
    m_ui->summaryLabel->say(Tone::Quiet, tr("Nothing was checked yet."));
    m_ui->detailsLabel->setTone(Tone::Plain);
}

void LintPage::connectWork()
{
    connect(m_ui->catalogueButton, &QPushButton::clicked, this, [this] {
        begin();
        m_lint.lintCatalogue();
    });
    connect(m_ui->filesButton, &QPushButton::clicked, this, &LintPage::chooseFiles);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &LintPage::stop);
    connect(m_ui->filterEdit, &QLineEdit::textChanged, this, &LintPage::filter);
    connect(m_ui->severityCombo, &QComboBox::currentIndexChanged, this, &LintPage::filter);
    connect(m_ui->ownerCombo, &QComboBox::currentIndexChanged, this, &LintPage::filter);
    connect(m_ui->findingsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LintPage::describe);
    connect(m_ui->csvButton, &QPushButton::clicked, this, [this] { choosePlace(QStringLiteral("csv")); });
    connect(m_ui->pdfButton, &QPushButton::clicked, this, [this] { choosePlace(QStringLiteral("pdf")); });
    if (ReferenceLists *lists = m_work.ports.references)
        m_lint.lookIn(*lists);
    connect(&m_lint, &LintGuides::begun, m_ui->progressBar, &QProgressBar::setMaximum);
    connect(&m_lint, &LintGuides::advanced, m_ui->progressBar, &QProgressBar::setValue);
    connect(&m_lint, &LintGuides::linted, this, &LintPage::show);
    connect(&m_lint, &LintGuides::failed, this, [this](const Error &error) {
        arrangeBusy(false);
        m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph());
    });
}

void LintPage::connectKeys()
{
    const QList<std::pair<QKeySequence, QPushButton *>> keys{
        {QKeySequence(Qt::Key_F5), m_ui->catalogueButton},
        {QKeySequence(Qt::CTRL | Qt::Key_O), m_ui->filesButton},
        {QKeySequence(Qt::Key_Escape), m_ui->cancelButton},
        {QKeySequence(Qt::CTRL | Qt::Key_S), m_ui->csvButton},
        {QKeySequence(Qt::CTRL | Qt::Key_P), m_ui->pdfButton},
    };
    for (const auto &[sequence, button] : keys) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
}

void LintPage::begin()
{
    m_ui->noticeStrip->clear();
    m_ui->progressBar->setRange(0, 0);
    m_ui->progressBar->setValue(0);
    arrangeBusy(true);
    m_ui->cancelButton->setFocus();
}

void LintPage::check(const QStringList &paths)
{
    begin();
    m_lint.lintPaths(paths);
}

void LintPage::show(const QList<LintedGuide> &guides, const QList<GuideFileFinding> &unreadable)
{
    arrangeBusy(false);
    m_linted = guides;
    m_findings.show(guides, unreadable);
    const Tone tone = m_findings.errors() > 0 ? Tone::Bad : m_findings.warnings() > 0 ? Tone::Warn : Tone::Good;
    m_ui->summaryLabel->say(tone, toneText(tone, tr("%1 guides checked: %2 errors, %3 warnings")
                                                     .arg(guides.size() + unreadable.size())
                                                     .arg(m_findings.errors())
                                                     .arg(m_findings.warnings())));
    m_ui->csvButton->setEnabled(!guides.isEmpty());
    m_ui->pdfButton->setEnabled(!guides.isEmpty());
    m_ui->findingsView->selectRow(0);
    m_ui->findingsView->setFocus();
    describe();
}

void LintPage::stop()
{
    m_lint.cancel();
    arrangeBusy(false);
    m_ui->catalogueButton->setFocus();
    m_ui->noticeStrip->say(Tone::Quiet, tr("The check was stopped; what was found before is still shown."));
}

void LintPage::arrangeBusy(bool busy)
{
    m_ui->progressBar->setVisible(busy);
    m_ui->cancelButton->setVisible(busy);
    m_ui->cancelButton->setEnabled(busy);
    m_ui->catalogueButton->setEnabled(!busy);
    m_ui->filesButton->setEnabled(!busy);
    m_ui->csvButton->setEnabled(!busy && !m_linted.isEmpty());
    m_ui->pdfButton->setEnabled(!busy && !m_linted.isEmpty());
}

void LintPage::filter()
{
    FindingListModel::Filter filter;
    filter.text = m_ui->filterEdit->text();
    const int severity = m_ui->severityCombo->currentIndex();
    if (severity > 0)
        filter.severity = severity == 1 ? FindingSeverity::Error : FindingSeverity::Warning;
    const int owner = m_ui->ownerCombo->currentIndex();
    if (owner > 0)
        filter.owner = owner == 1 ? ElementOwner::Substantive : ElementOwner::Procedural;
    m_findings.setFilter(filter);
    m_ui->findingsView->selectRow(0);
    describe();
}

void LintPage::describe()
{
    m_ui->detailsLabel->setText(m_findings.described(m_ui->findingsView->currentIndex().row()));
}

void LintPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Check guides in files"), QString(), tr("Guides (*.json *.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::filesSelected, this, &LintPage::check);
    dialog->open();
}

void LintPage::choosePlace(const QString &suffix)
{
    auto *dialog = new QFileDialog(this, tr("Write the table of suggestions"), QString(), QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("suggestions.") + suffix);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &LintPage::writeSuggestions);
    dialog->open();
}

void LintPage::writeSuggestions(const QString &path)
{
    if (!path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return keep(path, suggestionTable(m_linted));
    const Paper paper = suggestionPaper(m_linted, m_work.session, m_work.ports.clock.now());
    whenAnswered(this, m_work.ports.papers.render(paper), [this, path](const Result<QByteArray> &pdf) {
        if (pdf)
            return keep(path, *pdf);
        m_ui->noticeStrip->say(Tone::Bad, errorText(pdf.error().code).paragraph());
    });
}

void LintPage::keep(const QString &path, const QByteArray &bytes)
{
    if (const Result<> written = writeDurably(path, bytes); !written)
        return m_ui->noticeStrip->say(Tone::Bad, errorText(written.error().code).paragraph());
    m_ui->noticeStrip->say(Tone::Good, tr("The table of suggestions was written: %1").arg(path));
}

void LintPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!focusWidget())
        m_ui->catalogueButton->setFocus();
}

} // namespace yichuang
