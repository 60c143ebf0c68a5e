// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "core/jsonfields.h"

namespace yichuang::wire {

/// One item of a package (一件事, 一业一证) as it travels with its case: whoever decides a later one sees where those before
/// it stand.
struct EnvelopeComponent
{
    QString id;         ///< the guide's id of the component
    QString name;
    QString department; ///< who decides it; may be empty
    QStringList after;  ///< ids of the components that must be decided before it
    QString state;      ///< DOMAIN §3.2; "NOT_ACCEPTED": refused at the counter, with its reason as text
    QString text;       ///< may be empty
    bool operator==(const EnvelopeComponent &) const = default;
};

/// Leaves the first problem in `envelope`; absent is empty.
[[nodiscard]] QList<EnvelopeComponent> readComponents(JsonFields &envelope);
[[nodiscard]] QJsonArray componentsToJson(const QList<EnvelopeComponent> &components);

} // namespace yichuang::wire
