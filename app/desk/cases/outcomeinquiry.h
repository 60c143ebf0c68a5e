// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include "ports/casestore.h"
#include "ports/printorders.h"

namespace yichuang {

/// Finds out what became of an act whose commit failed and could not be read back (OutcomeUnknown, TRUST A3.5). Nobody is
/// asked whether it worked and nothing is repeated: the store is asked, as often as somebody wishes, and the page then shows
/// what is stored or lets the act be done again.
class OutcomeInquiry : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        CaseId id;
        /// Whether the case as it is stored shows that the act was done.
        std::function<bool(const CaseRecord &stored)> done;
        std::optional<PaperKind> paper; ///< what the act ordered; none when it orders nothing
    };

    /// Both stores outlive this.
    OutcomeInquiry(CaseStore &cases, PrintOrders &prints, QObject *parent = nullptr);

    /// An outcome is unknown from now on. Nothing is asked yet.
    void open(Question question);
    /// Asks the store; one of the signals follows. Nothing happens when nothing is unknown or while it is being asked.
    void ask();
    /// It is known by other means.
    void close() { m_question.reset(); }
    [[nodiscard]] bool isOpen() const { return m_question.has_value(); }

    /// What is told when an act ended so, and what when the store does not answer yet.
    [[nodiscard]] static QString unknownText();
    [[nodiscard]] static QString unansweredText();
    [[nodiscard]] static QString notStoredText();
    /// The words of the button.
    [[nodiscard]] static QString askText();

Q_SIGNALS:
    /// The order is the paper's; without an id when the act orders none.
    void stored(const yichuang::CaseRecord &record, const yichuang::PrintOrder &order);
    void notStored();
    /// The store did not answer; it may be asked again.
    void unanswered();

private:
    void judge(const Result<CaseRecord> &record);
    void findOrder(const CaseRecord &record);

    CaseStore &m_cases;
    PrintOrders &m_prints;
    std::optional<Question> m_question;
    bool m_asking = false;
};

} // namespace yichuang
