// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "desk/papers/pagecomparison.h"
#include "desk/papers/pageloader.h"
#include "domain/cases/casematerial.h"

namespace yichuang {

namespace Ui {
class PageViewer;
}

/// Shows the pages of stored files, for looking only: nothing can be scanned, turned for good or removed here.
class PageViewer : public QWidget
{
    Q_OBJECT

public:
    PageViewer(PageStore &pages, PageInspector &inspector, QWidget *parent = nullptr);
    ~PageViewer() override;

    /// Of the same case and title, the page that was shown stays, where it is still there.
    /// @param emptyWords what is said when there is no page
    void display(const QString &title, const CaseId &caseId, const QList<PageFile> &files, const QString &emptyWords);
    void turnPage(int by);
    /// The page beside the one that was looked at before it.
    void comparePages();
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    /// The page that is shown, from 1; 0 when there is none.
    [[nodiscard]] int currentPlace() const { return m_current + 1; }
    /// Shows that page, or the last where there are fewer.
    void showPlace(int place);
    /// Where the page is drawn, for keys that act while it has the focus.
    [[nodiscard]] QWidget *canvas() const;

    /// Page keys act while one of these has the focus: ← → + − 0 W T B V.
    void addPageKeys(const QList<QWidget *> &views);

protected:
    /// Out of sight it keeps no pictures: the desk has several viewers.
    void hideEvent(QHideEvent *event) override;

private:
    struct ShownPage
    {
        PageAddress address;
        QString finding; ///< what a machine check said of it, in words
        QList<PageMark> marks;
    };
    void add(const CaseId &caseId, const PageFile &file, int page);
    void showPage(int place);
    [[nodiscard]] ComparedPage compared(int place) const;
    void lookFromNear();
    [[nodiscard]] bool isCurrent(const PageAddress &address) const;

    std::unique_ptr<Ui::PageViewer> m_ui;
    PageLoader m_loader;
    QList<ShownPage> m_pages;
    QList<PageAddress> m_addresses; ///< of the same pages
    PageComparison *m_comparison;
    CaseId m_caseId;
    QString m_emptyWords;
    int m_current = -1;
    int m_before = -1; ///< the page that was looked at before
};

} // namespace yichuang
