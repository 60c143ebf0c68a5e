// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include "domain/guide/guidebasics.h"
#include "domain/guide/guidepackage.h"
#include "domain/guide/guiderules.h"
#include "domain/guide/guideservice.h"

namespace yichuang {

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
    QString sample = {};   ///< 审批结果样本: name of the file
    QString validity = {}; ///< how long it is good, in words
    bool operator==(const GuideResult &) const = default;
};

enum class GuideKind { Single, OneThing, OneIndustry }; ///< 单事项 / 一件事 / 一业一证

/// 事项状态 as one exchange system codes it [F2]; only what is published is taken in.
enum class GuideState { Pending, Approved, Published, Rejected };

/// From when to when a version holds, and why it was made (DOMAIN R93, R105, R111, R113).
struct GuideValidity
{
    QDate from;           ///< 计划生效日期; none: from its publication
    QDate to;             ///< 计划取消日期: the first day it no longer holds; none: open
    QString changeReason; ///< enact 立, amend 改, repeal 废, interpret 释; empty: not stated
    QString explanation;  ///< the change in words
    QString confirmation; ///< number of the 确认书 that released it
    bool operator==(const GuideValidity &) const = default;
};

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
    GuideState state = GuideState::Published;
    GuideValidity validity;
    GuideKind kind = GuideKind::Single;
    QString taskName;              ///< 事项名称
    QString plainName;             ///< 日常用语
    QString taskNameEnglish;
    QString scenarioText;          ///< 场景说明: what it is for, in the words of whoever comes (R107)
    QStringList lifeEvents;        ///< stages of a life cycle it belongs to: 出生, 设立, 注销 (R128)
    QString catalogCode;           ///< 基本编码, carried as received
    QString taskCode;              ///< 实施编码, carried as received
    QString taskHandleItem;        ///< 业务办理项编码, carried as received
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
    QList<GuideResult> furtherResults;
    GuideLaw law;
    GuideService service;
    GuidePackage package;          ///< of a package: what it is made of
    QMap<QString, ElementOwner> owners; ///< by element, where it is not the usual one (guideelements.h)
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
    /// Whether a case may be taken in under it on this day.
    [[nodiscard]] bool holdsOn(QDate day) const;
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
