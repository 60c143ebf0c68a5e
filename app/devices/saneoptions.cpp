// SPDX-License-Identifier: Apache-2.0
#include "devices/saneoptions.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace yichuang {
namespace {

double fromWord(SANE_Word word, const SANE_Option_Descriptor &option)
{
    return option.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : word;
}

SANE_Word toWord(double value, const SANE_Option_Descriptor &option)
{
    return option.type == SANE_TYPE_FIXED ? SANE_FIX(value) : static_cast<SANE_Word>(std::lround(value));
}

double withinRange(double value, const SANE_Option_Descriptor &option)
{
    const SANE_Range &range = *option.constraint.range;
    return std::clamp(value, fromWord(range.min, option), std::max(fromWord(range.min, option),
                                                                   fromWord(range.max, option)));
}

double nextOfList(double value, const SANE_Option_Descriptor &option)
{
    const SANE_Word *list = option.constraint.word_list;
    std::optional<double> next;
    double largest = value;
    for (int i = 1; i <= list[0]; ++i) { // the first word is the length
        const double entry = fromWord(list[i], option);
        largest = i == 1 ? entry : std::max(largest, entry);
        if (entry >= value && (!next || entry < *next))
            next = entry;
    }
    return next.value_or(largest);
}

double allowed(double value, const SANE_Option_Descriptor &option)
{
    switch (option.constraint_type) {
    case SANE_CONSTRAINT_RANGE: return withinRange(value, option);
    case SANE_CONSTRAINT_WORD_LIST: return nextOfList(value, option);
    case SANE_CONSTRAINT_NONE:
    case SANE_CONSTRAINT_STRING_LIST: break;
    }
    return value;
}

bool isNumber(const SANE_Option_Descriptor &option)
{
    return (option.type == SANE_TYPE_INT || option.type == SANE_TYPE_FIXED)
        && option.size == static_cast<SANE_Int>(sizeof(SANE_Word));
}

} // namespace

std::optional<SaneOptions::Option> SaneOptions::find(const char *name) const
{
    for (SANE_Int index = 1;; ++index) { // option 0 is the number of options
        const SANE_Option_Descriptor *option = sane_get_option_descriptor(m_handle, index);
        if (option == nullptr)
            return std::nullopt;
        if (option->name != nullptr && std::strcmp(option->name, name) == 0)
            return SANE_OPTION_IS_ACTIVE(option->cap) ? std::optional(Option{index, option}) : std::nullopt;
    }
}

QStringList SaneOptions::texts(const char *name) const
{
    QStringList texts;
    const auto option = find(name);
    if (!option || option->descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return texts;
    for (const SANE_String_Const *text = option->descriptor->constraint.string_list; *text != nullptr; ++text)
        texts.append(QString::fromUtf8(*text));
    return texts;
}

void SaneOptions::setText(const char *name, const QString &text)
{
    const auto option = find(name);
    if (!option || option->descriptor->type != SANE_TYPE_STRING || !SANE_OPTION_IS_SETTABLE(option->descriptor->cap))
        return;
    QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() >= option->descriptor->size)
        return;
    bytes.resize(option->descriptor->size, '\0'); // drivers copy the whole size
    (void)sane_control_option(m_handle, option->index, SANE_ACTION_SET_VALUE, bytes.data(), nullptr);
}

bool SaneOptions::setSwitch(const char *name, bool on)
{
    const auto option = find(name);
    if (!option || option->descriptor->type != SANE_TYPE_BOOL || !SANE_OPTION_IS_SETTABLE(option->descriptor->cap))
        return false;
    SANE_Word word = on ? SANE_TRUE : SANE_FALSE;
    const SANE_Status status = sane_control_option(m_handle, option->index, SANE_ACTION_SET_VALUE, &word, nullptr);
    return status == SANE_STATUS_GOOD && word == (on ? SANE_TRUE : SANE_FALSE);
}

void SaneOptions::setNumber(const char *name, double value)
{
    const auto option = find(name);
    if (!option || !isNumber(*option->descriptor) || !SANE_OPTION_IS_SETTABLE(option->descriptor->cap))
        return;
    SANE_Word word = toWord(allowed(value, *option->descriptor), *option->descriptor);
    (void)sane_control_option(m_handle, option->index, SANE_ACTION_SET_VALUE, &word, nullptr);
}

std::optional<double> SaneOptions::number(const char *name) const
{
    const auto option = find(name);
    if (!option || !isNumber(*option->descriptor))
        return std::nullopt;
    SANE_Word word = 0;
    if (sane_control_option(m_handle, option->index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return std::nullopt;
    return fromWord(word, *option->descriptor);
}

bool SaneOptions::isInPixels(const char *name) const
{
    const auto option = find(name);
    return option && option->descriptor->unit == SANE_UNIT_PIXEL;
}

QString bestText(const QStringList &offered, const QStringList &wanted)
{
    for (const QString &wish : wanted) {
        const QStringList fitting = offered.filter(wish, Qt::CaseInsensitive);
        if (!fitting.isEmpty())
            return fitting.first();
    }
    return {};
}

} // namespace yichuang
