// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QString>

namespace yichuang {

/// What stands for a paper, so that it is not asked for (两个免于提交, DOMAIN R42–R47, R133).
enum class CoverKind {
    ELicence,            ///< 电子证照 of the city's licence library
    DataResource,        ///< 数据资源: what another department knows
    IndustryCertificate, ///< 行业综合许可证, which has the force of the single permits it lists
};

/// What a licence library or a data resource answered about the applicant. Kept with the case: whom it was asked of, when,
/// and what for (DOMAIN R41, R53).
struct Cover
{
    CoverKind kind = CoverKind::ELicence;
    QString entry;      ///< of the catalogue: MaterialRule::eLicenceType or MaterialRule::dataResource
    QString title;      ///< what it is called
    QString number;     ///< of the licence; empty where it has none
    QString holder;     ///< name of whom it was issued to
    QString issuer;
    QDate issuedOn;
    QDate validUntil;   ///< null: for good
    QString source;     ///< who answered: the licence library, the data resource
    QDateTime fetchedAt;
    QString purpose;    ///< what it was asked for: the item
    QString clerkId;    ///< whose visit it was asked for
    QMap<QString, QString> elements = {}; ///< values it states, by standard data element (DOMAIN R36, R38)
    bool operator==(const Cover &) const = default;
};

} // namespace yichuang
