// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>
#include <QWidget>

#include "casework/pageintake.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

/// Which scanner takes the next page, and how: what is used stands in one line on two buttons, and a key changes each; what
/// has no room there is in their tool tips. Also says what the clerk has to do when a scanner is gone or a stack is to be turned
/// over.
class ScannerBar : public QWidget
{
    Q_OBJECT

public:
    /// @param intake outlives it
    explicit ScannerBar(PageIntake &intake, QWidget *parent = nullptr);

    /// A sentence with a space behind it; empty when no page of the stack that runs or ran last was kept.
    [[nodiscard]] QString keptOfStack() const;
    /// What else can be done when the scanner in use is gone: empty when no other one is known. Begins with a blank.
    [[nodiscard]] QString wayOut(const Error &error) const;
    /// What is said of a stack of which not every sheet has a back.
    [[nodiscard]] static QString unevenText(int fronts, int backs);

Q_SIGNALS:
    void notice(yichuang::Tone tone, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectIntake();
    void describe();
    /// Shortens what has no room.
    void arrange();
    void nextSource();

    PageIntake &m_intake;
    QToolButton *m_scanner;
    QToolButton *m_source;
    QString m_scannerText; ///< in full
    QString m_sourceText;
    int m_kept = 0; ///< pages of the stack that runs or ran last
};

} // namespace yichuang
