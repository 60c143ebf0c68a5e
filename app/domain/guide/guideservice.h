// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QList>
#include <QString>
#include <QStringList>

#include "domain/guide/guidebasics.h"

namespace yichuang {

/// 常见问题 with its answer.
struct CommonQuestion
{
    QString question;
    QString answer;
    bool operator==(const CommonQuestion &) const = default;
};

/// Where a decision can be challenged: 行政复议 or 行政诉讼 [F3].
struct LegalRemedy
{
    QString department;
    QString address;
    QString phone;
    QString website;
    bool operator==(const LegalRemedy &) const = default;
};

/// 收费项目.
struct GuideFee
{
    QString name;
    QString standard;              ///< 收费标准
    QString basis;                 ///< 收费依据
    std::optional<bool> reducible; ///< 是否允许减免; none: not stated
    QString reductionBasis;        ///< 减免依据
    bool operator==(const GuideFee &) const = default;
};

/// 特别程序: an inspection, a hearing, an expert review, with a clock of its own (DOMAIN R119).
struct SpecialProcedure
{
    QString name;
    QString explanation;
    std::optional<TimeLimit> limit;
    std::optional<bool> countsInLimit; ///< whether its time counts in the item's own limit; none: not stated
    bool operator==(const SpecialProcedure &) const = default;
};

/// What the law says of an item besides its materials: elements of the city department (DOMAIN §2.3).
struct GuideLaw
{
    QStringList useLevels;  ///< 行使层级 codes
    QString powerSource;    ///< 权力来源 code
    QString quantityLimit;  ///< 数量限制
    QString intermediary;   ///< 中介服务
    QStringList rights;     ///< 依法享有的权利
    QStringList duties;     ///< 依法履行的义务
    QString feeBasis;       ///< 收费依据
    QList<GuideFee> fees;
    QList<SpecialProcedure> specialProcedures;
    bool operator==(const GuideLaw &) const = default;
};

/// Where, when and how an item is handled: elements of the district (DOMAIN §2.3). What is not stated is empty or none;
/// that is not the same as no.
struct GuideService
{
    QString departmentCode;        ///< 实施主体编码, as received
    QString departmentType;        ///< 实施主体性质 code
    QString entrustedBy;           ///< 委托部门
    QString jointDepartments;      ///< 联办机构
    QString reviewType;            ///< 事项审查类型: atOnce 即审即办, staged 前审后批
    QString mode;                  ///< 实施方式: fullyOnline 全程网办, delegated 下放基层, entrusted 委托基层收件
    QStringList handleTypes;       ///< 办理形式: window, online, post
    std::optional<int> visits;     ///< 到办事现场次数
    QString visitReason;           ///< 必须现场办理原因
    std::optional<bool> online;    ///< 是否网办
    QString onlineDepth;           ///< 网上办理深度: 1…4 for Ⅰ–Ⅳ级
    QString onlineAddress;         ///< 网办地址
    QString handleArea;            ///< 通办范围, as printed: 全市通办
    std::optional<bool> inHall;         ///< 是否进驻政务大厅
    std::optional<bool> byAppointment;  ///< 是否支持预约
    std::optional<bool> atTerminals;    ///< 是否支持自助终端
    std::optional<bool> byExpress;      ///< 是否支持物流快递
    std::optional<bool> paidOnline;     ///< 是否支持网上支付
    QString place;                 ///< 办理地点
    QString hours;                 ///< 办理时间
    QString directions;            ///< 交通指引
    QStringList consultation;      ///< 咨询方式
    QStringList complaint;         ///< 监督投诉方式
    QString offlineFlow;           ///< 线下流程图: name of the file
    QString onlineFlow;            ///< 线上流程图: name of the file
    QStringList personTopics;      ///< 主题分类 for natural persons, codes as received
    QStringList organisationTopics; ///< 主题分类 for organisations, codes as received
    QString townCode;              ///< 乡镇街道代码
    QString villageCode;           ///< 村居代码
    QList<CommonQuestion> commonQuestions;
    LegalRemedy review;            ///< 行政复议
    LegalRemedy litigation;        ///< 行政诉讼
    QStringList operatingProcedure; ///< 操作规程: for the clerk, beside the public guide (R15)
    bool operator==(const GuideService &) const = default;
};

} // namespace yichuang
