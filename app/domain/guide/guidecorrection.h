// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/error.h"
#include "domain/guide/guide.h"

namespace yichuang {

/// Where a mistake came to light (DOMAIN R104).
enum class CorrectionSource {
    SelfCheck,  ///< 窗口自查
    Rating,     ///< 好差评
    Testing,    ///< 市、区大数据中心测试
    PublicHunt, ///< 千万市民来找茬
};

/// How far a correction is (DOMAIN R103). It only ever goes forward.
enum class CorrectionState {
    Raised,    ///< 提出
    Answered,  ///< 响应
    Rectified, ///< 整改
    FedBack,   ///< 反馈
};

/// 纠错: what somebody at a counter says is wrong in a guide, or differs from practice (DOMAIN R100–R104). Words and owner of
/// the element are kept as they were when it was raised. It says nothing about an applicant.
struct GuideCorrection
{
    QString id;           ///< UUIDv7, made at the counter
    GuideRef guide;
    QString taskName;
    QString department;
    QString element;      ///< JSON pointer into the guide; empty: the guide as a whole
    QString elementLabel; ///< 申请材料“身份证”的受理标准
    ElementOwner owner = ElementOwner::Substantive; ///< whose it is to put right (R101)
    QString current;      ///< 现内容
    QString suggested;    ///< 建议内容
    QString reason;       ///< 理由
    CorrectionSource source = CorrectionSource::SelfCheck;
    QString clerkId;
    QString clerkName;
    QString counterNo;
    QDateTime raisedAt;
    CorrectionState state = CorrectionState::Raised;
    QString answer;       ///< the owner's words
    QDateTime answeredAt; ///< invalid until there is an answer
    bool operator==(const GuideCorrection &) const = default;
};

/// What the owner of an element said about a correction.
struct CorrectionReport
{
    QString correctionId;
    CorrectionState state = CorrectionState::Answered;
    QString text;
    QDateTime at;
    bool operator==(const CorrectionReport &) const = default;
};

/// Whether it may be raised: Invalid, naming what is missing, without item, element's name, suggestion or reason, or when it
/// suggests what stands there already.
[[nodiscard]] Result<> checkCorrection(const GuideCorrection &correction);

/// What a report does to a correction; nothing when it is an earlier state than the one it stands in.
[[nodiscard]] std::optional<GuideCorrection> corrected(const GuideCorrection &correction, const CorrectionReport &report);

/// An element of this guide, with words and owner filled in and what stands there now; what is wrong is still to be said.
[[nodiscard]] GuideCorrection correctionOf(const Guide &guide, const QString &pointer);

/// Every element of this guide that somebody may say something about, as JSON pointers: the guide itself first (empty), then
/// what the document has, with each material, its acceptance standard, each question, situation and field.
[[nodiscard]] QStringList correctableElements(const Guide &guide);

/// The document that is stored and sent: canonical members, codes as words.
[[nodiscard]] QJsonObject correctionToJson(const GuideCorrection &correction);
/// Malformed or Invalid for what the contract does not allow.
[[nodiscard]] Result<GuideCorrection> correctionFromJson(const QJsonObject &json);

[[nodiscard]] QList<CorrectionSource> allCorrectionSources();
/// "selfCheck", "rating", "testing", "publicHunt".
[[nodiscard]] QString correctionSourceName(CorrectionSource source);
/// "raised", "answered", "rectified", "fedBack".
[[nodiscard]] QString correctionStateName(CorrectionState state);
[[nodiscard]] std::optional<CorrectionState> correctionStateFromName(const QString &name);

} // namespace yichuang
