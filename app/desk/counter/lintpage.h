// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "casework/lintguides.h"
#include "desk/counter/findinglistmodel.h"

namespace yichuang {

namespace Ui {
class LintPage;
}

/// 指南校核: checks the catalogue, or guides in files before they are taken in, says what is wrong and who mends it, and writes
/// the table of suggestions (DOMAIN R97–R102). For whoever manages guides.
class LintPage : public QWidget
{
    Q_OBJECT

public:
    explicit LintPage(CounterWork &work, QWidget *parent = nullptr);
    ~LintPage() override;

    /// Checks these files and folders.
    void check(const QStringList &paths);
    /// Writes the table of suggestions: as PDF or as CSV, by the name of the file.
    void writeSuggestions(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void connectWork();
    void connectKeys();
    void begin();
    void show(const QList<LintedGuide> &guides, const QList<GuideFileFinding> &unreadable);
    void stop();
    void arrangeBusy(bool busy);
    void filter();
    void describe();
    void chooseFiles();
    void choosePlace(const QString &suffix);
    void keep(const QString &path, const QByteArray &bytes);

    std::unique_ptr<Ui::LintPage> m_ui;
    CounterWork &m_work;
    LintGuides m_lint;
    FindingListModel m_findings;
    QList<LintedGuide> m_linted;
};

} // namespace yichuang
