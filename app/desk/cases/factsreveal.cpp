// SPDX-License-Identifier: Apache-2.0
#include "desk/cases/factsreveal.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include "desk/words/casewords.h"

namespace yichuang {

FactsReveal::FactsReveal(const CounterPorts &ports, const Session &session, QWidget *page, QLabel *label,
                         QPushButton *button, Facts facts)
    : m_reveal(ports.ledger, ports.clock, session),
      m_clip(*QGuiApplication::clipboard()),
      m_page(page),
      m_label(label),
      m_facts(std::move(facts))
{
    fillMenu();
    button->setVisible(may(session.clerk.role, Act::RevealPersonalText));
    connect(button, &QPushButton::clicked, this, &FactsReveal::toggle);
    for (const auto &[key, act] : {std::pair{Qt::ALT | Qt::Key_V, &FactsReveal::toggle},
                                   std::pair{Qt::CTRL | Qt::SHIFT | Qt::Key_C, &FactsReveal::copy}}) {
        auto *shortcut = new QShortcut(QKeySequence(key), page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    connect(&m_reveal, &RevealPersonalText::revealed, this, [this](const CaseId &id) {
        say(Showing::Plain);
        Q_EMIT revealed(id);
    });
    connect(&m_reveal, &RevealPersonalText::covered, this, [this] { say(Showing::Masked); });
    connect(&m_reveal, &RevealPersonalText::failed, this, &FactsReveal::failed);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { watch(now); });
}

void FactsReveal::fillMenu()
{
    m_reasons.setObjectName(QStringLiteral("revealReasonsMenu"));
    int digit = 0;
    for (const RevealReason reason : allRevealReasons()) {
        const QString text = QStringLiteral("&%1  %2").arg(++digit).arg(CaseWords::revealReason(reason));
        connect(m_reasons.addAction(text), &QAction::triggered, this, [this, reason] {
            if (m_record)
                m_reveal.reveal(*m_record, reason);
        });
    }
}

void FactsReveal::display(const CaseRecord &record)
{
    m_reveal.cover();
    m_record = record;
    say(Showing::Masked);
}

void FactsReveal::forget()
{
    m_reveal.cover();
    m_record.reset();
    m_label->clear();
}

void FactsReveal::toggle()
{
    if (!m_record)
        return;
    if (!m_reveal.shown().isNull())
        return m_reveal.cover();
    m_reasons.popup(m_label->mapToGlobal(QPoint(0, m_label->height())));
}

void FactsReveal::watch(const QWidget *focused)
{
    const bool here = focused && (m_page->isAncestorOf(focused) || focused == m_page || focused == &m_reasons);
    if (!here && !m_reasons.isVisible())
        m_reveal.cover();
}

void FactsReveal::copy()
{
    if (!m_record)
        return;
    if (m_reveal.shown().isNull())
        QGuiApplication::clipboard()->setText(m_label->text());
    else
        m_clip.put(m_label->text());
}

void FactsReveal::say(Showing showing)
{
    if (m_record)
        m_label->setText(m_facts(*m_record, showing));
}

} // namespace yichuang
