// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/clerkstore.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryClerkStore final : public ClerkStore
{
public:
    explicit MemoryClerkStore(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<ClerkAccount>> account(const QString &clerkId) override;
    [[nodiscard]] QFuture<Result<>> save(const ClerkAccount &account, const QList<LedgerEvent> &events) override;
    [[nodiscard]] QFuture<Result<QList<Clerk>>> list() override;
    [[nodiscard]] QFuture<Result<>> grant(const AuthorityLetter &letter, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> revoke(const QString &number, QDate day, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<AuthorityLetter>>> letters() override;
    [[nodiscard]] QFuture<Result<>> registerQualification(const Qualification &qualification, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> withdrawQualification(const QString &number, QDate day, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<Qualification>>> qualifications() override;

private:
    MemoryState &m_state;
};

} // namespace yichuang::test
