// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include <QMenu>
#include <QObject>

#include "casework/counterports.h"
#include "casework/revealpersonaltext.h"
#include "desk/cases/secretclip.h"

class QLabel;
class QPushButton;

namespace yichuang {

/// Shows who a case is about: masked, and plain for some seconds after Alt+V and a reason. Covers at once when the focus
/// leaves the page (a lock, another page, another window) and when another case is shown. Ctrl+Shift+C copies what stands
/// there, masked or not; what was plain does not stay on the clipboard.
class FactsReveal : public QObject
{
    Q_OBJECT

public:
    enum class Showing { Masked, Plain };
    using Facts = std::function<QString(const CaseRecord &record, Showing showing)>;

    /// @param page whose focus decides; it and the label outlive this. The button is hidden from those who never see plain
    /// text.
    FactsReveal(const CounterPorts &ports, const Session &session, QWidget *page, QLabel *label, QPushButton *button,
                Facts facts);

    void display(const CaseRecord &record);
    void cover() { m_reveal.cover(); }
    /// No case is shown any more.
    void forget();

Q_SIGNALS:
    /// The ledger has a new entry about that case.
    void revealed(const yichuang::CaseId &id);
    void failed(const yichuang::Error &error);

private:
    void fillMenu();
    void toggle();
    void watch(const QWidget *focused);
    void copy();
    void say(Showing showing);

    RevealPersonalText m_reveal;
    SecretClip m_clip;
    QWidget *m_page;
    QLabel *m_label;
    QMenu m_reasons;
    Facts m_facts;
    std::optional<CaseRecord> m_record;
};

} // namespace yichuang
