// SPDX-License-Identifier: Apache-2.0
#include "pagewords.h"

#include <array>

#include <QStringDecoder>
#include <QStringList>

namespace yichuang::test {
namespace {

const QStringList &words()
{
    static const QStringList list = QStringLiteral(
        "申请人 法定代表人 委托代理人 营业执照 统一社会信用代码 身份证号码 联系电话 住所 经营场所 经营范围 注册资本 人民币 "
        "成立日期 有效期限 许可证编号 发证机关 食品经营许可证 卫生许可 消防安全检查 建设工程规划许可证 不动产权证书 房屋租赁合同 "
        "承诺书 授权委托书 本人承诺 所提交的材料真实有效 复印件与原件一致 如有虚假 愿意承担相应法律责任 根据中华人民共和国行政许可法 "
        "第三十二条 规定 受理通知书 不予受理 补正告知书 材料清单 办理期限 工作日 窗口 综合受理 政务服务中心 市场监督管理局 公安局 "
        "自然资源和规划局 住房和城乡建设局 人力资源和社会保障局 卫生健康委员会 生态环境局 税务局 盖章 签字 日期 年 月 日 元 平方米 "
        "份 原件 复印件 电子版 一式两份").split(u' ');
    return list;
}

} // namespace

QString officeWord(Random &random)
{
    return words().at(random.whole(0, static_cast<int>(words().size()) - 1));
}

QString hanText(Random &random, int length)
{
    QByteArray bytes;
    for (int i = 0; i < length; ++i) {
        const int row = random.whole(0xB0, 0xD7);
        const int last = row == 0xD7 ? 0xF9 : 0xFE; // the last row has five characters fewer
        bytes.append(static_cast<char>(row)).append(static_cast<char>(random.whole(0xA1, last)));
    }
    return QStringDecoder("GB18030")(bytes);
}

QString sentence(Random &random, int length)
{
    QString text;
    while (text.size() < length) {
        text += officeWord(random);
        if (random.chance(0.35))
            text += hanText(random, random.whole(2, 6));
        if (random.chance(0.3))
            text += random.chance(0.5) ? u'，' : u'、';
    }
    return text + u'。';
}

QString digits(Random &random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + random.whole(0, 9));
    return text;
}

QString creditCode(Random &random)
{
    const QString signs = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    constexpr std::array weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    QString code = QStringLiteral("91") + digits(random, 6);
    for (int i = 0; i < 9; ++i)
        code += signs.at(random.whole(0, 30));
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += static_cast<int>(signs.indexOf(code.at(static_cast<qsizetype>(i)))) * weights[i];
    return code + signs.at((31 - sum % 31) % 31);
}

QString residentNumber(Random &random)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    QString number = QStringLiteral("44%1%2%3%4%5")
                         .arg(digits(random, 4))
                         .arg(random.whole(1955, 2004))
                         .arg(random.whole(1, 12), 2, 10, QChar(u'0'))
                         .arg(random.whole(1, 28), 2, 10, QChar(u'0'))
                         .arg(digits(random, 3));
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += number.at(static_cast<qsizetype>(i)).digitValue() * weights[i];
    return number + QStringLiteral("10X98765432").at(sum % 11);
}

QString dayIn(Random &random, int from, int to)
{
    return QStringLiteral("%1年%2月%3日")
        .arg(random.whole(from, to))
        .arg(random.whole(1, 12), 2, 10, QChar(u'0'))
        .arg(random.whole(1, 28), 2, 10, QChar(u'0'));
}

} // namespace yichuang::test
