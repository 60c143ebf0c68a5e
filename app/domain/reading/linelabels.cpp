// SPDX-License-Identifier: Apache-2.0
#include "domain/reading/linelabels.h"

#include <algorithm>

#include "domain/reading/plainline.h"

namespace yichuang {

namespace {

constexpr qsizetype leastForSlip = 4;
constexpr ReadField allFields[] = {ReadField::Name,     ReadField::CreditCode, ReadField::IdentityNumber, ReadField::LicenceNumber,
                                   ReadField::IssuedOn, ReadField::ValidFrom,  ReadField::ValidUntil,     ReadField::Address};

QStringList longestFirst(const QString &words)
{
    QStringList labels = words.split(u' ');
    std::stable_sort(labels.begin(), labels.end(),
                     [](const QString &one, const QString &other) { return one.size() > other.size(); });
    return labels;
}

/// The label stands there, whatever blanks the print or the reader put into it; how much of the line it takes, or 0.
qsizetype lengthAt(QStringView line, QStringView label, int slips)
{
    qsizetype taken = 0;
    for (const QChar wanted : label) {
        while (taken < line.size() && line.at(taken) == u' ')
            ++taken;
        if (taken == line.size())
            return 0;
        if (line.at(taken) != wanted && --slips < 0)
            return 0;
        ++taken;
    }
    return taken;
}

qsizetype behindExactly(QStringView line, QStringView label)
{
    for (qsizetype at = 0; at < line.size(); ++at) {
        const bool beginsWord = at == 0 || !isHan(line.at(at - 1));
        const qsizetype taken = line.at(at) != u' ' && beginsWord ? lengthAt(line.sliced(at), label, 0) : 0;
        if (taken > 0)
            return at + taken;
    }
    return -1;
}

} // namespace

const QStringList &usualLabels(ReadField field)
{
    static const QString spans = QStringLiteral("有效期限 有效期 营业期限 经营期限 合伙期限 租赁期限 租期 使用期限 证件有效期");
    static const QStringList names = longestFirst(QStringLiteral(
        "名称 企业名称 单位名称 经营者名称 经营主体名称 个体工商户名称 姓名 权利人 持证人 持有人 所有权人 产权人"));
    static const QStringList codes = longestFirst(QStringLiteral("统一社会信用代码 社会信用代码 信用代码 统一代码"));
    static const QStringList numbers = longestFirst(QStringLiteral("公民身份号码 身份证号码 身份证号 身份证件号码 证件号码 证件号"));
    static const QStringList licences = longestFirst(QStringLiteral(
        "许可证编号 许可证号 证书编号 证书号 登记证号 登记证编号 备案编号 不动产权证号 注册号 证号 编号"));
    static const QStringList issued = longestFirst(QStringLiteral(
        "签发日期 发证日期 成立日期 颁发日期 登记日期 核准日期 注册日期 出具日期 填发日期 签署日期 签订日期 开具日期 颁证日期"));
    static const QStringList from = longestFirst(QStringLiteral("生效日期 起始日期 开始日期 有效期自 有效期起 ") + spans);
    static const QStringList until = longestFirst(QStringLiteral(
        "有效期至 有效期限至 有效期截止 有效期截止日期 有效期止 截止日期 终止日期 失效日期 到期日期 到期日 有效日期至 ") + spans);
    static const QStringList addresses = longestFirst(QStringLiteral("住所 住址 地址 经营场所 经营地址 坐落 房屋坐落 租赁地址 注册地址"));
    switch (field) {
    case ReadField::Name: return names;
    case ReadField::CreditCode: return codes;
    case ReadField::IdentityNumber: return numbers;
    case ReadField::LicenceNumber: return licences;
    case ReadField::IssuedOn: return issued;
    case ReadField::ValidFrom: return from;
    case ReadField::ValidUntil: return until;
    case ReadField::Address: return addresses;
    }
    return names;
}

QString commonLabel(ReadField field)
{
    switch (field) {
    case ReadField::Name: return QStringLiteral("名称");
    case ReadField::CreditCode: return QStringLiteral("统一社会信用代码");
    case ReadField::IdentityNumber: return QStringLiteral("公民身份号码");
    case ReadField::LicenceNumber: return QStringLiteral("许可证编号");
    case ReadField::IssuedOn: return QStringLiteral("签发日期");
    case ReadField::ValidFrom: return QStringLiteral("生效日期");
    case ReadField::ValidUntil: return QStringLiteral("有效期至");
    case ReadField::Address: return QStringLiteral("地址");
    }
    return {};
}

qsizetype behindLabel(QStringView line, const QStringList &labels)
{
    for (const QString &label : labels) {
        const qsizetype behind = behindExactly(line, label);
        if (behind >= 0)
            return behind;
    }
    for (const QString &label : labels) {
        const qsizetype taken = label.size() >= leastForSlip ? lengthAt(line, label, 1) : 0;
        if (taken > 0)
            return taken;
    }
    return -1;
}

bool beginsWithAnyLabel(QStringView line)
{
    return std::any_of(std::begin(allFields), std::end(allFields), [line](ReadField field) {
        const QStringList &labels = usualLabels(field);
        return std::any_of(labels.cbegin(), labels.cend(),
                           [line](const QString &label) { return lengthAt(line, label, 0) > 0; });
    });
}

} // namespace yichuang
