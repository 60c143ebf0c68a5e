// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QShortcut>
#include <QStringListModel>
#include <QTimer>
#include <QWidget>

#include "casework/backupkeeper.h"
#include "desk/counter/devicetestpanel.h"
#include "desk/look/statuscolours.h"
#include "ports/pageinspector.h"
#include "ports/selfcheck.h"

namespace yichuang {

namespace Ui {
class MachinePage;
}

/// 本机状态: what the self-check found and repaired on this computer, what stands around foreign files, its devices and their
/// self-test, and how its backup stands. Nothing on it is about an applicant, so that everybody may see it.
class MachinePage : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the page.
    MachinePage(SelfCheck &selfCheck, PageInspector &inspector, BackupKeeper &backup, QWidget *parent = nullptr);
    ~MachinePage() override;

    /// Shows the devices and their self-test on the page too.
    void addDevices(std::unique_ptr<DeviceTestPanel> panel);

    /// Whether something is damaged, as far as it was looked at.
    [[nodiscard]] bool hasTrouble() const { return m_worst == FindingWeight::Trouble; }

public Q_SLOTS:
    /// Looks once more; the answer replaces what is shown.
    void lookAgain();

Q_SIGNALS:
    /// What the self-check found is shown.
    void looked();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void list(const SelfCheckReport &report);
    void addRow(Tone tone, const QString &sentence);
    void askForWalls();
    void describeBackup();
    void describeAll();

    std::unique_ptr<Ui::MachinePage> m_ui;
    SelfCheck &m_selfCheck;
    PageInspector &m_inspector;
    BackupKeeper &m_backup;
    QStringListModel m_findings; ///< a sentence a row
    QTimer m_tick;
    QDateTime m_lookedAt; ///< invalid until the first look has ended
    FindingWeight m_worst = FindingWeight::Well;
    QShortcut *m_stop = nullptr; ///< Esc: whatever runs
    DeviceTestPanel *m_devices = nullptr; ///< none where no devices belong to the page
    bool m_looking = false;
};

} // namespace yichuang
