// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guide.h"

#include <algorithm>

namespace yichuang {

namespace {

const QString &naturalPerson()
{
    static const QString code = QStringLiteral("1"); // 自然人, DOMAIN §2.4
    return code;
}

template <typename List>
auto findById(const List &list, const QString &id) -> decltype(&list.first())
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&id](const auto &element) { return element.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const MaterialRule *Guide::material(const QString &materialId) const
{
    return findById(materials, materialId);
}

const Situation *Guide::situation(const QString &situationId) const
{
    return findById(situations, situationId);
}

const Question *Guide::question(const QString &questionId) const
{
    return findById(questions, questionId);
}

bool Guide::isForPersons() const
{
    return serverTypes.contains(naturalPerson());
}

bool Guide::isForOrganisations() const
{
    return std::any_of(serverTypes.cbegin(), serverTypes.cend(),
                       [](const QString &code) { return code != naturalPerson(); });
}

bool Guide::holdsOn(QDate day) const
{
    const QDate first = validity.from.isValid() ? validity.from : publishedOn;
    return state == GuideState::Published && day >= first && (!validity.to.isValid() || day < validity.to);
}

const PackageComponent *GuidePackage::component(const QString &componentId) const
{
    return findById(components, componentId);
}

} // namespace yichuang
