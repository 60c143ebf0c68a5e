// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecord.h"
#include "domain/exchange/casechange.h"
#include "domain/roles/clerk.h"

namespace yichuang::test {

// A small invented world that all tests share. Numbers carry right check digits and belong to nobody.

[[nodiscard]] Counter sampleCounter();
[[nodiscard]] Clerk sampleClerk();
[[nodiscard]] Clerk sampleSupervisor();

/// The bytes behind a file of sampleCase(); put them into a page store where a test reads pages.
[[nodiscard]] QByteArray samplePageBytes(const QString &materialId);

/// A file of one page whose digest and size are those of samplePageBytes(materialId); its id depends on `nth` and the
/// material alone.
[[nodiscard]] PageFile samplePageFile(const QString &materialId, int nth = 1);

/// A complete draft for sampleGuide(): a person with an agent who rents a filed dwelling; three materials, each of one
/// page, every point passed, the form filled. No number yet, revision 0. Another `nth` is another case of the same kind.
[[nodiscard]] CaseRecord sampleCase(int nth = 1);

/// What receiving that draft is to a store: state, times and number set, one ledger event, the case and one entry per
/// page file for the outbox, the receipt to be printed.
[[nodiscard]] CaseChange sampleFiling(const CaseRecord &draft, const QString &number);

[[nodiscard]] LedgerEvent sampleEvent(const CaseRecord &record, const QString &kind);
/// An entry about no case, by the sample clerk.
[[nodiscard]] LedgerEvent sampleTold(const QString &kind = QStringLiteral("accountChanged"));
[[nodiscard]] OutboxEntry sampleEntry(const CaseRecord &record, OutboxKind kind, const QString &subjectId);
[[nodiscard]] PrintOrder samplePrintOrder(const CaseRecord &record, PaperKind kind = PaperKind::IntakeVoucher);

/// When the sample case was opened: the moment a FakeClock begins with.
[[nodiscard]] QDateTime sampleMoment();

} // namespace yichuang::test
