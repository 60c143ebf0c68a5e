// SPDX-License-Identifier: Apache-2.0
#include "casework/changepassword.h"

#include <algorithm>

#include "casework/ledgerentry.h"
#include "casework/toldkeychange.h"

namespace yichuang {

namespace {

constexpr qsizetype shortestPassword = 8;

/// Characters of UTF-8, without making a text that would lie in open memory.
qsizetype characters(const SecretBytes &text)
{
    const auto bytes = text.bytes();
    return std::count_if(bytes.begin(), bytes.end(), [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; });
}

} // namespace

bool isLongEnough(const SecretBytes &password)
{
    return characters(password) >= shortestPassword;
}

ChangePassword::ChangePassword(KeySlots &keys, TryCounter &tries, Ledger &ledger, const Clock &clock, Session session,
                               QObject *parent)
    : QObject(parent),
      m_keys(keys),
      m_ledger(ledger),
      m_clock(clock),
      m_session(std::move(session)),
      m_proof(keys, tries, clock)
{
    connect(&m_proof, &PasswordProof::proven, this, &ChangePassword::proven);
    connect(&m_proof, &PasswordProof::refused, this, [this](const Error &error) { end(failure(error)); });
}

void ChangePassword::change(const SharedSecret &present, const SharedSecret &next)
{
    if (m_busy)
        return;
    m_busy = true;
    if (!isLongEnough(*next) || next->matches(*present))
        return end(failure(ErrorCode::Invalid, QStringLiteral("too short, or the same")));
    m_next = next;
    m_proof.ask(m_session.clerk.id, present);
}

void ChangePassword::proven()
{
    const QJsonObject body{{QStringLiteral("clerk"), m_session.clerk.id},
                           {QStringLiteral("role"), roleName(m_session.clerk.role)}};
    const LedgerEvent event = ledgerEntry(QStringLiteral("passwordChanged"), {}, m_session, m_clock.now(), body);
    toldKeyChange<void>(this, m_ledger, event, [this] { return m_keys.setPassword(m_session.clerk.id, m_next); },
                        [this](const Result<> &set) { end(set); });
}

void ChangePassword::end(const Result<> &outcome)
{
    m_next.reset();
    m_busy = false;
    if (outcome)
        Q_EMIT changed();
    else
        Q_EMIT failed(outcome.error());
}

} // namespace yichuang
