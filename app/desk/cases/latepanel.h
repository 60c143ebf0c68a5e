// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QWidget>

#include "casework/counterports.h"
#include "casework/latematerials.h"
#include "casework/pageintake.h"
#include "desk/look/statuscolours.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QShortcut;

namespace yichuang {

class ToneLabel;

/// What was promised for a filed case and is still to come (容缺后补), in the view of the case: which, by when, and, opened by
/// Ctrl+B, the way to take it in when the applicant brings it. Pages that were taken and not handed in are there again the
/// next time.
class LatePanel : public QWidget
{
    Q_OBJECT

public:
    LatePanel(const CounterPorts &ports, const Session &session, QWidget *parent = nullptr);

    void display(const CaseRecord &record);
    /// What the guide of the case says that follows when a promise is not kept.
    void explain(const Guide &guide);
    /// Opens the work on what came; nothing where nothing is awaited, or for whoever may not.
    void begin();

Q_SIGNALS:
    /// It was handed in, and the case is another one now.
    void handedIn(const yichuang::CaseId &id);

private:
    void addWidgets();
    void connectWork();
    void describe();
    void describeWork();
    void fillChoice();
    void close();
    void importFiles();
    void commitDates();
    void say(Tone tone, const QString &text);
    [[nodiscard]] QString awaitedText(const CaseMaterial &material) const;
    [[nodiscard]] QString currentMaterial() const;

    const Clock &m_clock;
    WorkCalendar m_calendar;
    const bool m_mayAdd;
    Session m_session;
    CaseRecord m_record;
    QHash<QString, QString> m_consequences; ///< by material
    LateMaterials m_late;
    PageIntake m_intake;
    bool m_open = false;
    ToneLabel *m_awaitedLabel = nullptr;
    ToneLabel *m_workLabel = nullptr;
    QPushButton *m_beginButton = nullptr;
    QWidget *m_work = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_issued = nullptr;
    QLineEdit *m_until = nullptr;
    QPushButton *m_passButton = nullptr;
    QPushButton *m_handInButton = nullptr;
    QShortcut *m_stopKey = nullptr; ///< only while documents are being made
};

} // namespace yichuang
