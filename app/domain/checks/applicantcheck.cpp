// SPDX-License-Identifier: Apache-2.0
#include "domain/checks/applicantcheck.h"

#include "domain/identifiers/identifier.h"
#include "domain/identifiers/phone.h"

namespace yichuang {

namespace {

Gap applicantGap(GapKind kind, const QString &field)
{
    return Gap{kind, Station::Applicant, {}, field, {}, {}};
}

bool isInvalidNumber(const Person &person, QDate today)
{
    return checkIdentifier(person.numberKind, person.number, today).verdict == IdentifierVerdict::Invalid;
}

bool isInvalidPhone(const QString &phone)
{
    return !phone.isEmpty() && checkPhone(phone).verdict == IdentifierVerdict::Invalid;
}

void checkAgent(const Agent &agent, QDate today, QList<Gap> &gaps)
{
    if (agent.identity.name.trimmed().isEmpty())
        gaps.append(applicantGap(GapKind::AgentNameMissing, QStringLiteral("agentName")));
    if (isInvalidNumber(agent.identity, today))
        gaps.append(applicantGap(GapKind::AgentNumberInvalid, QStringLiteral("agentNumber")));
    if (isInvalidPhone(agent.identity.phone))
        gaps.append(applicantGap(GapKind::AgentPhoneInvalid, QStringLiteral("agentPhone")));
    if (agent.powerOfAttorney.trimmed().isEmpty())
        gaps.append(applicantGap(GapKind::PowerOfAttorneyMissing, QStringLiteral("powerOfAttorney")));
}

} // namespace

QList<Gap> checkApplicant(const CaseRecord &record, QDate today)
{
    const Applicant &applicant = record.applicant;
    QList<Gap> gaps;
    if (applicant.identity.number.trimmed().isEmpty())
        gaps.append(applicantGap(GapKind::ApplicantNumberMissing, QStringLiteral("number")));
    else if (isInvalidNumber(applicant.identity, today))
        gaps.append(applicantGap(GapKind::ApplicantNumberInvalid, QStringLiteral("number")));
    if (applicant.identity.name.trimmed().isEmpty())
        gaps.append(applicantGap(GapKind::ApplicantNameMissing, QStringLiteral("name")));
    if (applicant.organisation && applicant.legalRepresentative.trimmed().isEmpty())
        gaps.append(applicantGap(GapKind::LegalRepresentativeMissing, QStringLiteral("legalRepresentative")));
    if (isInvalidPhone(applicant.identity.phone))
        gaps.append(applicantGap(GapKind::PhoneInvalid, QStringLiteral("phone")));
    if (record.agent)
        checkAgent(*record.agent, today, gaps);
    return gaps;
}

QString particular(const CaseRecord &record, const QString &name)
{
    const Applicant &applicant = record.applicant;
    if (name == u"applicant.name")
        return applicant.identity.name;
    if (name == u"applicant.number")
        return applicant.identity.number;
    if (name == u"applicant.phone")
        return applicant.identity.phone;
    if (name == u"applicant.address")
        return applicant.identity.address;
    if (name == u"applicant.legalRepresentative")
        return applicant.legalRepresentative;
    if (!record.agent)
        return {};
    if (name == u"agent.name")
        return record.agent->identity.name;
    if (name == u"agent.number")
        return record.agent->identity.number;
    if (name == u"agent.phone")
        return record.agent->identity.phone;
    return {};
}

bool wantsContact(const CaseRecord &record, const QString &name)
{
    const QString told = particular(record, name);
    return told.isEmpty() || (name.endsWith(u".phone") && isInvalidPhone(told));
}

bool setContactParticular(CaseRecord &record, const QString &name, const QString &value)
{
    QString *contact = nullptr;
    if (name == u"applicant.phone")
        contact = &record.applicant.identity.phone;
    else if (name == u"applicant.address")
        contact = &record.applicant.identity.address;
    else if (name == u"agent.phone" && record.agent)
        contact = &record.agent->identity.phone;
    if (contact)
        *contact = value;
    return contact != nullptr;
}

} // namespace yichuang
