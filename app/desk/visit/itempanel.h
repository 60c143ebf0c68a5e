// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "casework/finditem.h"
#include "casework/itemchoice.h"
#include "casework/visit.h"
#include "desk/visit/guidelistmodel.h"
#include "desk/visit/stationpanel.h"

namespace yichuang {

class PackagePanel;

namespace Ui {
class ItemPanel;
}

/// Finds the service item while somebody types: name, everyday words, pinyin initials or code. The focus stays in the
/// field; the arrow keys move the mark, Enter chooses. Items that nobody has authorised this clerk for say so, and what changed
/// in a guide is read before its item is taken.
class ItemPanel : public StationPanel
{
    Q_OBJECT

public:
    ItemPanel(Visit &visit, FindItem &findItem, ItemChoice &choice, QWidget *parent = nullptr);
    ~ItemPanel() override;

    void refresh() override;
    void begin() override;
    void goTo(const Gap &gap) override;
    /// The item of the package whose reason is typed; and its mark after an interruption.
    [[nodiscard]] QString target() const;
    void restore(const DraftPlace &place);
    /// Types for the clerk, from the search of the top bar.
    void search(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFound(const QString &typed, const QList<GuideSummary> &items);
    void choose();
    void describeChosen();
    void connectChoice();
    void describeItems();
    void showChanges(const MustRead &reading);
    void leaveChanges();

    std::unique_ptr<Ui::ItemPanel> m_ui;
    Visit &m_visit;
    FindItem &m_findItem;
    ItemChoice &m_choice;
    GuideListModel m_items;
    QString m_shownFor;             ///< the text the list answers
    QString m_choosing;             ///< the item that is being loaded; empty when none is
    bool m_chooseWhenFound = false; ///< Enter came before the answer to the newest text
    bool m_listed = false;
    QList<GuideSummary> m_found;
    PackagePanel *m_package = nullptr; ///< owned by this panel
};

} // namespace yichuang
