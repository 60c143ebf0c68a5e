// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/materialparticulars.h"
#include "desk/look/statuscolours.h"

class QLineEdit;

namespace yichuang {

/// What the clerk reads off a paper and counts of it: its dates, where the guide minds them (D), and how many originals and
/// copies there are (C). Nothing is shown for a material of which neither is asked, nor before its pages are there.
class ParticularsBar : public QWidget
{
    Q_OBJECT

public:
    ParticularsBar(Visit &visit, MaterialParticulars &particulars, QWidget *parent = nullptr);

    /// Shows what is said of the material; what is being typed stays.
    void describe(const QString &materialId);
    /// Into the first date that is asked for; false when none is.
    bool readDates();
    /// Into the number of originals; false when none are counted for this material.
    bool count();
    /// Hands over what is typed.
    void commit();

Q_SIGNALS:
    /// Enter in one of the fields: the work goes on.
    void done();
    void notice(yichuang::Tone tone, const QString &text);

private:
    void fill(const MaterialRule &rule, const CaseMaterial &material);
    void commitDates();
    void commitPieces();

    Visit &m_visit;
    MaterialParticulars &m_particulars;
    QString m_materialId;
    QWidget *m_dates = nullptr;
    QWidget *m_pieces = nullptr;
    QLineEdit *m_issued = nullptr;
    QLineEdit *m_until = nullptr;
    QLineEdit *m_originals = nullptr;
    QLineEdit *m_copies = nullptr;
    QLineEdit *m_returned = nullptr;
};

} // namespace yichuang
