// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QList>

#include "core/error.h"
#include "domain/ledger/ledgerevent.h"
#include "domain/roles/authorisation.h"

namespace yichuang {

/// The agreements by which departments let clerks act for them (DOMAIN R7, R8). Nothing here changes without an entry in the
/// ledger: both are one transaction. The file refuses by the same agreements once anybody has an account.
class Authorisations
{
public:
    Authorisations() = default;
    Q_DISABLE_COPY_MOVE(Authorisations)
    virtual ~Authorisations();

    /// Keeps agreements for good, all or none. Conflict when a number was used before for that department; Invalid and
    /// NotAllowed as checkAuthorisation() says, on the day of the entry; NotFound when a clerk has no account.
    [[nodiscard]] virtual QFuture<Result<>> grant(const QList<Authorisation> &authorisations, const LedgerEvent &event) = 0;
    /// Ends an agreement before its time, with all departments that signed it. NotFound; WrongState when it was revoked before;
    /// Invalid without a day.
    [[nodiscard]] virtual QFuture<Result<>> revoke(const QString &number, QDate day, const LedgerEvent &event) = 0;
    /// All, also those that are over, by number and department.
    [[nodiscard]] virtual QFuture<Result<QList<Authorisation>>> list() = 0;
};

} // namespace yichuang
