// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/receiptview.h"

#include <QShortcut>

#include "desk/words/casewords.h"
#include "domain/cases/casenumber.h"
#include "domain/identifiers/masking.h"
#include "ui_receiptview.h"

namespace yichuang {

namespace {

QString doneText(IntakeAct act)
{
    switch (act) {
    case IntakeAct::Receive: return ReceiptView::tr("Received");
    case IntakeAct::Accept: return ReceiptView::tr("Received and accepted");
    case IntakeAct::Correct: return ReceiptView::tr("Received; one-time correction notice issued");
    case IntakeAct::Refuse: return ReceiptView::tr("Received; not accepted");
    }
    return {};
}

QString titled(const QString &title, const QStringList &lines)
{
    return lines.isEmpty() ? QString() : QString(title + u'\n' + lines.join(u'\n'));
}

/// What comes later or is committed to, each with its last day.
QString promisesOf(const CaseRecord &record)
{
    QStringList lines;
    for (const CaseMaterial &material : record.materials) {
        if (!material.promise || !material.promise->isOpen())
            continue;
        const QDate due = material.promise->due;
        const QString last = due.isValid() ? ReceiptView::tr("by %1").arg(due.toString(Qt::ISODate))
                                           : ReceiptView::tr("nothing to bring");
        lines.append(QStringLiteral("· %1 · %2 · %3").arg(material.name, CaseWords::obtained(material.obtained), last));
    }
    return titled(ReceiptView::tr("Promised in writing, to be signed:"), lines);
}

/// What goes back over the counter now, and what does not.
QString originalsOf(const CaseRecord &record)
{
    QStringList back;
    QStringList kept;
    for (const CaseMaterial &material : record.materials) {
        const int stays = material.files.isEmpty() ? 0 : material.originals - material.originalsReturned;
        if (material.originalsReturned > 0)
            back.append(QStringLiteral("· %1 × %2").arg(material.name).arg(material.originalsReturned));
        if (stays > 0)
            kept.append(QStringLiteral("· %1 × %2").arg(material.name).arg(stays));
    }
    QStringList parts{titled(ReceiptView::tr("Give these originals back now:"), back),
                      titled(ReceiptView::tr("These originals stay here:"), kept)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n"));
}

} // namespace

ReceiptView::ReceiptView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::ReceiptView>()), m_document(nullptr)
{
    m_ui->setupUi(this);
    m_ui->paperView->setDocument(&m_document);
    m_ui->paperView->setZoomMode(QPdfView::ZoomMode::FitInView);
    m_ui->printButton->setIcon(QIcon::fromTheme(QStringLiteral("document-print")));
    connect(m_ui->printButton, &QPushButton::clicked, this, &ReceiptView::printRequested);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &ReceiptView::nextRequested);
    auto *print = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_P), this);
    print->setContext(Qt::WidgetWithChildrenShortcut);
    connect(print, &QShortcut::activated, this, &ReceiptView::printRequested);
}

ReceiptView::~ReceiptView() = default;

void ReceiptView::display(const CaseRecord &record, IntakeAct act)
{
    m_ui->noticeStrip->clear();
    m_ui->actLabel->say(Tone::Good, toneText(Tone::Good, doneText(act)));
    m_ui->numberLabel->setText(readableCaseNumber(record.number));
    m_ui->itemLabel->setText(record.itemName);
    const NameOf whose = record.applicant.organisation ? NameOf::Organisation : NameOf::Person;
    QStringList facts{tr("Applicant: %1").arg(maskedName(record.applicant.identity.name, whose)),
                      tr("Provisional number; the platform's number follows by itself.")};
    facts.append(tr("Answer due: %1").arg(CaseWords::dueDate(record.deadlines.noticeDue)));
    if (record.deadlines.promisedDue)
        facts.append(tr("Promised: %1").arg(CaseWords::dueDate(*record.deadlines.promisedDue)));
    if (record.takenOffline)
        facts.append(tr("Taken in offline; it is sent when the line is back."));
    m_ui->factsLabel->say(Tone::Quiet, facts.join(u'\n'));
    sayPapers(record, act);
    setPaper({});
    sayPrinting(Tone::Working, tr("Printing …"));
    m_ui->nextButton->setFocus();
}

void ReceiptView::sayPapers(const CaseRecord &record, IntakeAct act)
{
    const bool refused = act == IntakeAct::Refuse; // then everything goes back, as its notice lists
    const QString promises = refused ? QString() : promisesOf(record);
    const QString originals = refused ? QString() : originalsOf(record);
    m_ui->promisesLabel->say(Tone::Warn, promises);
    m_ui->promisesLabel->setVisible(!promises.isEmpty());
    m_ui->originalsLabel->say(Tone::Plain, originals);
    m_ui->originalsLabel->setVisible(!originals.isEmpty());
}

void ReceiptView::say(Tone tone, const QString &text)
{
    m_ui->noticeStrip->say(tone, text);
}

void ReceiptView::setPaper(const QByteArray &pdf)
{
    m_document.close();
    m_bytes.close();
    m_bytes.setData(pdf);
    if (!pdf.isEmpty() && m_bytes.open(QIODevice::ReadOnly))
        m_document.load(&m_bytes);
}

void ReceiptView::sayPrinting(Tone tone, const QString &text)
{
    m_ui->printLabel->say(tone, toneText(tone, text));
    // Enter does what has to be done next: print what did not print, else go on.
    if (tone == Tone::Bad)
        m_ui->printButton->setFocus();
}

} // namespace yichuang
