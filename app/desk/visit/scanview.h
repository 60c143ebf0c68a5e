// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QSet>
#include <QWidget>

#include "casework/pageintake.h"
#include "casework/visit.h"
#include "desk/look/statuscolours.h"
#include "desk/papers/pagecomparison.h"
#include "desk/papers/pageloader.h"
#include "desk/papers/thumbnailmodel.h"
#include "desk/visit/pagesorter.h"

namespace yichuang {

class FindingsPanel;

class ScannerBar;

namespace Ui {
class ScanView;
}

/// The pages of the marked material, large and small, what a machine measured on the large one, and the way new ones come
/// in: scanner, files, files dropped here.
/// It knows which pages were on the screen, so that "all pass" is only possible after everything was seen (UX §4(1)).
class ScanView : public QWidget
{
    Q_OBJECT

public:
    ScanView(Visit &visit, SortPages &sort, PageIntake &intake, PageStore &pages, PageInspector &inspector,
             QWidget *parent = nullptr);
    ~ScanView() override;

    void setMaterial(const QString &materialId);
    [[nodiscard]] QString material() const { return m_materialId; }
    void refresh();

    /// @param source in place of the one that is set
    void scan(std::optional<ScanSource> source = {});
    void chooseFiles();
    void importFiles(const QStringList &paths);
    /// Whether files or pictures can be taken in now; says why not.
    [[nodiscard]] bool mayImport();
    void turnPage(int by);
    [[nodiscard]] bool everyPageShown() const;
    void showFirstUnseen();

    /// Ctrl+V: false when it is no pages of ours that were marked.
    bool pastePages() { return m_sorter->paste(); }
    /// To the place of the next thing that a machine found on the page, worst first.
    void lookAtFinding();
    /// The page beside the one it seems to be the same sheet as, or else beside the one that was looked at before.
    void comparePages();
    /// The page as large as the window, for what is too small to be read here.
    void lookFromNear();

    /// Page keys act while one of these has the focus: ← → + − 0 W Z B V, and those of PageSorter.
    void addPageKeys(const QList<QWidget *> &views);

Q_SIGNALS:
    void notice(yichuang::Tone tone, const QString &text);
    void cameraRequested();

protected:
    /// Out of sight it keeps no pictures.
    void hideEvent(QHideEvent *event) override;

private:
    void connectIntake();
    void connectButtons();
    [[nodiscard]] int currentRow() const;
    void showRow(int row);
    void pictureLoaded(const PageAddress &address, int edge, const QImage &picture);
    void describe();
    void describeFindings();
    [[nodiscard]] int rowOfLike() const;
    [[nodiscard]] ComparedPage compared(int row) const;
    void arrangeBusy(bool busy);

    std::unique_ptr<Ui::ScanView> m_ui;
    Visit &m_visit;
    PageIntake &m_intake;
    PageLoader m_loader;
    ThumbnailModel m_thumbnails;
    PageSorter *m_sorter;
    FindingsPanel *m_findings;
    PageComparison *m_comparison;
    ScannerBar *m_scanners = nullptr;
    QString m_materialId;
    QSet<std::pair<QString, PageAddress>> m_seen; ///< of which material, and which page
    PageAddress m_before; ///< the page that was looked at before the one shown
    PageAddress m_shown;
    PageAddress m_drawn; ///< the page that the canvas has a picture of
    int m_kept = 0;          ///< pages of the intake that runs
    bool m_showNext = false; ///< the next page to come is the first of its stack
};

} // namespace yichuang
