// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QHash>
#include <QPointer>

#include "domain/cases/casematerial.h"

class QPushButton;

namespace yichuang {

/// The four ways in which a material is obtained (UX §4(1)): 1 handed in, 2 exempt, 3 comes later by a promise, 4 a commitment
/// stands for it. A way that is not lawful for the material cannot be chosen. Opened by M; a digit chooses, Esc leaves.
class ObtainedChooser : public QFrame
{
    Q_OBJECT

public:
    /// One of the four ways, as it is for the material.
    struct Way
    {
        Obtained obtained = Obtained::Submitted;
        bool lawful = false;
        QString more; ///< the last day, for a promise; why not, where it is not lawful
    };

    explicit ObtainedChooser(QWidget *parent = nullptr);

    /// @param ways one for each of Submitted, ToBeFetched, Promised and Committed
    void open(const QString &material, const QList<Way> &ways, Obtained now);
    /// The focus goes back to where it was.
    void leave();

Q_SIGNALS:
    void chosen(yichuang::Obtained obtained);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addWay(Obtained obtained, int digit);
    void choose(int digit);

    QHash<int, QPushButton *> m_buttons; ///< by digit
    QPointer<QWidget> m_before;          ///< had the focus when it was opened
};

} // namespace yichuang
