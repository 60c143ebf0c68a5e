// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

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

    /// @param emptyWords what is said when there is no page
    void display(const QString &title, const CaseId &caseId, const QList<PageFile> &files, const QString &emptyWords);
    void turnPage(int by);
    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }

    /// Page keys act while one of these has the focus: ← → + − 0 T.
    void addPageKeys(const QList<QWidget *> &views);

private:
    struct ShownPage
    {
        PageAddress address;
        QString finding; ///< what a machine check said of it, in words
    };
    void showPage(int place);
    [[nodiscard]] bool isCurrent(const PageAddress &address) const;

    std::unique_ptr<Ui::PageViewer> m_ui;
    PageLoader m_loader;
    QList<ShownPage> m_pages;
    QString m_emptyWords;
    int m_current = -1;
};

} // namespace yichuang
