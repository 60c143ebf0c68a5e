// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casework/visit.h"
#include "counterbench.h"

namespace yichuang::test {

inline const QString sampleItem = QStringLiteral("sample-residence");
inline const QString lease = QStringLiteral("lease");

inline void answerAll(Visit &visit)
{
    visit.answer(QStringLiteral("dwelling"), QStringLiteral("rented"));
    visit.answer(QStringLiteral("filed"), QStringLiteral("yes"));
}

/// A visit in which everything was done but the act.
inline void fill(Visit &visit)
{
    const CaseRecord sample = sampleCase();
    visit.start();
    visit.setApplicant(sample.applicant);
    visit.chooseItem(sampleItem);
    answerAll(visit);
    for (const QString &id : {QStringLiteral("identity"), lease}) {
        visit.addFile(id, samplePageFile(id));
        visit.passAllPoints(id);
    }
}

} // namespace yichuang::test
