// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPushButton>

#include "casework/counterwork.h"
#include "desk/look/statuscolours.h"

namespace yichuang {

/// The one-time notice from the visit: given, kept, printed, in that order, without leaving the visit. It is no legal act and
/// has no check view. Where the counter is set so, the separator sheets are printed right after a notice that tells everything.
class NoticeFlow : public QObject
{
    Q_OBJECT

public:
    explicit NoticeFlow(CounterWork &work, QObject *parent = nullptr);

    /// F8: as long as nothing was handed in, what to bring is told; after that, what to put right.
    void press();
    /// Shift+F8: the other of the two.
    void pressOther();
    /// Ctrl+F8: a separator sheet for each material that comes on paper.
    void printSeparators();
    /// Says on the button what F8 does now.
    void describe(QPushButton &button, bool mayCorrect) const;

Q_SIGNALS:
    /// What is typed has to be handed over first.
    void aboutToTell();
    void correctionRequested();
    void said(yichuang::Tone tone, const QString &text);
    /// Nothing can be told before the open questions are answered.
    void questionsOpen();

private:
    void give();
    void noticePrinted();
    void sheetsPrinted(int sheets);
    [[nodiscard]] bool tellsWhatToBring() const;
    void separatorsFailed(const Error &error);
    void printed(const PrintOrder &order);
    void notPrinted(const PrintOrder &order, const Error &error);
    void separatorsNotPrinted(const Error &error, bool withNotice);
    [[nodiscard]] QString leftWords() const;

    CounterWork &m_work;
    PrintOrderId m_printing; ///< the notice on its way to the printer; null when there is none
    bool m_sheetsFollow = false; ///< the separator sheets are to be printed with that notice
    bool m_withNotice = false;   ///< the sheets on their way belong to a notice that is printed
    CaseId m_sheetsOf;           ///< the visit whose sheets are on their way; null when none are
};

} // namespace yichuang
