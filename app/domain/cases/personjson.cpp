// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/personjson.h"

#include "domain/cases/casecodes.h"
#include "domain/cases/casefields.h"

namespace yichuang {

Person personFromJson(JsonFields &fields)
{
    Person person;
    person.name = fields.textOr(u"name");
    person.numberKind = codeFieldOr(fields, u"numberKind", identifierKindCodes, IdentifierKind::ResidentNumber);
    person.number = fields.textOr(u"number");
    person.phone = fields.textOr(u"phone");
    person.address = fields.textOr(u"address");
    return person;
}

QJsonObject personToJson(const Person &person)
{
    QJsonObject object;
    putText(object, QStringLiteral("name"), person.name);
    object.insert(QStringLiteral("numberKind"), codeOf(identifierKindCodes, person.numberKind));
    putText(object, QStringLiteral("number"), person.number);
    putText(object, QStringLiteral("phone"), person.phone);
    putText(object, QStringLiteral("address"), person.address);
    return object;
}

Applicant applicantFromJson(JsonFields &fields)
{
    Applicant applicant;
    applicant.organisation = fields.booleanOr(u"organisation", false);
    applicant.identity = nestedField(fields, u"identity", personFromJson);
    applicant.legalRepresentative = fields.textOr(u"legalRepresentative");
    applicant.checked = codeFieldOr(fields, u"checked", identityCheckCodes, IdentityCheck::NotChecked);
    return applicant;
}

QJsonObject applicantToJson(const Applicant &applicant)
{
    QJsonObject object;
    putFlag(object, QStringLiteral("organisation"), applicant.organisation);
    object.insert(QStringLiteral("identity"), personToJson(applicant.identity));
    putText(object, QStringLiteral("legalRepresentative"), applicant.legalRepresentative);
    object.insert(QStringLiteral("checked"), codeOf(identityCheckCodes, applicant.checked));
    return object;
}

Agent agentFromJson(JsonFields &fields)
{
    Agent agent;
    agent.identity = nestedField(fields, u"identity", personFromJson);
    agent.powerOfAttorney = fields.textOr(u"powerOfAttorney");
    agent.checked = codeFieldOr(fields, u"checked", identityCheckCodes, IdentityCheck::NotChecked);
    return agent;
}

QJsonObject agentToJson(const Agent &agent)
{
    QJsonObject object{{QStringLiteral("identity"), personToJson(agent.identity)}};
    putText(object, QStringLiteral("powerOfAttorney"), agent.powerOfAttorney);
    object.insert(QStringLiteral("checked"), codeOf(identityCheckCodes, agent.checked));
    return object;
}

HandOver handOverFromJson(JsonFields &fields)
{
    HandOver handOver;
    handOver.collector = nestedField(fields, u"collector", personFromJson);
    handOver.isAgent = fields.booleanOr(u"isAgent", false);
    handOver.relation = fields.textOr(u"relation");
    handOver.verification = fields.textOr(u"verification");
    handOver.clerkId = fields.textOr(u"clerkId");
    handOver.at = momentField(fields, u"at");
    return handOver;
}

QJsonObject handOverToJson(const HandOver &handOver)
{
    QJsonObject object{{QStringLiteral("collector"), personToJson(handOver.collector)}};
    putFlag(object, QStringLiteral("isAgent"), handOver.isAgent);
    putText(object, QStringLiteral("relation"), handOver.relation);
    putText(object, QStringLiteral("verification"), handOver.verification);
    putText(object, QStringLiteral("clerkId"), handOver.clerkId);
    putMoment(object, QStringLiteral("at"), handOver.at);
    return object;
}

} // namespace yichuang
