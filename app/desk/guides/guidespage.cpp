// SPDX-License-Identifier: Apache-2.0
#include "desk/guides/guidespage.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QShortcut>

#include "casework/errortext.h"
#include "desk/look/tablelook.h"
#include "desk/words/casewords.h"
#include "domain/tables/correctionsheet.h"
#include "ui_guidespage.h"

namespace yichuang {

GuidesPage::GuidesPage(CounterWork &work, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::GuidesPage>()), m_work(work)
{
    m_ui->setupUi(this);
    m_ui->newsView->setModel(&m_news);
    dressTable(m_ui->newsView, {{int(GuideNewsModel::Column::Version), 130}}, int(GuideNewsModel::Column::Item));
    m_ui->correctionsView->setModel(&m_corrections);
    using Column = GuideCorrectionModel::Column;
    dressTable(m_ui->correctionsView,
               {{int(Column::Item), 220}, {int(Column::Element), 190}, {int(Column::State), 120}, {int(Column::Answer), 220}},
               int(Column::Suggested));
    tellWhole(m_ui->newsView);
    tellWhole(m_ui->correctionsView);
    setFocusProxy(m_ui->newsView);
    m_ui->noticeStrip->clear();
    m_ui->catalogueLabel->setTone(Tone::Quiet);
    connectWork();
}

GuidesPage::~GuidesPage() = default;

void GuidesPage::connectWork()
{
    connect(&m_work.choice, &ItemChoice::refreshed, this, &GuidesPage::showNews);
    connect(&m_work.choice, &ItemChoice::confirmed, this, &GuidesPage::showNews);
    connect(&m_work.choice, &ItemChoice::shown, this, [this](const MustRead &reading) {
        const GuideNews *current = m_news.newsAt(m_ui->newsView->currentIndex().row());
        if (current && current->now == reading.news.now)
            m_ui->changesPanel->show(reading, true);
    });
    connect(m_ui->newsView->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GuidesPage::showCurrent);
    const auto confirm = [this] {
        if (const GuideNews *current = m_news.newsAt(m_ui->newsView->currentIndex().row()))
            m_work.choice.confirmRead(current->now);
    };
    connect(m_ui->newsView, &QTableView::activated, this, confirm);
    connect(m_ui->changesPanel, &GuideChangesPanel::confirmed, this, confirm);
    connect(m_ui->changesPanel, &GuideChangesPanel::left, this, [this] { m_ui->newsView->setFocus(); });
    connect(&m_work.correct, &CorrectGuide::listed, this,
            [this](const QList<KeptCorrection> &corrections) { m_corrections.show(corrections); });
    connect(&m_work.correct, &CorrectGuide::raised, this, &GuidesPage::refresh);
    connect(&m_work.choice, &ItemChoice::failed, this,
            [this](const Error &error) { m_ui->noticeStrip->say(Tone::Bad, errorText(error.code).paragraph()); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &GuidesPage::exportSheet);
    for (const auto &[key, act] : {std::pair<QKeySequence, std::function<void()>>(Qt::Key_F5, [this] { refresh(); }),
                                   std::pair<QKeySequence, std::function<void()>>(Qt::CTRL | Qt::Key_E, [this] { exportSheet(); })}) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void GuidesPage::refresh()
{
    m_work.choice.refresh();
    m_work.correct.list();
}

void GuidesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void GuidesPage::showNews()
{
    const int row = qMax(0, m_ui->newsView->currentIndex().row());
    m_news.show(m_work.choice.news());
    m_ui->changesPanel->clear();
    if (m_news.rowCount() > 0)
        m_ui->newsView->selectRow(qMin(row, m_news.rowCount() - 1));
    else
        m_ui->noticeStrip->say(Tone::Good, tr("Everything was read."));
    if (m_news.rowCount() > 0)
        m_ui->noticeStrip->say(Tone::Warn, tr("%n item(s) changed. Enter confirms the marked one as read; until then no case is "
                                              "taken in under it.", nullptr, m_news.rowCount()));
    Q_EMIT unread(m_news.rowCount());
}

void GuidesPage::showCurrent()
{
    if (const GuideNews *current = m_news.newsAt(m_ui->newsView->currentIndex().row()))
        m_work.choice.show(*current);
}

void GuidesPage::setStanding(const CatalogueStanding &standing)
{
    if (!standing.refused.isEmpty())
        return m_ui->catalogueLabel->say(Tone::Bad, toneText(Tone::Bad, tr("The catalogue here is older than its source: a new "
                                                                           "version was refused (%1).").arg(standing.refused)));
    if (standing.behind > 0)
        return m_ui->catalogueLabel->say(Tone::Warn, toneText(Tone::Warn, tr("The catalogue here is older than its source: %n "
                                                                             "version(s) are still to come.", nullptr,
                                                                             standing.behind)));
    m_ui->catalogueLabel->say(Tone::Quiet, standing.comparedAt.isValid()
                                               ? tr("As its source had it at %1.").arg(CaseWords::timeOfDay(standing.comparedAt))
                                               : tr("Not compared with its source since the start."));
}

void GuidesPage::exportSheet()
{
    auto *dialog = new QFileDialog(this, tr("Export the corrections"), QString(), QStringLiteral("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &GuidesPage::writeSheet);
    dialog->open();
}

void GuidesPage::writeSheet(const QString &path)
{
    QSaveFile file(path);
    const QByteArray sheet = correctionSheet(m_corrections.corrections());
    const bool written = file.open(QIODevice::WriteOnly) && file.write(sheet) == sheet.size() && file.commit();
    if (written)
        m_ui->noticeStrip->say(Tone::Good, tr("The table was written to %1.").arg(path));
    else
        m_ui->noticeStrip->say(Tone::Bad, errorText(ErrorCode::NoAccess).paragraph());
}

} // namespace yichuang
