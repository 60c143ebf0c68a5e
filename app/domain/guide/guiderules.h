// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include "domain/guide/guidebasics.h"
#include "domain/guide/readfield.h"

namespace yichuang {

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
    QString topic = {};            ///< place, equipment, funds, staff, rules: 场所, 设备, 资金, 人员, 制度 (R31); or empty
    QString explanation = {};      ///< what is meant, in plain words, for whoever asks back
    QString basis = {};            ///< the rule that makes the answer matter
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
    QString description = {}; ///< 情形描述
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
    /// What a machine may prove it by: "seal", "signature", "validity" (MaterialRule::validityRule and the confirmed
    /// days), "pages" (all are there and none fails), or "reading:" and the id of a ReadingRule. Empty: only a person.
    QString provedBy = {};
    bool operator==(const ReviewPoint &) const = default;
};

/// That a written promise may stand for a material (告知承诺, DOMAIN R59–R61).
struct MaterialCommitment
{
    QString text;        ///< what the applicant promises, as it is printed
    QString basis;       ///< the rule that allows it
    QString consequence; ///< what follows when the promise is broken
    bool operator==(const MaterialCommitment &) const = default;
};

/// A line of a document that a machine reads and a person confirms, and what it must agree with (DOMAIN R150, R151).
struct ReadingRule
{
    QString id;     ///< stable within the material
    ReadField field = ReadField::Name;
    QString label;  ///< the words printed before it, "出租人"; empty: the usual ones of the field
    /// What it must say: "applicant.name", "applicant.number", "agent.name", "agent.number", "form." and a field's key, or
    /// "material.", the id of a material, "." and the id of a rule of its own; empty: nothing else.
    QString equals;
    bool operator==(const ReadingRule &) const = default;
};

/// How a material is best scanned; what is 0 or false is left to the counter's own profile.
struct ScanProfile
{
    int dpi = 0;
    bool gray = false;      ///< colour otherwise: seals and photographs are lost in grey
    bool bothSides = false; ///< both sides of each sheet
    bool cardSides = false; ///< front and back of a card, put together on one page
    bool operator==(const ScanProfile &) const = default;
};

/// What the guide asks for (申请材料, DOMAIN §2.3).
struct MaterialRule
{
    QString id; ///< stable within the guide
    QString name;
    Necessity necessity = Necessity::Required;
    AcceptanceMode acceptance = AcceptanceMode::Unstated;
    int copies = 1;
    QString sourceChannel;      ///< 来源渠道说明
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

    QString kind;               ///< 材料类型 code: 1 证件证书证明, 2 申请表格文书, 3 其他; empty: not stated
    QString format;             ///< 材料形式 code: 1 纸质, 2 电子化, 3 纸质/电子化; empty: not stated
    QString pageFormat;         ///< 纸质材料规格
    QString sourceType;         ///< 来源渠道: applicant 申请人自备, government 政府部门核发, other 其他; empty: not stated
    QString blankForm;          ///< 空白表格: name of the file
    QString sampleForm;         ///< 示例样表: name of the file
    QString remark;             ///< 备注
    QString dataResource;       ///< entry of the data resource catalogue that covers it (R38, R52)
    QString holder;             ///< whose document it is: agent, or other for anybody else; empty: the applicant's
    QString oneOfGroup;         ///< materials that share a group stand for one another: one of them is enough
    QString validityRule;       ///< how long it is good, in words
    int maxAgeDays = 0;         ///< how old it may be when it is handed in; 0: no limit stated
    bool mustOutlastDecision = false; ///< it must not expire before the decision is due
    bool sealRequired = false;
    bool signatureRequired = false;
    QList<ReadingRule> reads;
    std::optional<ScanProfile> scan;
    int maxKilobytes = 0;       ///< the largest file the department's system takes, in KiB; 0: no limit stated
    QString confidentialLevel;  ///< 密级 as received; empty: none
    std::optional<TimeLimit> supplementWithin;  ///< 容缺后补: how long it may come late
    std::optional<MaterialCommitment> commitment;
    QStringList components;     ///< of a package: ids of the components it serves; empty: all of them (R41)
    /// Of a document of another person: the fields of the form that say who that is. Empty: the clerk asks.
    QString holderNameField = {};
    QString holderNumberField = {};
    bool operator==(const MaterialRule &) const = default;
};

enum class FieldKind { Text, Number, Date, Choice, Reference, ResidentNumber, CreditCode, Phone };

/// A field of the application form: a standard data element (DOMAIN R39).
struct FormField
{
    QString key;
    QString label;
    FieldKind kind = FieldKind::Text;
    bool required = true;
    QList<QuestionOption> options; ///< for FieldKind::Choice
    QString list;                  ///< for FieldKind::Reference: the code list its value is a code of (DOMAIN R39)
    QJsonValue askWhen;            ///< JsonLogic; null asks always
    /// Where its value comes from without typing: "applicant.name", "applicant.number", "applicant.phone",
    /// "applicant.address", "applicant.legalRepresentative", "agent.name", … ; empty: typed.
    QString prefill;
    Origin origin = Origin::Composed;
    QString element;               ///< the standard data element; fields with the same one are one field (R35)
    QString basis;                 ///< why it is asked for
    ElementOwner owner = ElementOwner::Substantive;
    QStringList components;        ///< of a package: ids of the components it serves; empty: all of them
    int maxAgeDays = 0;            ///< from how many days on a value of a register or of an earlier case is old; 0: not stated
    bool operator==(const FormField &) const = default;
};

} // namespace yichuang
