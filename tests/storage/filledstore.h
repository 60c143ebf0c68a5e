// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "domain/retention/purge.h"
#include "storage/store.h"

namespace yichuang::test {

/// What can be found of the person of a closed case if it is found anywhere: name, number, telephone, address, words of
/// the form, of the answers, of a jotting, of a paper, of what was sent, of what a supervisor said, and of a page.
[[nodiscard]] QStringList canaryWords();

/// Files a case full of canary words, stores its pages, closes it and has all of it acknowledged. False when the store
/// refuses something.
[[nodiscard]] bool fillClosedCase(Store &store);
[[nodiscard]] CaseId closedCaseId();
/// The bytes of its one page, and of the document made of it.
[[nodiscard]] QByteArray canaryPage();
[[nodiscard]] QByteArray canaryDocument();

/// What PurgeCases would hand over for it.
[[nodiscard]] PurgeRecord sampleLook(Store &store);
[[nodiscard]] Result<> purgeClosedCase(Store &store, const PurgeRecord &record);
[[nodiscard]] Result<> purgeClosedCase(Store &store);

} // namespace yichuang::test
