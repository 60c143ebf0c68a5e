// SPDX-License-Identifier: Apache-2.0
#include "support/samplereferences.h"

#include <array>
#include <random>

namespace yichuang::test {

namespace {

struct Level
{
    int most;  ///< under each node above
    int width; ///< digits of its part of the code
    QStringList endings;
};

const std::array<Level, 5> levels{{{31, 2, {QStringLiteral("省")}},
                                   {11, 2, {QStringLiteral("市"), QStringLiteral("地区")}},
                                   {8, 2, {QStringLiteral("区"), QStringLiteral("县"), QStringLiteral("市")}},
                                   {14, 3, {QStringLiteral("街道"), QStringLiteral("镇"), QStringLiteral("乡")}},
                                   {99, 3, {QStringLiteral("村委会"), QStringLiteral("社区居委会"), QStringLiteral("居委会")}}}};

QString madeName(std::mt19937 &random, const Level &level)
{
    static const QString characters = QStringLiteral(
        "东西南北中上下新老大小长安平和兴隆永昌太华山河江湖海口阳林田园桥塘沙石金银玉龙凤马牛羊青白黄红黑绿花木泉溪井"
        "关城门庄村家王李张刘陈杨赵周吴徐孙胡朱高何郭罗宋谢唐韩曹许邓冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈任姚卢傅钟姜崔");
    QString name;
    for (int i = 0; i < 2 + int(random() % 2); ++i)
        name += characters.at(qsizetype(random() % size_t(characters.size())));
    return name + level.endings.at(qsizetype(random() % size_t(level.endings.size())));
}

} // namespace

QList<ReferenceRow> sampleDivisionRows()
{
    const auto row = [](const char *code, const QString &name, const char *above, int line) {
        return ReferenceRow{QString::fromLatin1(code), name, QString::fromLatin1(above), line};
    };
    return {row("310000", QStringLiteral("上海市"), "", 2),
            row("310101", QStringLiteral("黄浦区"), "310000", 3),
            row("310115", QStringLiteral("浦东新区"), "310000", 4),
            row("310118", QStringLiteral("青浦区"), "310000", 5),
            row("310115004", QStringLiteral("潍坊新村街道"), "310115", 6),
            row("310115015", QStringLiteral("花木街道"), "310115", 7)};
}

SharedReferenceList sampleDivisions()
{
    const ReferenceTitle title{QStringLiteral("divisions"), QStringLiteral("行政区划"), QStringLiteral("示例"), 0};
    Result<ReferenceList> list = ReferenceList::make(title, sampleDivisionRows());
    return list ? std::make_shared<const ReferenceList>(std::move(*list)) : SharedReferenceList();
}

QList<ReferenceRow> madeDivisionRows(int nodes)
{
    std::mt19937 random(20261122);
    QList<ReferenceRow> rows;
    rows.reserve(nodes);
    QStringList above{QString()};
    for (size_t depth = 0; depth < levels.size() && rows.size() < nodes; ++depth) {
        const Level &level = levels[depth];
        QStringList here;
        // Spread evenly over what is above, so that the last level fills up.
        for (int number = 1; number <= level.most && rows.size() < nodes; ++number) {
            for (qsizetype i = 0; i < above.size() && rows.size() < nodes; ++i) {
                const QString code = above.at(i) + QString::number(number + 10).rightJustified(level.width, u'0');
                rows.append({code, madeName(random, level), above.at(i), int(rows.size()) + 2});
                here.append(code);
            }
        }
        above = here;
    }
    return rows;
}

} // namespace yichuang::test
