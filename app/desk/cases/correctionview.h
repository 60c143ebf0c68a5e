// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/counterwork.h"
#include "casework/latematerials.h"
#include "casework/takecorrections.h"
#include "desk/cases/correctionlistmodel.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

class LatePages;
class LatePoints;
class LateSorter;
class PageViewer;
class PasswordFlow;
class ToneLabel;
class TypedFields;

namespace Ui {
class CorrectionView;
}

/// 补正收件: the lines of the one correction notice, and what the applicant hands in for each. By keyboard: F3 or Ctrl+O brings
/// the pages of the marked line, the keys of the visit put them in order and judge its review points (A, X, N), U says why a page that
/// a check failed, or a file that nobody can see here, will do, D says the dates, Space ticks it off, F9 takes in, and, when all is
/// there, accepts; F10 does not accept, F8 prints the notice again. What is typed and not confirmed is kept with the case.
class CorrectionView : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionView(CounterWork &work, QWidget *parent = nullptr);
    ~CorrectionView() override;

    void open(const CaseId &id);
    /// Pages for the marked line, by path.
    void importFiles(const QStringList &paths);
    /// Nothing comes in for the case and nothing is being handed in; says which if not.
    [[nodiscard]] bool mayLeave();

Q_SIGNALS:
    void closeRequested();
    /// The case stands differently.
    void filed(const yichuang::CaseId &id);

private:
    void addPages();
    void keepTyped();
    void connectWork();
    void connectIntake();
    void connectPaper();
    void connectKeys();
    void opened();
    void refresh();
    void showLine();
    void describe();
    /// What keeps the pages that are here from being taken in, besides review points, which have a table of their own.
    void describeGaps();
    void scan(std::optional<ScanSource> source = {});
    void chooseFiles();
    void toggle();
    void takeIn();
    /// Whether all pages are here; says so if not.
    [[nodiscard]] bool pagesAreIn();
    void askAccept();
    void askRefusal();
    void refuse();
    void close();
    void print(const PrintOrder &order);
    /// What a person can do about it, where that is known: the marked line is then the one it is about.
    void tellFailure(const Error &error);
    void say(Tone tone, const QString &text);
    [[nodiscard]] int line() const;
    [[nodiscard]] QString materialId() const;
    [[nodiscard]] bool linesLeft() const;

    std::unique_ptr<Ui::CorrectionView> m_ui;
    CounterWork &m_work;
    LateMaterials m_late;
    PageIntake m_intake;
    TakeCorrections m_corrections;
    CorrectionListModel m_lines;
    PageViewer *m_viewer;
    LateSorter *m_sorter;
    LatePages *m_pages;
    LatePoints *m_points = nullptr;
    TypedFields *m_typedValue = nullptr;   ///< by the key of the form's field
    TypedFields *m_typedRefusal = nullptr;
    ToneLabel *m_gapsLabel;
    PasswordFlow *m_password = nullptr;
    PrintOrderId m_printing;
};

} // namespace yichuang
