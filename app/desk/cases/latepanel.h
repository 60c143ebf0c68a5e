// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QHash>
#include <QWidget>

#include "casework/counterports.h"
#include "casework/latematerials.h"
#include "casework/pageintake.h"
#include "desk/look/statuscolours.h"

class QComboBox;
class QPushButton;

namespace yichuang {

class LatePages;
class LateSorter;
class PageViewer;
class PasswordFlow;
class ToneLabel;

/// What was promised for a filed case and is still to come (容缺后补), in the view of the case: which, by when, and, opened by
/// Ctrl+B, the way to take it in when the applicant brings it. Pages that were taken and not handed in are there again the
/// next time.
class LatePanel : public QWidget
{
    Q_OBJECT

public:
    LatePanel(const CounterPorts &ports, const Session &session, QWidget *parent = nullptr);

    /// Another case waits until all pages are here that come in for the one before.
    void display(const CaseRecord &record);
    /// What the guide of the case says that follows when a promise is not kept.
    void explain(const Guide &guide);
    /// The pages that came can be put in order there, while they are shown by pagesShown(). @param viewer outlives it
    void sortIn(PageViewer &viewer);
    /// Opens the work on what came; nothing where nothing is awaited, or for whoever may not.
    void begin();
    /// Esc: ends what is under way here, the innermost first: the making of documents, pages that come in, a field. False when
    /// nothing is.
    bool leave();
    /// Nothing is being handed in and no page comes in; says which if not.
    [[nodiscard]] bool mayLeave();

Q_SIGNALS:
    /// It was handed in, and the case is another one now.
    void handedIn(const yichuang::CaseId &id);
    /// The pages that came for a material, to be looked at beside the panel.
    void pagesShown(const QString &materialName, const QList<yichuang::PageFile> &files);
    /// Nothing of what came is shown any more.
    void closed();

private:
    void addWidgets();
    void addButtons();
    void connectWork();
    void connectIntake();
    void describe();
    void describeWork();
    void showPages();
    /// Until when what is here is kept, and what was forgotten because it waited for longer.
    [[nodiscard]] QString keptText() const;
    void fillChoice();
    void close();
    void scan();
    void importFiles();
    void handIn();
    void stopped(const Error &error);
    void say(Tone tone, const QString &text);
    [[nodiscard]] QString awaitedText(const CaseMaterial &material) const;
    [[nodiscard]] QString currentMaterial() const;

    const Clock &m_clock;
    const CalendarInUse &m_calendar;
    const bool m_mayAdd;
    Session m_session;
    CaseRecord m_record;
    std::optional<CaseRecord> m_next; ///< is to be displayed when all pages of the one before are here
    QHash<QString, QString> m_consequences; ///< by material
    LateMaterials m_late;
    PageIntake m_intake;
    bool m_open = false;
    LatePages *m_pages = nullptr;
    LateSorter *m_sorter = nullptr; ///< null before sortIn()
    QList<PageFile> m_shown; ///< what was last told by pagesShown()
    QString m_shownOf;       ///< its material
    QString m_waiting;       ///< what is here and not handed in, in words; empty when nothing is
    ToneLabel *m_awaitedLabel = nullptr;
    ToneLabel *m_workLabel = nullptr;
    QPushButton *m_beginButton = nullptr;
    QWidget *m_work = nullptr;
    QComboBox *m_choice = nullptr;
    QPushButton *m_passButton = nullptr;
    QPushButton *m_handInButton = nullptr;
    PasswordFlow *m_password = nullptr;
};

} // namespace yichuang
