// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

#include "desk/visit/referencenodemodel.h"

class QLineEdit;
class QTableView;

namespace yichuang {

class ToneLabel;

/// Picks a code from a list, by keys alone: what is typed narrows the whole list; while nothing is typed the list is walked
/// level by level. ↑ ↓ and the page keys mark, → goes down into what is marked, ← back up, Enter takes it, Esc leaves all as it
/// was. Under the rows stands the whole path of what is marked.
class ReferencePicker : public QFrame
{
    Q_OBJECT

public:
    /// @param key of the field; the widgets are named after it
    ReferencePicker(const QString &key, const QString &label, QWidget *parent = nullptr);

    /// Shows the list with what is typed, or else at the place of the code.
    void open(const SharedReferenceList &list, const QString &code, const QString &typed);

    /// The keys above, while the field for what is typed has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void picked(const QString &code);
    void left();

private:
    void build(const QString &key, const QString &label);
    void narrow(const QString &typed);
    void walkTo(quint32 place, quint32 marked);
    void mark(int row);
    void describe();
    void goDown();
    void goUp();
    void take();
    [[nodiscard]] quint32 marked() const;
    [[nodiscard]] bool act(int key);
    [[nodiscard]] bool atEnd() const;

    QLineEdit *m_filterEdit = nullptr;
    QTableView *m_view = nullptr;
    ToneLabel *m_pathLabel = nullptr;
    ReferenceNodeModel m_nodes;
    SharedReferenceList m_list;
    quint32 m_place = ReferenceList::none; ///< whose nodes are shown while nothing is typed
};

} // namespace yichuang
