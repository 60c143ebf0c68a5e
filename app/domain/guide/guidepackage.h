// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace yichuang {

/// One item of a package (DOMAIN R121–R124). Components stand in the order in which they are handled.
struct PackageComponent
{
    QString id;            ///< stable within the package
    QString name;
    QString guideId;       ///< the guide of the item itself; empty where the catalogue has none
    QString department;    ///< who decides it; also a utility or a service institution (R122)
    QStringList after;     ///< ids of components that must be decided before it
    QJsonValue condition;  ///< JsonLogic over {answers, applicant}; null: always part of the package
    QString conditionText; ///< the condition in words
    bool operator==(const PackageComponent &) const = default;
};

/// What holds a package together: 一件事 or 一业一证 (DOMAIN §1 P, Q). Which materials and fields the components share is
/// said by the materials and fields themselves.
struct GuidePackage
{
    QString lead;            ///< 牵头部门
    QStringList cooperating; ///< 配合部门
    QString certificate;     ///< 行业综合许可证 that lists the single permits (R132); empty: each component has its own result
    bool releasedTogether = false; ///< results are handed out together, otherwise one by one (R86)
    QList<PackageComponent> components;
    bool operator==(const GuidePackage &) const = default;

    [[nodiscard]] const PackageComponent *component(const QString &componentId) const;
};

} // namespace yichuang
