// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/latepages.h"

#include <algorithm>

#include <QApplication>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

#include "casework/gaptext.h"
#include "casework/pagefindingtext.h"
#include "core/clock.h"
#include "desk/cases/latedates.h"
#include "desk/cases/typedfields.h"
#include "desk/look/captionedfield.h"
#include "desk/words/reasonwords.h"
#include "domain/checks/pagerules.h"

namespace yichuang {

namespace {

constexpr int mostPieces = 99;
constexpr int listHeight = 64; // px: three pages; more are scrolled
constexpr int pieceWidth = 44; // px

/// Where it came from, when, and what a check said of it.
QString pageText(const PageFile &file, const QList<CountedFinding> &findings)
{
    QString text = atCounter(file.takenAt).toString(QStringLiteral("MM-dd HH:mm"));
    if (file.pageCount > 1)
        text += QStringLiteral(" · ") + LatePages::tr("%n page(s)", nullptr, file.pageCount);
    Tone tone = Tone::Good;
    QStringList said;
    for (const CountedFinding &counted : findings) {
        if (counted.file != file.id || counted.finding.verdict == Verdict::Ok)
            continue;
        tone = counted.finding.verdict == Verdict::Fail ? Tone::Bad : std::max(tone, Tone::Warn);
        said.append(pageFindingText(counted.finding));
    }
    return toneText(tone, said.isEmpty() ? text : text + QStringLiteral(" · ") + said.join(QStringLiteral("；")));
}

/// A person looked and says why it will do.
bool isClosedByReason(GapKind kind)
{
    return kind == GapKind::FindingOpen || kind == GapKind::TooManyPages || kind == GapKind::FileUnseen
           || kind == GapKind::DocumentTooLarge;
}

QLineEdit *pieceIn(QWidget *row, const QString &name, const QString &label)
{
    QLineEdit *edit = captionedField(row, name, label, pieceWidth);
    edit->setValidator(new QIntValidator(0, mostPieces, edit));
    return edit;
}

} // namespace

LatePages::LatePages(LateMaterials &late, CaseStore &cases, const QString &clerkId, QWidget *parent)
    : QWidget(parent), m_late(late)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_pages = new QListWidget(this);
    m_pages->setObjectName(QStringLiteral("latePagesList"));
    m_pages->setAccessibleName(tr("Pages that came late; Delete removes the marked one"));
    m_pages->setMaximumHeight(listHeight);
    layout->addWidget(m_pages, 1);
    auto *said = new QVBoxLayout;
    auto *counted = new QHBoxLayout;
    said->addLayout(counted);
    layout->addLayout(said, 1);
    m_pieces = new QWidget(this);
    addPieces(m_pieces);
    counted->addWidget(m_pieces);
    m_dates = new LateDates(m_late, this);
    counted->addWidget(m_dates);
    counted->addStretch(1);
    connect(m_dates, &LateDates::done, this, &LatePages::goBack);
    connect(m_dates, &LateDates::notice, this, &LatePages::notice);
    addReason(said);
    keepTyped(cases, clerkId);
    auto *remove = new QShortcut(Qt::Key_Delete, m_pages);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &LatePages::removePage);
    auto *undo = new QShortcut(QKeySequence::Undo, m_pages);
    undo->setContext(Qt::WidgetShortcut);
    connect(undo, &QShortcut::activated, &m_late, &LateMaterials::undo);
    addKeys(m_pages);
    hide();
}

void LatePages::addReason(QLayout *column)
{
    m_reasonLabel = new QLabel(this);
    m_reasonLabel->setObjectName(QStringLiteral("lateReasonLabel"));
    m_reasonLabel->setTextFormat(Qt::PlainText);
    m_reasonLabel->setWordWrap(true);
    column->addWidget(m_reasonLabel);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("lateReasonEdit"));
    m_reason->setAccessibleName(tr("Why it will do all the same"));
    m_reasonLabel->setBuddy(m_reason);
    column->addWidget(m_reason);
    connect(m_reason, &QLineEdit::returnPressed, this, &LatePages::acceptPages);
}

void LatePages::keepTyped(CaseStore &cases, const QString &clerkId)
{
    const QList<QLineEdit *> fields = QList{m_originals, m_copies, m_returned, m_reason} + m_dates->fields();
    m_typed = new TypedFields(cases, QStringLiteral("latePages"), clerkId, fields, this);
    connect(&m_late, &LateMaterials::opened, this, [this] { m_typed->open(m_late.caseId()); });
    connect(&m_late, &LateMaterials::handedIn, m_typed, &TypedFields::settle);
    connect(m_typed, &TypedFields::restored, this, [this] { describe(m_materialId); });
    connect(m_dates, &LateDates::taken, m_typed, &TypedFields::note);
}

void LatePages::addKeys(QWidget *view)
{
    const std::pair<Qt::Key, void (LatePages::*)()> keys[] = {{Qt::Key_U, &LatePages::askReason}, {Qt::Key_D, &LatePages::askDates}};
    for (const auto &[key, act] : keys) {
        auto *shortcut = new QShortcut(QKeySequence(key), view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
}

void LatePages::addPieces(QWidget *row)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_originals = pieceIn(row, QStringLiteral("lateOriginalsEdit"), tr("Originals"));
    m_copies = pieceIn(row, QStringLiteral("lateCopiesEdit"), tr("copies"));
    m_returned = pieceIn(row, QStringLiteral("lateReturnedEdit"), tr("given back"));
    for (QLineEdit *edit : {m_originals, m_copies, m_returned})
        connect(edit, &QLineEdit::editingFinished, this, &LatePages::commitPieces);
}

const CaseMaterial *LatePages::material() const
{
    const QList<CaseMaterial> &late = m_late.late();
    const auto found = std::find_if(late.cbegin(), late.cend(),
                                    [this](const CaseMaterial &held) { return held.materialId == m_materialId; });
    return found == late.cend() ? nullptr : &*found;
}

bool LatePages::wantsReason() const
{
    const QList<Gap> gaps = m_late.gaps();
    return std::any_of(gaps.cbegin(), gaps.cend(), [this](const Gap &gap) {
        return isClosedByReason(gap.kind) && gap.materialId == m_materialId;
    });
}

void LatePages::describe(const QString &materialId)
{
    m_typed->show(materialId);
    m_materialId = materialId;
    const CaseMaterial *held = material();
    const MaterialRule *rule = m_late.guide().material(materialId);
    setVisible(held && rule);
    if (!held || !rule)
        return;
    fillPages(*held, *rule);
    fillPieces(*held, *rule);
    m_dates->describe(*held, *rule);
    fillReason(*held);
}

void LatePages::fillReason(const CaseMaterial &material)
{
    const bool unseen = hasUnseenFile(material);
    // One reason answers for all of them, so that all of them are named.
    const QString about = tr("The reason goes with: %1").arg(ReasonWords::about(m_late.reasonSubjects(m_materialId)));
    m_reasonLabel->setText(about);
    m_reason->setAccessibleName((unseen ? tr("Where and how the file was looked at") : tr("Why it will do all the same"))
                                + QStringLiteral(" · ") + about);
    m_reason->setPlaceholderText(unseen ? tr("Where and how the file was looked at; Enter takes it into the case")
                                        : tr("Why it will do all the same; Enter takes it into the case"));
    for (QWidget *part : {static_cast<QWidget *>(m_reasonLabel), static_cast<QWidget *>(m_reason)})
        part->setVisible(wantsReason() || !material.findingsAcceptedBecause.isEmpty());
    if (!m_reason->isModified())
        m_reason->setText(material.findingsAcceptedBecause);
}

void LatePages::fillPages(const CaseMaterial &material, const MaterialRule &rule)
{
    const QList<CountedFinding> findings = findingsThatCount(rule, material);
    QStringList texts;
    for (const PageFile &file : material.files)
        texts.append(QStringLiteral("%1  %2").arg(texts.size() + 1).arg(pageText(file, findings)));
    const int before = m_pages->currentRow();
    m_pages->clear();
    m_pages->addItems(texts);
    m_pages->setCurrentRow(std::clamp(before, 0, m_pages->count() - 1));
}

void LatePages::fillPieces(const CaseMaterial &material, const MaterialRule &rule)
{
    m_pieces->setVisible(piecesAsked(rule) != Pieces{});
    const Pieces pieces = piecesOf(rule, material);
    const std::pair<QLineEdit *, int> counts[] = {
        {m_originals, pieces.originals}, {m_copies, pieces.copies}, {m_returned, pieces.returned}};
    for (const auto &[edit, count] : counts) {
        if (!edit->isModified())
            edit->setText(QString::number(count));
    }
}

void LatePages::removePage()
{
    const CaseMaterial *held = material();
    const int row = m_pages->currentRow();
    if (!held || row < 0 || row >= held->files.size() || !m_late.mayChange())
        return;
    m_late.removePage(m_materialId, held->files.at(row).id);
    Q_EMIT notice(Tone::Quiet, tr("Page %1 was removed. F3 scans it again.").arg(row + 1));
}

void LatePages::forgetTyped()
{
    for (QLineEdit *edit : {m_originals, m_copies, m_returned})
        edit->setModified(false);
    m_dates->forgetTyped();
    m_typed->note();
}

void LatePages::askReason()
{
    if (!m_reason->isVisible())
        return Q_EMIT notice(Tone::Quiet, tr("No page of this material needs a reason."));
    m_askedFrom = QApplication::focusWidget();
    m_reason->setFocus();
    m_reason->selectAll();
}

void LatePages::askDates()
{
    QWidget *from = QApplication::focusWidget();
    if (!m_dates->begin())
        return Q_EMIT notice(Tone::Quiet, tr("The guide asks for no date of this material, or no page of it is there."));
    m_askedFrom = from;
}

void LatePages::goBack()
{
    QWidget *goal = m_askedFrom ? m_askedFrom.data() : m_pages;
    goal->setFocus();
}

bool LatePages::leave()
{
    const auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (!edit || !isAncestorOf(edit))
        return false;
    if (edit != m_reason)
        forgetTyped();
    describe(m_materialId);
    goBack();
    return true;
}

QString LatePages::sentence(const Gap &gap)
{
    const QString text = gapText(gap);
    if (isClosedByReason(gap.kind))
        return text + QStringLiteral("  U");
    return gap.kind == GapKind::DateUnconfirmed ? text + QStringLiteral("  D") : text;
}

QString LatePages::standsStill()
{
    return tr("It is being handed in; until that is over nothing of it can be changed.");
}

bool LatePages::commit()
{
    return commitPieces() && m_dates->commit();
}

void LatePages::acceptPages()
{
    if (!m_late.mayChange())
        return;
    m_reason->setModified(false);
    m_typed->note();
    m_late.acceptFindings(m_materialId, m_reason->text());
    if (m_reason->text().trimmed().isEmpty())
        return Q_EMIT notice(Tone::Warn, tr("Say why the pages are usable, or scan them again with F3."));
    goBack();
    Q_EMIT accepted();
}

bool LatePages::commitPieces()
{
    if (!m_originals->isModified() && !m_copies->isModified() && !m_returned->isModified())
        return true;
    if (!m_late.mayChange())
        return false;
    const Pieces pieces{m_originals->text().toInt(), m_copies->text().toInt(), m_returned->text().toInt()};
    for (QLineEdit *edit : {m_originals, m_copies, m_returned})
        edit->setModified(false);
    m_typed->note();
    if (pieces.returned > pieces.originals) {
        describe(m_materialId);
        Q_EMIT notice(Tone::Warn, tr("No more originals are given back than were handed in."));
        return false;
    }
    m_late.change(m_materialId, [&pieces](CaseMaterial &held) {
        held.originals = pieces.originals;
        held.copies = pieces.copies;
        held.originalsReturned = pieces.returned;
    });
    return true;
}

} // namespace yichuang
