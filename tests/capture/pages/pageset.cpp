// SPDX-License-Identifier: Apache-2.0
#include "pageset.h"

#include <QStringList>

#include "random.h"

namespace yichuang::test {
namespace {

QString kindAt(const char *kinds, int index)
{
    const QStringList list = QString::fromLatin1(kinds).split(u' ');
    return list.at(index % list.size());
}

QColor tintedPaper(Random &random, int least)
{
    return {random.whole(least, 245), random.whole(least, 240), random.whole(least - 15, 235)};
}

void describeBench(GeneratedPage &page, int index, Random &random)
{
    // 12 forms, 10 texts, 8 licences, 4 cards, 5 contracts, 3 photographs, 3 letters and five with next to nothing.
    page.kind = kindAt("form form form form form form form form form form form form text text text text text text text text "
                       "text text licence licence licence licence licence licence licence licence idcard idcard idcard "
                       "idcard mixed mixed mixed mixed mixed photo photo photo hand hand hand sign oneline sealonly blank "
                       "blank", index);
    page.colour = index % 2 == 0;
    page.skew = random.between(-2, 2);
    page.noise = random.between(1.5, 3.5);
    page.border = index % 5 == 0 ? random.whole(30, 90) : 0;
    page.punched = index % 7 == 0;
    page.shade = random.between(0, 0.08);
}

void describeFaults(GeneratedPage &page, Random &random)
{
    if (random.chance(0.5)) {
        if (random.chance(0.7))
            page.blurPx = random.between(0, 5);
        else
            page.motionPx = random.between(3, 21);
    }
    page.turned = random.chance(0.4) ? 90 * random.whole(1, 3) : 0;
}

void describeChecks(GeneratedPage &page, int index, Random &random)
{
    page.kind = kindAt("form text licence idcard mixed photo hand sign oneline sealonly pageno blank blank blank blank blank",
                       index);
    page.colour = random.chance(0.5);
    page.noise = random.between(1, 6);
    page.skew = random.chance(0.25) ? 0 : random.between(-6, 6);
    page.punched = random.chance(0.25);
    page.border = random.chance(0.25) ? random.whole(30, 140) : 0;
    page.shade = random.chance(0.3) ? random.between(0.05, 0.25) : 0;
    page.bleed = random.chance(0.4) ? random.between(0.02, 0.10) : 0;
    if (!page.blank())
        describeFaults(page, random);
    if (random.chance(0.2))
        page.paper = tintedPaper(random, 215);
}

void describeHard(GeneratedPage &page, int index, Random &random)
{
    page.kind = kindAt("blank blank blank blank pencil faintseal faintline pageno sign oneline sealonly hand", index);
    page.colour = random.chance(0.7);
    page.noise = random.between(1.5, 6);
    page.skew = random.between(-4, 4);
    page.border = random.chance(0.3) ? random.whole(30, 140) : 0;
    page.punched = random.chance(0.3);
    page.shade = random.between(0, 0.2);
    page.dust = random.chance(0.6) ? random.whole(5, 120) : 0;
    page.crease = random.chance(0.4);
    page.bleed = random.chance(0.5) ? random.between(0.05, 0.3) : 0;
    if (random.chance(0.3))
        page.paper = tintedPaper(random, 205);
}

void describeTwice(GeneratedPage &page, int index, Random &random)
{
    page.kind = kindAt("form text licence mixed idcard", index / 2);
    page.skew = random.between(-1.5, 1.5);
    page.noise = random.between(1.5, 4);
    page.shade = random.between(0, 0.08);
}

} // namespace

int sizeOf(PageSet set)
{
    switch (set) {
    case PageSet::Bench: return 50;
    case PageSet::Checks: return 480;
    case PageSet::Hard: return 360;
    case PageSet::Twice: return 100;
    }
    return 0;
}

GeneratedPage pageOf(PageSet set, int index, quint32 seed)
{
    constexpr quint32 apart = 7919;
    Random random(seed * apart + static_cast<quint32>(index));
    GeneratedPage page;
    page.paper = QColor(random.whole(244, 255), random.whole(244, 255), random.whole(240, 255));
    page.seed = random.seed();
    page.faultSeed = random.seed();
    switch (set) {
    case PageSet::Bench: describeBench(page, index, random); break;
    case PageSet::Checks: describeChecks(page, index, random); break;
    case PageSet::Hard: describeHard(page, index, random); break;
    case PageSet::Twice:
        describeTwice(page, index, random);
        page.seed = seed * 1000 + static_cast<quint32>(index / 2);
        break;
    }
    return page;
}

bool looksAtAllPages()
{
    return qgetenv("YICHUANG_CAPTURE_PAGES") == "all";
}

QList<int> pagesToLookAt(PageSet set)
{
    constexpr int usualShare = 8;
    const int count = looksAtAllPages() ? sizeOf(set) : sizeOf(set) / usualShare; // the first ones: every kind is among them
    QList<int> indexes;
    for (int i = 0; i < count; ++i)
        indexes.append(i);
    return indexes;
}

} // namespace yichuang::test
