// SPDX-License-Identifier: Apache-2.0
#include "support/sampleguide.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yichuang::test {

namespace {

QJsonObject variable(const QString &path)
{
    return {{QStringLiteral("var"), path}};
}

QJsonValue both(const QJsonValue &left, const QJsonValue &right)
{
    return QJsonObject{{QStringLiteral("and"), QJsonArray{left, right}}};
}

ReviewPoint point(const QString &text)
{
    return {QStringLiteral("p1"), text, Origin::Source};
}

MaterialRule material(const QString &id, const QString &name, const QJsonValue &condition = {})
{
    MaterialRule rule;
    rule.id = id;
    rule.name = name;
    rule.acceptance = AcceptanceMode::CheckOriginalKeepCopy;
    rule.condition = condition;
    rule.conditionText = condition.isNull() ? QString() : QStringLiteral("按情形提交");
    rule.basis = QStringLiteral("《示例办法》第三条");
    rule.points = {point(QStringLiteral("在有效期内"))};
    return rule;
}

void addQuestions(Guide &guide)
{
    guide.questions = {
        {QStringLiteral("dwelling"),
         QStringLiteral("您现在住的是哪一类住房？"),
         {{QStringLiteral("own"), QStringLiteral("自购住房")}, {QStringLiteral("rented"), QStringLiteral("租赁住房")}},
         QJsonValue(),
         Origin::Composed},
        {QStringLiteral("filed"),
         QStringLiteral("租赁合同备案了吗？"),
         {{QStringLiteral("yes"), QStringLiteral("已备案")}, {QStringLiteral("no"), QStringLiteral("未备案")}},
         answerIs(QStringLiteral("dwelling"), QStringLiteral("rented")),
         Origin::Composed},
    };
    guide.situations = {
        {QStringLiteral("own"), QStringLiteral("自购住房"),
         answerIs(QStringLiteral("dwelling"), QStringLiteral("own")), Origin::Source},
        {QStringLiteral("rentedFiled"), QStringLiteral("租赁住房，已备案"),
         both(answerIs(QStringLiteral("dwelling"), QStringLiteral("rented")),
              answerIs(QStringLiteral("filed"), QStringLiteral("yes"))),
         Origin::Source},
        {QStringLiteral("rentedUnfiled"), QStringLiteral("租赁住房，未备案"),
         both(answerIs(QStringLiteral("dwelling"), QStringLiteral("rented")),
              answerIs(QStringLiteral("filed"), QStringLiteral("no"))),
         Origin::Source},
    };
}

void addMaterials(Guide &guide)
{
    guide.materials = {
        material(QStringLiteral("identity"), QStringLiteral("居民身份证")),
        material(QStringLiteral("deed"), QStringLiteral("不动产权证书"),
                 answerIs(QStringLiteral("dwelling"), QStringLiteral("own"))),
        material(QStringLiteral("lease"), QStringLiteral("房屋租赁合同"),
                 answerIs(QStringLiteral("dwelling"), QStringLiteral("rented"))),
        material(QStringLiteral("authorisation"), QStringLiteral("授权委托书及代理人身份证件"), hasAgentRule()),
    };
    MaterialRule &identity = guide.materials.first();
    identity.eLicenceType = QStringLiteral("居民身份证");
    identity.copies = 2;
    identity.maxPages = 2;
    identity.sourceChannel = QStringLiteral("政府部门核发");
    identity.fillNote = QStringLiteral("正反面印在同一页");
    identity.mustSurrenderOriginal = true;
    identity.owner = ElementOwner::Procedural;
    guide.materials.last().necessity = Necessity::SupplementLater;
}

void addForm(Guide &guide)
{
    FormField name;
    name.key = QStringLiteral("applicantName");
    name.label = QStringLiteral("姓名");
    name.prefill = QStringLiteral("applicant.name");
    FormField term;
    term.key = QStringLiteral("leaseTerm");
    term.label = QStringLiteral("租期");
    term.kind = FieldKind::Choice;
    term.required = false;
    term.options = {{QStringLiteral("1"), QStringLiteral("一年")}, {QStringLiteral("2"), QStringLiteral("两年")}};
    term.askWhen = answerIs(QStringLiteral("dwelling"), QStringLiteral("rented"));
    guide.form = {name, term};
}

} // namespace

QJsonValue answerIs(const QString &questionId, const QString &optionId)
{
    const QJsonArray sides{variable(QStringLiteral("answers.") + questionId), optionId};
    return QJsonObject{{QStringLiteral("=="), sides}};
}

QJsonValue hasAgentRule()
{
    return variable(QStringLiteral("applicant.hasAgent"));
}

Guide sampleGuide()
{
    Guide guide;
    guide.ref = {QStringLiteral("sample-residence"), 3};
    guide.publishedOn = QDate(2026, 11, 1);
    guide.taskName = QStringLiteral("住所登记");
    guide.plainName = QStringLiteral("登记住在哪里");
    guide.taskNameEnglish = QStringLiteral("Registration of residence");
    guide.catalogCode = QStringLiteral("310100000001");
    guide.taskCode = QStringLiteral("31010000000100");
    guide.taskType = QStringLiteral("20");
    guide.serverTypes = {QStringLiteral("1"), QStringLiteral("2")};
    guide.department = QStringLiteral("示例区登记局");
    guide.acceptingBody = QStringLiteral("示例区政务服务中心");
    guide.projectType = QStringLiteral("2");
    guide.statutory = TimeLimit{20, DayUnit::WorkingDays, QString()};
    guide.promised = TimeLimit{12, DayUnit::WorkingDays, QStringLiteral("自受理之日起")};
    guide.correctionDays = 5;
    guide.acceptConditions = {QStringLiteral("在本市居住")};
    guide.legalBasis = {QStringLiteral("《示例办法》")};
    guide.process = {QStringLiteral("收件"), QStringLiteral("受理")};
    guide.feeText = QStringLiteral("不收费");
    guide.result = {QStringLiteral("住所登记证"), QStringLiteral("出证办结"), {QStringLiteral("窗口领取")}};
    addQuestions(guide);
    addMaterials(guide);
    addForm(guide);
    guide.flags.acceptOnIntake = true;
    guide.provenance = {QStringLiteral("invented"), QStringLiteral("2026"), {QStringLiteral("示例")}, true};
    return guide;
}

} // namespace yichuang::test
