// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/latepanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "casework/errortext.h"
#include "desk/cases/caseattention.h"
#include "desk/cases/latepages.h"
#include "desk/cases/latesorter.h"
#include "desk/look/passwordstrip.h"
#include "desk/look/tonelabel.h"
#include "desk/papers/passwordflow.h"
#include "desk/words/documentwords.h"
#include "domain/cases/casesummary.h"
#include "domain/roles/casepermission.h"

namespace yichuang {

namespace {

QPushButton *buttonIn(QWidget *row, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus); // a click must leave the mark where it is
    row->layout()->addWidget(button);
    return button;
}

QWidget *rowIn(QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    parent->layout()->addWidget(row);
    return row;
}

} // namespace

LatePanel::LatePanel(const CounterPorts &ports, const Session &session, QWidget *parent)
    : QWidget(parent),
      m_clock(ports.clock),
      m_calendar(ports.calendar),
      m_mayAdd(may(session.clerk.role, Act::AddMaterial)),
      m_session(session),
      m_late(ports.cases, ports.guides, ports.envelopes, ports.clock, ports.calendar, session),
      m_intake(m_late, ports.scanner, ports.inspector, ports.pages, ports.clock, ports.files),
      m_pages(new LatePages(m_late, ports.cases, session.clerk.id, this))
{
    m_late.bindWith(ports.documents, ports.pages);
    addWidgets();
    addButtons();
    connectWork();
    connectIntake();
    auto *password = new PasswordStrip(this);
    layout()->addWidget(password);
    m_password = new PasswordFlow(m_intake, ports.documents, ports.files, *password, this);
    connect(m_password, &PasswordFlow::said, this, &LatePanel::say);
    connect(this, &LatePanel::closed, m_password, &PasswordFlow::leaveAll);
    hide();
}

void LatePanel::addWidgets()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    QWidget *first = rowIn(this);
    m_awaitedLabel = new ToneLabel(first);
    m_awaitedLabel->setObjectName(QStringLiteral("awaitedLabel"));
    m_awaitedLabel->setTextFormat(Qt::PlainText);
    m_awaitedLabel->setWordWrap(true);
    first->layout()->addWidget(m_awaitedLabel);
    m_beginButton = buttonIn(first, QStringLiteral("lateBeginButton"), tr("It has come  Ctrl+B"));
    static_cast<QHBoxLayout *>(first->layout())->setStretch(0, 1);

    m_work = rowIn(this);
    m_choice = new QComboBox(m_work);
    m_choice->setObjectName(QStringLiteral("lateChoice"));
    m_choice->setAccessibleName(tr("Which material came"));
    m_work->layout()->addWidget(m_choice);
    layout->addWidget(m_pages);
    connect(m_pages, &LatePages::notice, this, &LatePanel::say);
    m_workLabel = new ToneLabel(this);
    m_workLabel->setObjectName(QStringLiteral("lateWorkLabel"));
    m_workLabel->setTextFormat(Qt::PlainText);
    m_workLabel->setWordWrap(true);
    layout->addWidget(m_workLabel);
    connect(m_beginButton, &QPushButton::clicked, this, &LatePanel::begin);
}

void LatePanel::addButtons()
{
    auto *scanButton = buttonIn(m_work, QStringLiteral("lateScanButton"), tr("Scan  F3"));
    auto *importButton = buttonIn(m_work, QStringLiteral("lateImportButton"), tr("Import  Ctrl+O"));
    m_passButton = buttonIn(m_work, QStringLiteral("latePassButton"), tr("All points pass  Ctrl+A"));
    m_handInButton = buttonIn(m_work, QStringLiteral("lateHandInButton"), tr("Hand in  F9"));
    const std::tuple<QKeySequence, QPushButton *, std::function<void()>> acts[] = {
        {QKeySequence(Qt::Key_F3), scanButton, [this] { scan(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_O), importButton, [this] { importFiles(); }},
        {QKeySequence(Qt::CTRL | Qt::Key_A), m_passButton, [this] { m_late.passAllPoints(currentMaterial()); }},
        {QKeySequence(Qt::Key_F9), m_handInButton, [this] { handIn(); }}};
    for (const auto &[key, button, act] : acts) {
        connect(button, &QPushButton::clicked, this, act);
        // Also from the list of pages, which stands below. A key tells why it does nothing where its button cannot be pressed.
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act = act] {
            if (m_open)
                act();
        });
    }
}

void LatePanel::connectWork()
{
    connect(&m_late, &LateMaterials::opened, this, [this] {
        m_open = true;
        fillChoice();
        describe();
        m_choice->setFocus();
    });
    connect(&m_late, &LateMaterials::waiting, this, [this](const CaseId &id, int pages, QDate until) {
        if (id != m_record.id)
            return;
        m_waiting = tr("%n page(s) are here already and not handed in; kept until %1", nullptr, pages).arg(until.toString(Qt::ISODate));
        describe();
    });
    connect(&m_late, &LateMaterials::changed, this, &LatePanel::describeWork);
    connect(&m_late, &LateMaterials::failed, this,
            [this](const Error &error) { say(Tone::Bad, errorText(error.code).paragraph()); });
    connect(&m_late, &LateMaterials::notSaved, this,
            [this](const Error &error) { say(Tone::Bad, errorText(error.code).paragraph()); });
    connect(&m_late, &LateMaterials::refused, this, [this] { say(Tone::Warn, LatePages::standsStill()); });
    connect(&m_late, &LateMaterials::binding, this, [this](const QString &materialName, int nth, int of) {
        say(Tone::Working, DocumentWords::making(materialName, nth, of));
    });
    connect(&m_late, &LateMaterials::handedIn, this, [this](const CaseRecord &record) {
        close();
        Q_EMIT handedIn(record.id);
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LatePanel::describeWork);
}

void LatePanel::connectIntake()
{
    connect(&m_intake, &PageIntake::failed, this, &LatePanel::stopped);
    connect(&m_intake, &PageIntake::fileRefused, this, [this](const QString &fileName, const Error &error) {
        say(Tone::Bad, tr("%1: %2").arg(fileName, errorText(error.code).paragraph()));
    });
    // Queued: what is told of the pages that came in comes first.
    connect(&m_intake, &PageIntake::busyChanged, this, [this] {
        if (m_next && !m_intake.busy())
            display(CaseRecord(*m_next));
    }, Qt::QueuedConnection);
}

void LatePanel::stopped(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return say(Tone::Quiet, tr("Stopped. %n of what came in is kept.", nullptr, m_intake.kept()));
    say(Tone::Bad, errorText(error.code).paragraph());
}

void LatePanel::display(const CaseRecord &record)
{
    // They would find no case to belong to.
    if (m_intake.busy() && record.id != m_record.id) {
        m_next = record;
        if (m_sorter)
            m_sorter->setMaterial({});
        return hide();
    }
    m_next.reset();
    if (record.id != m_record.id)
        m_consequences.clear();
    if (m_open && record.id != m_record.id)
        close();
    m_record = record;
    m_waiting.clear();
    describe();
    if (m_mayAdd && !m_open)
        m_late.look(record);
}

void LatePanel::explain(const Guide &guide)
{
    m_consequences.clear();
    for (const MaterialRule &rule : guide.materials) {
        if (rule.commitment && !rule.commitment->consequence.isEmpty())
            m_consequences.insert(rule.id, rule.commitment->consequence);
        else if (rule.supplementWithin && !rule.supplementWithin->explanation.isEmpty())
            m_consequences.insert(rule.id, rule.supplementWithin->explanation);
    }
    describe();
}

QString LatePanel::awaitedText(const CaseMaterial &material) const
{
    const QString last = material.promise->due.toString(Qt::ISODate);
    if (!material.promise->lapsedAt)
        return tr("“%1” by %2").arg(material.name, last);
    const QString lapsed = tr("“%1” was promised by %2 and has not come").arg(material.name, last);
    const QString consequence = m_consequences.value(material.materialId);
    return consequence.isEmpty() ? lapsed : tr("%1 (the guide: %2)").arg(lapsed, consequence);
}

void LatePanel::close()
{
    m_open = false;
    m_late.close();
    m_shown.clear();
    m_shownOf.clear();
    describe();
    Q_EMIT closed();
}

void LatePanel::begin()
{
    if (!isHidden() && m_beginButton->isEnabled() && !m_open)
        m_late.open(m_record.id);
}

void LatePanel::describe()
{
    if (m_next)
        return; // it is another case that is shown now
    QStringList awaited;
    Tone tone = Tone::Quiet;
    for (const CaseMaterial &material : m_record.materials) {
        if (!isAwaited(material))
            continue;
        const QDate due = material.promise->due;
        tone = qMax(tone, CaseAttention::promiseTone(m_record.receivedAt.value_or(QDateTime()), due, m_clock.today(), m_calendar));
        awaited.append(awaitedText(material));
    }
    const bool mayCome = awaitedDue(m_record).isValid();
    // What came for a correction is taken in where the notice is.
    const bool leftOver = !m_waiting.isEmpty() && m_record.state != CaseState::Correction;
    setVisible((!awaited.isEmpty() && mayCome) || leftOver);
    QString words = tr("To come: %1").arg(awaited.isEmpty() ? QStringLiteral("—") : awaited.join(tr(", ")));
    if (!m_open && !m_waiting.isEmpty()) {
        words += QStringLiteral(" · ") + m_waiting;
        tone = qMax(tone, Tone::Warn);
    }
    m_awaitedLabel->say(tone, toneText(tone, words));
    m_beginButton->setVisible(m_mayAdd && !m_open);
    m_beginButton->setEnabled(may(m_session.clerk.role, Act::AddMaterial, m_record.state));
    m_work->setVisible(m_open);
    m_workLabel->setVisible(m_open);
    if (!m_open)
        m_pages->hide();
    if (!m_open && m_sorter)
        m_sorter->setMaterial({});
}

void LatePanel::fillChoice()
{
    m_choice->clear();
    for (const CaseMaterial &material : m_late.awaited() + m_late.late()) {
        if (m_choice->findData(material.materialId) < 0)
            m_choice->addItem(material.name, material.materialId);
    }
    describeWork();
}

QString LatePanel::currentMaterial() const
{
    return m_choice->currentData().toString();
}

void LatePanel::describeWork()
{
    int pages = 0;
    for (const CaseMaterial &material : m_late.late())
        pages += material.pageCount();
    QStringList lines;
    for (const Gap &gap : m_late.gaps())
        lines.append(LatePages::sentence(gap));
    m_handInButton->setEnabled(pages > 0 && lines.isEmpty());
    m_passButton->setEnabled(pages > 0);
    lines.prepend(pages == 0 ? tr("Scan it or import its file.") : tr("%n page(s) taken", nullptr, pages));
    lines.append(keptText());
    lines.removeAll(QString());
    say(m_late.forgotten() > 0 ? Tone::Warn : Tone::Plain, lines.join(QStringLiteral(" · ")));
    m_pages->describe(m_open ? currentMaterial() : QString());
    if (m_open)
        showPages();
}

void LatePanel::sortIn(PageViewer &viewer)
{
    m_sorter = new LateSorter(m_late, viewer, m_clock, this);
    connect(m_sorter, &LateSorter::notice, this, &LatePanel::say);
}

void LatePanel::showPages()
{
    if (m_next)
        return;
    if (m_sorter)
        m_sorter->setMaterial(currentMaterial());
    const MaterialRule *rule = m_late.guide().material(currentMaterial());
    QList<PageFile> files;
    for (const CaseMaterial &material : m_late.late()) {
        if (material.materialId == currentMaterial())
            files = material.files;
    }
    if (!rule || (files == m_shown && rule->id == m_shownOf))
        return;
    m_shown = files;
    m_shownOf = rule->id;
    Q_EMIT pagesShown(rule->name, files);
}

QString LatePanel::keptText() const
{
    QStringList parts;
    if (m_late.forgotten() > 0)
        parts.append(tr("%n page(s) waited too long and have to be scanned again", nullptr, m_late.forgotten()));
    if (m_late.keptUntil().isValid())
        parts.append(tr("kept until %1 if not handed in").arg(m_late.keptUntil().toString(Qt::ISODate)));
    return parts.join(QStringLiteral(" · "));
}

bool LatePanel::mayLeave()
{
    if (m_late.isHandingIn())
        say(Tone::Warn, LatePages::standsStill());
    else if (m_intake.busy())
        say(Tone::Warn, tr("Pages are still coming in. Esc stops that; what is here already is kept."));
    return !m_late.isHandingIn() && !m_intake.busy();
}

bool LatePanel::leave()
{
    if (!m_open)
        return false;
    if (m_late.isHandingIn())
        return m_late.stopBinding() || !mayLeave();
    if (m_intake.busy())
        m_intake.cancel();
    else
        return m_pages->leave();
    return true;
}

void LatePanel::handIn()
{
    if (!m_late.mayChange())
        return;
    if (m_intake.busy())
        return say(Tone::Warn, tr("Pages are still coming in. The act is possible when they are all here."));
    if (m_password->isAsking())
        return say(Tone::Warn, tr("A file still waits for its password. Type it, or leave the file out with Esc."));
    if (!m_pages->commit())
        return;
    if (!m_handInButton->isEnabled())
        return describeWork(); // which says what is missing
    m_late.handIn();
}

void LatePanel::scan()
{
    const MaterialRule *rule = m_late.rule(currentMaterial());
    if (rule && m_late.mayChange())
        m_intake.scan(currentMaterial(), {}, rule->scan);
}

void LatePanel::importFiles()
{
    if (!m_late.mayChange())
        return;
    auto *dialog = new QFileDialog(this, tr("Import files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList &paths) { m_intake.importFiles(currentMaterial(), paths); });
    dialog->open();
}

void LatePanel::say(Tone tone, const QString &text)
{
    m_workLabel->say(tone, toneText(tone, text));
}

} // namespace yichuang
