// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/materialparticulars.h"
#include "desk/look/statuscolours.h"
#include "domain/cases/gap.h"

namespace yichuang {

class HolderBar;
class ObtainedChooser;
class ParticularsBar;

/// What stands between the materials and their check points: the choice of how one is obtained, its dates and pieces,
/// and whose document it is.
class MaterialExtras : public QWidget
{
    Q_OBJECT

public:
    MaterialExtras(Visit &visit, MaterialParticulars &particulars, QWidget *parent = nullptr);

    /// Another material is marked, or it changed.
    void describe(const QString &materialId);
    /// M: opens the choice where a promise may stand for the marked material; false where none may, and M only goes to and fro
    /// between handing in and exemption.
    bool choose();
    /// D, C and H.
    void readDates();
    void count();
    void askHolder();
    /// To the field that closes the gap; false when it is not about dates or pieces.
    bool goTo(const Gap &gap);
    void commit();

Q_SIGNALS:
    /// Handed in instead of exempt, or exempt instead of handed in, was chosen.
    void exemptionChosen();
    /// A promise stands for the material now: nothing is left to do for it.
    void promised();
    void done();
    void notice(yichuang::Tone tone, const QString &text);

private:
    void take(Obtained obtained);
    [[nodiscard]] QString dueText(Obtained obtained) const;
    void refuse(const Error &error, const QString &material);

    Visit &m_visit;
    MaterialParticulars &m_particulars;
    ObtainedChooser *m_chooser;
    ParticularsBar *m_bar;
    HolderBar *m_holder;
    QString m_materialId;
};

} // namespace yichuang
