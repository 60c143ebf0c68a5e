// SPDX-License-Identifier: Apache-2.0
#include "domain/search/searchpasses.h"

namespace yichuang {

namespace {

/// How a find looks before it is known in which field it is.
struct Fit
{
    bool spelled = false;  ///< letters took part
    bool initials = false;
    bool first = false;    ///< the text begins with it
    bool opens = false;    ///< a word of the text begins with it
    bool closes = false;   ///< a word of the text, or the text, ends with it
    int rest = 0;          ///< units of the text besides it
};

MatchKind kindOf(const Fit &fit, SearchField field)
{
    switch (field) {
    case SearchField::LifeEvent:
    case SearchField::Everyday: return MatchKind::Everyday;
    case SearchField::Situation: return MatchKind::Situation;
    case SearchField::Department: return MatchKind::Department;
    case SearchField::Name:
    case SearchField::PlainName: break;
    }
    if (!fit.first)
        return MatchKind::Substring;
    if (fit.spelled)
        return fit.initials ? MatchKind::InitialsPrefix : MatchKind::PinyinPrefix;
    return field == SearchField::Name ? MatchKind::NamePrefix : MatchKind::PlainName;
}

// Below every fit of a package.
constexpr int notAPackage = 7;

int valueOf(const Fit &fit, SearchField field)
{
    if (field == SearchField::Everyday)
        return notAPackage + valueOf(fit, SearchField::LifeEvent);
    if (fit.first)
        return fit.rest == 0 ? 0 : fit.closes ? 1 : 2;
    return (fit.opens ? 3 : 5) + (fit.closes ? 0 : 1);
}

void noteAt(const SearchTexts &texts, TypedText &typed, quint32 place, int demerit, SearchRanks &ranks)
{
    const quint32 text = texts.textAt(place);
    const Reading reading = typed.read(texts.units().subspan(place, texts.endOf(text) - place), 0);
    if (!reading.whole)
        return;
    const SearchUnit &unit = texts.units()[place];
    const quint32 end = place + quint32(reading.units);
    const bool closes = end == texts.endOf(text) || texts.units()[end].opens;
    const Fit fit{typed.hasLetters(), reading.initials && !typed.hasHan(), unit.first, unit.opens, closes,
                  int(texts.unitsOf(text).size()) - reading.units};
    for (const TextLink &link : texts.itemsOf(text))
        ranks.note(link.place, kindOf(fit, link.field), valueOf(fit, link.field) + demerit, fit.rest);
}

} // namespace

void findWhole(const SearchTexts &texts, TypedText &typed, SearchRanks &ranks, size_t wanted, int demerit)
{
    if (typed.isEmpty())
        return;
    const auto lists = typed.places(0);
    for (const bool first : {true, false}) {
        for (const auto places : lists) {
            for (const quint32 place : places) {
                if (texts.units()[place].first == first)
                    noteAt(texts, typed, place, demerit, ranks);
            }
        }
        if (ranks.countTo(MatchKind::PinyinPrefix) >= wanted)
            return;
    }
}

} // namespace yichuang
