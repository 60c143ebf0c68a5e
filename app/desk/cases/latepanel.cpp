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
      m_intake(m_late, ports.scanner, ports.inspector, ports.pages, ports.clock, ports.tasks)
{
    m_late.bindWith(ports.documents, ports.pages);
    addWidgets();
    connectWork();
    auto *password = new PasswordStrip(this);
    layout()->addWidget(password);
    auto *locked = new PasswordFlow(m_intake, ports.documents, ports.tasks, *password, this);
    connect(locked, &PasswordFlow::said, this, &LatePanel::say);
    connect(this, &LatePanel::closed, locked, &PasswordFlow::leaveAll);
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
    auto *scan = buttonIn(m_work, QStringLiteral("lateScanButton"), tr("Scan  F3"));
    auto *import = buttonIn(m_work, QStringLiteral("lateImportButton"), tr("Import  Ctrl+O"));
    m_passButton = buttonIn(m_work, QStringLiteral("latePassButton"), tr("All points pass  Ctrl+A"));
    m_handInButton = buttonIn(m_work, QStringLiteral("lateHandInButton"), tr("Hand in  F9"));
    m_pages = new LatePages(m_late, this);
    layout->addWidget(m_pages);
    connect(m_pages, &LatePages::notice, this, &LatePanel::say);
    m_workLabel = new ToneLabel(this);
    m_workLabel->setObjectName(QStringLiteral("lateWorkLabel"));
    m_workLabel->setTextFormat(Qt::PlainText);
    m_workLabel->setWordWrap(true);
    layout->addWidget(m_workLabel);
    connect(m_beginButton, &QPushButton::clicked, this, &LatePanel::begin);
    connect(scan, &QPushButton::clicked, this, [this] {
        const MaterialRule *rule = m_late.rule(currentMaterial());
        m_intake.scan(currentMaterial(), {}, rule ? rule->scan : std::nullopt);
    });
    connect(import, &QPushButton::clicked, this, &LatePanel::importFiles);
    connect(m_passButton, &QPushButton::clicked, this, [this] { m_late.passAllPoints(currentMaterial()); });
    connect(m_handInButton, &QPushButton::clicked, this, [this] { m_late.handIn(); });
    const std::pair<QKeySequence, QPushButton *> keys[] = {{QKeySequence(Qt::Key_F3), scan},
                                                           {QKeySequence(Qt::CTRL | Qt::Key_O), import},
                                                           {QKeySequence(Qt::CTRL | Qt::Key_A), m_passButton},
                                                           {QKeySequence(Qt::Key_F9), m_handInButton}};
    // Esc is the view's, except while documents are waited for.
    m_stopKey = new QShortcut(Qt::Key_Escape, this);
    m_stopKey->setContext(Qt::WidgetWithChildrenShortcut);
    m_stopKey->setEnabled(false);
    connect(m_stopKey, &QShortcut::activated, &m_late, &LateMaterials::stopBinding);
    for (const auto &[key, button] : keys) {
        // Also from the list of pages, which stands below.
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, [this, button = button] {
            if (m_open)
                button->click();
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
            [this](const Error &error) {
                m_stopKey->setEnabled(false);
                say(Tone::Bad, errorText(error.code).paragraph());
            });
    connect(&m_late, &LateMaterials::notSaved, this,
            [this](const Error &error) { say(Tone::Bad, errorText(error.code).paragraph()); });
    connect(&m_late, &LateMaterials::binding, this, [this](const QString &materialName, int nth, int of) {
        say(Tone::Working, DocumentWords::making(materialName, nth, of));
        m_stopKey->setEnabled(true);
    });
    connect(&m_late, &LateMaterials::handedIn, this, [this](const CaseRecord &record) {
        close();
        Q_EMIT handedIn(record.id);
    });
    connect(&m_intake, &PageIntake::failed, this,
            [this](const Error &error) { say(Tone::Bad, errorText(error.code).paragraph()); });
    connect(&m_intake, &PageIntake::fileRefused, this, [this](const QString &fileName, const Error &error) {
        say(Tone::Bad, tr("%1: %2").arg(fileName, errorText(error.code).paragraph()));
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LatePanel::describeWork);
}

void LatePanel::display(const CaseRecord &record)
{
    if (record.id != m_record.id)
        m_consequences.clear();
    if (m_open && record.id != m_record.id)
        close();
    m_record = record;
    m_waiting.clear();
    describe();
    if (m_mayAdd && !m_open)
        m_late.look(record.id);
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
    setVisible(!awaited.isEmpty() && mayCome);
    QString words = tr("To come: %1").arg(awaited.join(tr(", ")));
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
    for (const CaseMaterial &material : m_late.awaited())
        m_choice->addItem(material.name, material.materialId);
    describeWork();
}

QString LatePanel::currentMaterial() const
{
    return m_choice->currentData().toString();
}

void LatePanel::describeWork()
{
    m_stopKey->setEnabled(false);
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

void LatePanel::importFiles()
{
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
