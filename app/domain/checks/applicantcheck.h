// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "domain/cases/caserecord.h"
#include "domain/cases/gap.h"

namespace yichuang {

/// What is missing or wrong in the particulars of applicant and agent (行政许可法 29, 上海市行政许可办理规定 4 and 5).
[[nodiscard]] QList<Gap> checkApplicant(const CaseRecord &record, QDate today);

/// A particular by the name that forms use: "applicant.name", "applicant.number", "applicant.phone",
/// "applicant.address", "applicant.legalRepresentative", "agent.name", "agent.number", "agent.phone". Empty for others.
[[nodiscard]] QString particular(const CaseRecord &record, const QString &name);

/// Whether nothing usable is told there: nothing at all, or what is no telephone number.
[[nodiscard]] bool wantsContact(const CaseRecord &record, const QString &name);

/// Sets a telephone number or an address that form and applicant share. Names and numbers are not set this way: they are
/// established when the applicant is identified. False when nothing was set.
bool setContactParticular(CaseRecord &record, const QString &name, const QString &value);

} // namespace yichuang
