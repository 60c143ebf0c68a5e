// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/visit.h"
#include "desk/cases/componenttable.h"

class QLineEdit;

namespace yichuang {

class ToneLabel;

/// The items of a package that this visit is for (一件事, 一业一证): which apply, in which order, who decides them, and what the
/// applicant need not give twice. In the list X goes to the reason for which the marked item is not taken in, Enter there says
/// so, and Space takes it in after all. Hidden for a single item.
class PackagePanel : public QWidget
{
    Q_OBJECT

public:
    explicit PackagePanel(Visit &visit, QWidget *parent = nullptr);

    void refresh();
    /// The marked item; empty when there is none.
    [[nodiscard]] QString target() const;
    void mark(const QString &componentId);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refuse();
    void takeIn();

    Visit &m_visit;
    ToneLabel *m_lead;
    ComponentTable *m_view;
    QLineEdit *m_reasonEdit;
};

} // namespace yichuang
