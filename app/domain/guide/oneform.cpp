// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/oneform.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isOneField(const FormField &one, const FormField &other)
{
    if (one.key == other.key)
        return true;
    return !one.element.isEmpty() && one.element == other.element && one.kind == other.kind && one.options == other.options
           && one.list == other.list;
}

void join(FormField &field, const FormField &other)
{
    field.required = field.required || other.required;
    field.prefill = field.prefill.isEmpty() ? other.prefill : field.prefill;
    field.basis = field.basis.isEmpty() ? other.basis : field.basis;
    if (field.maxAgeDays == 0 || (other.maxAgeDays > 0 && other.maxAgeDays < field.maxAgeDays))
        field.maxAgeDays = other.maxAgeDays;
    if (field.components.isEmpty() || other.components.isEmpty())
        field.components.clear(); // one of them serves all
    for (const QString &id : other.components) {
        if (!field.components.isEmpty() && !field.components.contains(id))
            field.components.append(id);
    }
}

} // namespace

QList<FormField> oneForm(const Guide &guide, const QList<FormField> &asked)
{
    QList<FormField> form;
    for (const FormField &field : asked) {
        const auto isThis = [&field](const FormField &other) { return isOneField(other, field); };
        const auto held = std::find_if(form.begin(), form.end(), isThis);
        if (held != form.end()) {
            join(*held, field);
            continue;
        }
        form.append(field);
        const auto first = std::find_if(guide.form.cbegin(), guide.form.cend(), isThis);
        if (first != guide.form.cend())
            form.last().key = first->key;
    }
    return form;
}

bool servesAny(const QStringList &components, const QList<PackageComponent> &applying, const GuidePackage &package)
{
    if (components.isEmpty() || package.components.isEmpty())
        return true;
    return std::any_of(applying.cbegin(), applying.cend(),
                       [&components](const PackageComponent &component) { return components.contains(component.id); });
}

} // namespace yichuang
