// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "casework/latematerials.h"
#include "desk/look/statuscolours.h"

class QLineEdit;

namespace yichuang {

/// The dates on a paper that came late, as far as the guide asks for them: when it was issued where it must not be old, until
/// when it is good where it must outlast the decision. Nothing is shown where the guide asks for neither.
class LateDates : public QWidget
{
    Q_OBJECT

public:
    /// @param late must outlive the widget
    explicit LateDates(LateMaterials &late, QWidget *parent = nullptr);

    /// Shows the dates of the material; what is being typed stays as long as the material is the same.
    void describe(const CaseMaterial &material, const MaterialRule &rule);
    /// Drops what was typed and not taken.
    void forgetTyped();
    /// Takes what was typed; false when it is no day, which is said, or nothing may change.
    bool commit();
    [[nodiscard]] QList<QLineEdit *> fields() const { return {m_issued, m_until}; }
    /// Leads to the first date; false where none is asked for.
    bool begin();

Q_SIGNALS:
    /// Enter was pressed, and the dates are days.
    void done();
    /// What was typed was taken.
    void taken();
    void notice(yichuang::Tone tone, const QString &text);

private:
    QLineEdit *dateIn(const QString &name, const QString &label);

    LateMaterials &m_late;
    QString m_materialId;
    QLineEdit *m_issued = nullptr;
    QLineEdit *m_until = nullptr;
};

} // namespace yichuang
