// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace yichuang {

/// A text with the tag that says whether the source had it or this project composed it for the sample catalogue.
/// Composed parts are shown as such; they are never presented as official text (DOMAIN §0).
enum class Origin { Source, Composed };

/// Who is responsible for an element of the guide (DOMAIN R101).
enum class ElementOwner {
    Substantive, ///< 实体性: the city department
    Procedural,  ///< 程序性: the district
};

enum class DayUnit { WorkingDays, CalendarDays }; ///< 工作日 / 自然日 (DOMAIN §2.4)

struct TimeLimit
{
    int days = 0;
    DayUnit unit = DayUnit::WorkingDays;
    QString explanation;
    bool operator==(const TimeLimit &) const = default;
};

/// How long a counter keeps what it holds of a case after the case was closed and handed over (个人信息保护法 §§19, 47: no
/// longer than its purpose needs). The archive's own periods are the archive's.
struct RetentionRule
{
    int years = 0;
    int days = 0;  ///< on top of the years
    QString basis; ///< the rule it rests on, as it is printed on the certificate of the purge
    bool operator==(const RetentionRule &) const = default;
};

struct QuestionOption
{
    QString id;
    QString text;
    bool operator==(const QuestionOption &) const = default;
};

/// One question of the branching questionnaire (递进式问卷, DOMAIN R29). Answers are kept as {question id: option id}.
struct Question
{
    QString id;
    QString text;
    QList<QuestionOption> options; ///< at least two; answered by the digits 1…9 in this order
    QJsonValue askWhen;            ///< JsonLogic over {answers, applicant}; null asks always
    Origin origin = Origin::Source;
    bool operator==(const Question &) const = default;
};

/// A situation (情形): what fixes the material list (DOMAIN R115). Exactly one condition holds for every complete set of
/// answers.
struct Situation
{
    QString id;
    QString name;
    QJsonValue condition; ///< JsonLogic over {answers, applicant}; null holds always
    Origin origin = Origin::Source;
    bool operator==(const Situation &) const = default;
};

enum class Necessity { Required, Optional, SupplementLater }; ///< 必要 / 非必要 / 容缺后补 [F6]

/// How the counter takes a material in [F23].
enum class AcceptanceMode {
    Original,                ///< 收原件
    CheckOriginalKeepCopy,   ///< 验原件收复印件
    OriginalAndCopy,         ///< 收原件及复印件
    Copy,                    ///< 收复印件
    Electronic,              ///< 电子件
    Unstated,                ///< the source does not say
};

/// One check point (审核要点) a person ticks for a material.
struct ReviewPoint
{
    QString id;
    QString text;
    Origin origin = Origin::Source;
    bool operator==(const ReviewPoint &) const = default;
};

/// What the guide asks for (申请材料, DOMAIN §2.3).
struct MaterialRule
{
    QString id; ///< stable within the guide
    QString name;
    Necessity necessity = Necessity::Required;
    AcceptanceMode acceptance = AcceptanceMode::Unstated;
    int copies = 1;
    QString sourceChannel;      ///< 来源渠道
    QString fillNote;           ///< 填报须知
    QJsonValue condition;       ///< JsonLogic over {answers, applicant}; null means always asked for
    QString conditionText;      ///< the condition in words, as the source or the composer put it
    QString basis;              ///< 要求提供材料的依据
    QString eLicenceType;       ///< 电子证照 that covers it; then no paper is demanded (R42, R44)
    bool mustSurrenderOriginal = false; ///< 依法需收回原件 (R47)
    int maxPages = 0;           ///< 0: no limit stated
    QList<ReviewPoint> points;
    ElementOwner owner = ElementOwner::Substantive;
    Origin origin = Origin::Source;
    bool operator==(const MaterialRule &) const = default;
};

enum class FieldKind { Text, Number, Date, Choice, ResidentNumber, CreditCode, Phone };

/// A field of the application form: a standard data element (DOMAIN R39).
struct FormField
{
    QString key;
    QString label;
    FieldKind kind = FieldKind::Text;
    bool required = true;
    QList<QuestionOption> options; ///< for FieldKind::Choice
    QJsonValue askWhen;            ///< JsonLogic; null asks always
    /// Where its value comes from without typing: "applicant.name", "applicant.number", "applicant.phone",
    /// "applicant.address", "applicant.legalRepresentative", "agent.name", … ; empty: typed.
    QString prefill;
    Origin origin = Origin::Composed;
    bool operator==(const FormField &) const = default;
};

struct GuideFlags
{
    bool acceptOnIntake = false;    ///< 收件即受理 (R26)
    bool commitmentAllowed = false; ///< 告知承诺 (R59)
    bool onTheSpot = false;         ///< 即办件
    bool entrustedIntake = false;   ///< 委托收件 (R77)
    bool classified = false;        ///< 涉密: never offered (R11)
    bool operator==(const GuideFlags &) const = default;
};

struct GuideResult
{
    QString name;
    QString kind;          ///< 出证办结 / 出文办结 / 审批办结
    QStringList delivery;  ///< 窗口领取, 物流快递, 电子证照
    bool operator==(const GuideResult &) const = default;
};

enum class GuideKind { Single, OneThing, OneIndustry }; ///< 单事项 / 一件事 / 一业一证

/// Where the text was read, kept with the guide for as long as it lives.
struct GuideProvenance
{
    QString verified;     ///< "materials-read-from-page", …
    QString currency;     ///< how current the text is
    QStringList sources;  ///< title and address of each page
    bool sample = false;  ///< sample data, not current rules: said on every screen and paper that uses it
    bool operator==(const GuideProvenance &) const = default;
};

/// Names one immutable published version.
struct GuideRef
{
    QString id;
    int version = 0;
    [[nodiscard]] bool isNull() const { return id.isEmpty(); }
    bool operator==(const GuideRef &) const = default;
};

/// A service guide (办事指南). Immutable once published; a case keeps the version it was taken in under.
struct Guide
{
    GuideRef ref;
    QDate publishedOn;
    GuideKind kind = GuideKind::Single;
    QString taskName;              ///< 事项名称
    QString plainName;             ///< 日常用语
    QString taskNameEnglish;
    QString catalogCode;           ///< 基本编码, carried as received
    QString taskCode;              ///< 实施编码, carried as received
    QString taskType;              ///< 事项类型 code, DOMAIN §2.4; empty where the source does not say
    QStringList serverTypes;       ///< 服务对象 codes, DOMAIN §2.4
    QString department;            ///< 实施主体
    QString acceptingBody;
    QString projectType;           ///< 办件类型: 1 即办件, 2 承诺件
    std::optional<TimeLimit> statutory;
    std::optional<TimeLimit> promised;
    int correctionDays = 0;        ///< 补正工作日; 0: not stated
    QStringList acceptConditions;  ///< 受理条件
    QStringList legalBasis;        ///< 设定依据
    QStringList process;           ///< 办理流程
    bool feeCharged = false;
    QString feeText;
    GuideResult result;
    QStringList components;        ///< items of a package, in order
    QList<Question> questions;
    QList<Situation> situations;
    QList<MaterialRule> materials;
    QList<FormField> form;
    GuideFlags flags;
    std::optional<RetentionRule> retention; ///< none: as for all items
    GuideProvenance provenance;
    bool operator==(const Guide &) const = default;

    [[nodiscard]] const MaterialRule *material(const QString &materialId) const;
    [[nodiscard]] const Situation *situation(const QString &situationId) const;
    [[nodiscard]] const Question *question(const QString &questionId) const;
    /// For natural persons / for organisations, by serverTypes (1 is 自然人).
    [[nodiscard]] bool isForPersons() const;
    [[nodiscard]] bool isForOrganisations() const;
};

/// What a result list shows of a guide.
struct GuideSummary
{
    GuideRef ref;
    QString taskName;
    QString plainName;
    QString department;
    QString catalogCode;
    bool sample = false;
    bool operator==(const GuideSummary &) const = default;
};

} // namespace yichuang
