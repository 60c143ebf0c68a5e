// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/materialparticulars.h"
#include "desk/look/statuscolours.h"

class QLineEdit;

namespace yichuang {

/// Whose document a material is, where the guide says that it is another person's (the lessor's, the spouse's): a name and a
/// number (H), so that the licence library can be asked about that person. What the form says stands there already. Nothing is
/// shown for a material of the applicant or the agent, nor once pages are there.
class HolderBar : public QWidget
{
    Q_OBJECT

public:
    HolderBar(Visit &visit, MaterialParticulars &particulars, QWidget *parent = nullptr);

    /// Shows what is said of the material; what is being typed stays until another material or another visit is shown.
    void describe(const QString &materialId);
    /// Into the name; false when nobody is asked for.
    bool ask();
    /// Hands over what is typed; says so where only half of it is, or where it cannot be kept, and then it stays typed.
    void commit();

Q_SIGNALS:
    /// Enter with both: the work goes on.
    void done();
    void notice(yichuang::Tone tone, const QString &text);

private:
    void enter();
    void handOver();
    void refuse(const Error &error);
    void sayHalf();
    void setTyped(bool typed);
    [[nodiscard]] bool isTyped() const;
    [[nodiscard]] bool isHalf() const;

    Visit &m_visit;
    MaterialParticulars &m_particulars;
    CaseId m_caseId;
    QString m_materialId;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_number = nullptr;
};

} // namespace yichuang
