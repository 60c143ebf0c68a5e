// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include "casework/visit.h"
#include "ports/papermaker.h"
#include "ports/printer.h"

namespace yichuang {

/// Prints the separator sheets of the open visit. They are tools and no papers that anybody is given: nothing of them is
/// kept, and they can be printed as often as somebody wants.
class PrintSeparators : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    PrintSeparators(const Visit &visit, PaperMaker &papers, Printer &printer, const Clock &clock, QByteArray tokenKey,
                    QObject *parent = nullptr);

    /// The item and its situation are known, so that it is known what comes on paper.
    [[nodiscard]] bool isPossible() const;
    /// printed() or failed() follows: Incomplete while it is not possible, Empty when nothing comes on paper, WrongState
    /// while sheets are being printed.
    void print();

Q_SIGNALS:
    void printed(int sheets);
    void failed(const yichuang::Error &error);

private:
    void printNow(const Paper &paper);
    void end(const Result<> &outcome, int sheets);

    const Visit &m_visit;
    PaperMaker &m_papers;
    Printer &m_printer;
    const Clock &m_clock;
    QByteArray m_tokenKey;
    bool m_printing = false;
};

} // namespace yichuang
