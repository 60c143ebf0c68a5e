// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ports/authorisations.h"
#include "support/memorystate.h"

namespace yichuang::test {

class MemoryAuthorisations final : public Authorisations
{
public:
    explicit MemoryAuthorisations(MemoryState &state) : m_state(state) {}

    [[nodiscard]] QFuture<Result<>> grant(const QList<Authorisation> &authorisations, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<>> revoke(const QString &number, QDate day, const LedgerEvent &event) override;
    [[nodiscard]] QFuture<Result<QList<Authorisation>>> list() override;

private:
    [[nodiscard]] Result<> check(const Authorisation &authorisation, QDate today) const;

    MemoryState &m_state;
};

/// An agreement with one department by which everybody does everything, in any year a test plays in.
[[nodiscard]] Authorisation forEverything(const QString &department);

} // namespace yichuang::test
