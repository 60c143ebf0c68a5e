// SPDX-License-Identifier: Apache-2.0
#include "samplepapers.h"

#include <QJsonArray>
#include <QTest>

#include "documents/templatecatalogue.h"

namespace yichuang::test {

namespace {

QJsonObject commonFields()
{
    return {{u"hallName"_qs, u"上海市黄浦区行政服务中心"_qs},
            {u"counterNo"_qs, u"A03"_qs},
            {u"clerkName"_qs, u"王芳"_qs},
            {u"clerkNo"_qs, u"0317"_qs},
            {u"itemName"_qs, u"食品经营许可"_qs},
            {u"situationName"_qs, u"新办，热食类"_qs},
            {u"guideVersion"_qs, u"2026.3"_qs},
            {u"documentNo"_qs, u"黄市监受〔2026〕17号"_qs},
            {u"applicantName"_qs, u"欧阳娜娜"_qs},
            {u"applicantNumberMasked"_qs, u"310***********006X"_qs},
            {u"agentName"_qs, u"诸葛小亮"_qs},
            {u"phone"_qs, u"138****3210"_qs},
            {u"consultPhone"_qs, u"021-12345678"_qs},
            {u"departmentName"_qs, u"上海市黄浦区市场监督管理局"_qs},
            {u"printedAt"_qs, u"2026-03-10T01:05:00Z"_qs},
            {u"provisional"_qs, true},
            {u"offline"_qs, true},
            {u"sample"_qs, true}};
}

QJsonArray samplePromised()
{
    return {QJsonObject{{u"no"_qs, 1}, {u"name"_qs, u"健康证明"_qs}, {u"way"_qs, u"容缺后补"_qs}, {u"dueOn"_qs, u"2026-03-24"_qs}},
            QJsonObject{{u"no"_qs, 2}, {u"name"_qs, u"制度文本"_qs}, {u"way"_qs, u"告知承诺"_qs}}};
}

QJsonArray sampleReturned()
{
    return {QJsonObject{{u"name"_qs, u"居民身份证"_qs}, {u"originals"_qs, 1}}};
}

QJsonArray sampleKept()
{
    return {QJsonObject{{u"name"_qs, u"申请书"_qs}, {u"originals"_qs, 2}}};
}

QJsonArray sampleSurrendered()
{
    return {QJsonObject{{u"name"_qs, u"原许可证正本"_qs}, {u"originals"_qs, 1}}};
}

QJsonObject supplementFields()
{
    const QJsonArray materials{QJsonObject{{u"no"_qs, 1},
                                           {u"name"_qs, u"健康证明"_qs},
                                           {u"dueOn"_qs, u"2026-03-24"_qs},
                                           {u"explanation"_qs, u"自收件之日起十个工作日"_qs}}};
    return {{u"receivedOn"_qs, u"2026-03-10"_qs}, {u"materials"_qs, materials}};
}

QJsonObject commitmentFields()
{
    const auto text = [](const QString &line) { return QJsonArray{QJsonObject{{u"text"_qs, line}}}; };
    const QJsonArray commitments{QJsonObject{{u"no"_qs, 1},
                                             {u"name"_qs, u"制度文本"_qs},
                                             {u"text"_qs, u"已建立食品安全管理制度。"_qs},
                                             {u"basis"_qs, u"示例办法第九条"_qs},
                                             {u"consequence"_qs, u"撤销许可"_qs},
                                             {u"dueOn"_qs, u"2026-04-10"_qs}}};
    return {{u"receivedOn"_qs, u"2026-03-10"_qs}, {u"bases"_qs, text(u"示例办法第三条"_qs)},
            {u"conditions"_qs, text(u"经营条件没有变化"_qs)}, {u"materials"_qs, text(u"延续申请书"_qs)},
            {u"commitments"_qs, commitments}};
}

QJsonArray sampleComponents()
{
    return {QJsonObject{{u"no"_qs, 1}, {u"name"_qs, u"食品经营许可"_qs}, {u"department"_qs, u"市场监督管理局"_qs}},
            QJsonObject{{u"no"_qs, 2}, {u"name"_qs, u"户外招牌设置"_qs}, {u"department"_qs, u"绿化市容局"_qs}, {u"refused"_qs, true}}};
}

QJsonObject intakeFields()
{
    return {{u"receivedOn"_qs, u"2026-03-10"_qs},
            {u"noticeDays"_qs, 5},
            {u"noticeDueOn"_qs, u"2026-03-17"_qs},
            {u"noticeDueProvisional"_qs, true},
            {u"materials"_qs, sampleMaterials(4)},
            {u"promised"_qs, samplePromised()},
            {u"components"_qs, sampleComponents()},
            {u"returned"_qs, sampleReturned()},
            {u"kept"_qs, sampleKept()},
            {u"surrendered"_qs, sampleSurrendered()}};
}

QJsonObject acceptanceFields()
{
    return {{u"receivedOn"_qs, u"2026-03-09"_qs},      {u"acceptedOn"_qs, u"2026-03-10"_qs},
            {u"promisedDueOn"_qs, u"2026-03-26"_qs},   {u"statutoryDueOn"_qs, u"2026-04-08"_qs},
            {u"promisedDueProvisional"_qs, true},      {u"materials"_qs, sampleMaterials(4)},
            {u"promised"_qs, samplePromised()},        {u"returned"_qs, sampleReturned()},
            {u"kept"_qs, sampleKept()},                {u"surrendered"_qs, sampleSurrendered()},
            {u"components"_qs, sampleComponents()}};
}

QJsonObject correctionFields()
{
    const QJsonArray defects{
        QJsonObject{{u"no"_qs, 1}, {u"material"_qs, u"经营场所使用证明"_qs}, {u"text"_qs, u"第2页缺少出租方签章"_qs}},
        QJsonObject{{u"no"_qs, 2}, {u"material"_qs, u"从业人员健康证明"_qs}, {u"text"_qs, u"已于2026年1月31日到期，请更换"_qs}}};
    return {{u"receivedOn"_qs, u"2026-03-09"_qs},       {u"issuedOn"_qs, u"2026-03-10"_qs},
            {u"correctionDays"_qs, 15},                 {u"correctionDueOn"_qs, u"2026-03-31"_qs},
            {u"promisedDueProvisional"_qs, true},       {u"defects"_qs, defects}};
}

QJsonObject recordFields()
{
    const QJsonArray entries{QJsonObject{{u"no"_qs, 41},
                                         {u"at"_qs, u"2026-03-10T01:04:00Z"_qs},
                                         {u"act"_qs, u"已收件"_qs},
                                         {u"subject"_qs, u"L310101032603100011X"_qs},
                                         {u"clock"_qs, u"已校时"_qs}}};
    return {{u"periodFrom"_qs, u"2026-03-09"_qs}, {u"periodUntil"_qs, u"2026-03-10"_qs},
            {u"entries"_qs, entries},             {u"head"_qs, u"42-7K3M-Q9ZT-0F2H"_qs},
            {u"headHash"_qs, QString(64, u'c')},  {u"numberLabel"_qs, u"记录编号"_qs}};
}

QJsonObject deviceFields()
{
    const QJsonArray parts{QJsonObject{{u"no"_qs, 1}, {u"part"_qs, u"扫描仪"_qs}, {u"device"_qs, u"样例扫描仪"_qs},
                                       {u"verdict"_qs, u"正常"_qs}, {u"seconds"_qs, u"0.8"_qs}},
                           QJsonObject{{u"no"_qs, 2}, {u"part"_qs, u"打印机"_qs}, {u"device"_qs, u"—"_qs},
                                       {u"verdict"_qs, u"打印机没有应答。"_qs}, {u"seconds"_qs, u"3.0"_qs}}};
    return {{u"testedAt"_qs, u"2026-03-10T00:45:00Z"_qs}, {u"inOrder"_qs, false}, {u"parts"_qs, parts},
            {u"numberLabel"_qs, u"自检单编号"_qs}};
}

QJsonObject separatorFields()
{
    const auto sheet = [](int number, const QString &name) {
        return QJsonObject{{u"no"_qs, number}, {u"name"_qs, name}, {u"code"_qs, u"YCS1:G0:m%1:ABCDEFGH"_qs.arg(number)}};
    };
    return {{u"sheets"_qs, QJsonArray{sheet(1, u"营业执照"_qs), sheet(3, u"经营场所使用证明（含房屋平面图）"_qs)}},
            {u"numberLabel"_qs, u"告知编号"_qs}};
}

QJsonObject purgeFields()
{
    return {{u"basis"_qs, u"《个人信息保护法》第四十七条"_qs},
            {u"keptFrom"_qs, u"2025-09-01"_qs},
            {u"keptUntil"_qs, u"2026-03-04"_qs},
            {u"purgedAt"_qs, u"2026-03-10T01:04:00Z"_qs},
            {u"caseDigest"_qs, QString(64, u'a')},
            {u"pagesDigest"_qs, QString(64, u'b')},
            {u"pages"_qs, 12},
            {u"copies"_qs, u"20260309T093000Z、20260308T093000Z"_qs},
            {u"copiesUntil"_qs, u"2026-03-23"_qs},
            {u"copiesUnknown"_qs, false}};
}

QJsonObject refusalFields()
{
    const QJsonArray reasons{QJsonObject{{u"text"_qs, u"不属于本事项受理范围"_qs}},
                             QJsonObject{{u"text"_qs, u"申请人不符合申请资格"_qs}}};
    return {{u"receivedOn"_qs, u"2026-03-09"_qs},
            {u"issuedOn"_qs, u"2026-03-10"_qs},
            {u"reasons"_qs, reasons},
            {u"competentBody"_qs, u"上海市卫生健康委员会"_qs},
            {u"materials"_qs, sampleMaterials(2)}};
}

QJsonObject collectionFields()
{
    const QJsonObject licence{
        {u"name"_qs, u"食品经营许可证"_qs}, {u"number"_qs, u"JY23101010012345"_qs}, {u"copies"_qs, 1}};
    const QJsonObject decision{
        {u"name"_qs, u"准予许可决定书"_qs}, {u"number"_qs, u"黄市监许〔2026〕9号"_qs}, {u"copies"_qs, 2}};
    const QJsonArray results{licence, decision};
    return {{u"results"_qs, results},
            {u"collectorName"_qs, u"诸葛小亮"_qs},
            {u"collectorNumberLast4"_qs, u"123X"_qs},
            {u"collectorIsAgent"_qs, true},
            {u"relation"_qs, u"受托员工"_qs},
            {u"verification"_qs, u"身份证读卡核验"_qs},
            {u"handedOverAt"_qs, u"2026-03-10T09:04:00+08:00"_qs},
            {u"surrendered"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"原食品经营许可证正本"_qs}, {u"originals"_qs, 1}}}},
            {u"returned"_qs, sampleReturned()}};
}

QJsonObject noticeFields()
{
    const auto line = [](int number, const QString &name, const QString &standing, bool toBring) {
        return QJsonObject{{u"no"_qs, number}, {u"name"_qs, name}, {u"form"_qs, u"复印件，1份"_qs},
                           {u"standing"_qs, standing}, {u"toBring"_qs, toBring}};
    };
    QJsonObject shared = line(1, u"营业执照"_qs, u"✓ 免交"_qs, false);
    shared.insert(u"heading"_qs, u"共用材料（各事项只需提交一套）"_qs);
    QJsonObject own = line(2, u"经营场所使用证明"_qs, u"需提交"_qs, true);
    own.insert(u"heading"_qs, u"食品经营许可"_qs);
    own.insert(u"note"_qs, u"租赁合同须在有效期内"_qs);
    return {{u"toldOn"_qs, u"2026-03-10"_qs},
            {u"rest"_qs, false},
            {u"firstToldOn"_qs, u"2026-03-09"_qs},
            {u"publishedOn"_qs, u"2026-02-01"_qs},
            {u"numberLabel"_qs, u"告知编号"_qs},
            {u"charged"_qs, false},
            {u"notTaken"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"户外招牌设置"_qs}, {u"reason"_qs, u"不设招牌"_qs}},
                                        QJsonObject{{u"name"_qs, u"排水许可"_qs}}}},
            {u"answers"_qs, QJsonArray{QJsonObject{{u"question"_qs, u"是否现场制售？"_qs}, {u"answer"_qs, u"现场制售热食"_qs}}}},
            {u"conditions"_qs, QJsonArray{QJsonObject{{u"text"_qs, u"具有固定的经营场所"_qs}}}},
            {u"materials"_qs, QJsonArray{shared, own}},
            {u"limits"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"承诺办结时限"_qs}, {u"text"_qs, u"12个工作日"_qs}}}},
            {u"feeText"_qs, u"不收费的依据"_qs},
            {u"fees"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"工本费"_qs}, {u"standard"_qs, u"0.00元"_qs}}}},
            {u"channels"_qs, u"窗口办理、网上办理"_qs},
            {u"onlineAddress"_qs, u"zwdt.example.cn"_qs},
            {u"place"_qs, u"示例路100号一楼"_qs},
            {u"hours"_qs, u"周一至周五九时至十七时"_qs},
            {u"consultation"_qs, u"021-63000000"_qs}};
}

QJsonObject correctionsFields()
{
    const QJsonArray corrections{QJsonObject{
        {u"no"_qs, 1}, {u"material"_qs, u"经营场所使用证明"_qs}, {u"text"_qs, u"第2页缺少出租方签章"_qs}, {u"pages"_qs, 3}}};
    const QJsonArray open{QJsonObject{{u"material"_qs, u"从业人员健康证明"_qs}, {u"text"_qs, u"未提交，请补交"_qs}}};
    return {{u"receivedOn"_qs, u"2026-03-02"_qs},      {u"handedInOn"_qs, u"2026-03-10"_qs},
            {u"noticedOn"_qs, u"2026-03-04"_qs},       {u"complete"_qs, false},
            {u"correctionDueOn"_qs, u"2026-03-31"_qs}, {u"corrections"_qs, corrections},
            {u"open"_qs, open}};
}

QJsonObject suggestionFields()
{
    const QJsonObject row{{u"no"_qs, 1},
                          {u"item"_qs, u"食品经营许可新办"_qs},
                          {u"taskCode"_qs, u"11310101MB2F30123X"_qs},
                          {u"version"_qs, 3},
                          {u"element"_qs, u"材料“营业执照”的受理标准"_qs},
                          {u"text"_qs, u"在有效期内"_qs},
                          {u"proposal"_qs, u"写明审核要点"_qs},
                          {u"reason"_qs, u"完整性：缺少审核要点"_qs}};
    return {{u"guides"_qs, 20}, {u"numberLabel"_qs, u"汇总表编号"_qs}, {u"rows"_qs, QJsonArray{row}}};
}

QJsonObject ownFields(PaperKind kind)
{
    switch (kind) {
    case PaperKind::IntakeVoucher: return intakeFields();
    case PaperKind::AcceptanceVoucher: return acceptanceFields();
    case PaperKind::CorrectionNotice: return correctionFields();
    case PaperKind::NonAcceptance: return refusalFields();
    case PaperKind::CollectionSlip: return collectionFields();
    case PaperKind::PersonalRecord: return recordFields();
    case PaperKind::PurgeCertificate: return purgeFields();
    case PaperKind::SeparatorSheets: return separatorFields();
    case PaperKind::DeviceReport: return deviceFields();
    case PaperKind::OneTimeNotice: return noticeFields();
    case PaperKind::CorrectionsReceipt: return correctionsFields();
    case PaperKind::SupplementPromise: return supplementFields();
    case PaperKind::CommitmentLetter: return commitmentFields();
    case PaperKind::SuggestionTable: return suggestionFields();
    }
    return {};
}

const QStringList promiseWords{u"依申请人的书面承诺暂不提交"_qs, u"健康证明"_qs, u"容缺后补"_qs, u"2026年3月24日"_qs, u"告知承诺"_qs,
                               u"无需补交"_qs, u"当场退还，请申请人核对：居民身份证1份。"_qs,
                               u"随申请材料移交承办部门：申请书2份。"_qs, u"依法收回，不再退还：原许可证正本1份。"_qs};
const QStringList materialWords{u"申请材料1"_qs, u"申请材料2"_qs, u"申请人提交"_qs, u"数据共享"_qs, u"2份"_qs, u"3页"_qs, u"复印件"_qs};

QStringList ownWords(PaperKind kind)
{
    switch (kind) {
    case PaperKind::IntakeVoucher:
        return QStringList{u"上海市政务服务申请材料收件凭证"_qs,
                           u"2026年3月17日（节假日安排未发布，按周一至周五暂计）"_qs, u"收件日期：2026年3月10日"_qs,
                           u"310***********006X"_qs, u"138****3210"_qs, u"诸葛小亮"_qs, u"2026.3"_qs} + materialWords + promiseWords;
    case PaperKind::AcceptanceVoucher:
        return QStringList{u"受理凭证"_qs, u"2026年3月9日"_qs, u"2026年3月26日"_qs, u"2026年4月8日"_qs,
                           u"节假日安排未发布，按周一至周五暂计"_qs, u"310***********006X"_qs, u"诸葛小亮"_qs} + materialWords + promiseWords;
    case PaperKind::CorrectionNotice:
        return {u"一次性补正告知书"_qs, u"第三十二条第一款第四项"_qs, u"经营场所使用证明"_qs, u"第2页缺少出租方签章"_qs,
                u"已于2026年1月31日到期，请更换"_qs, u"15个工作日内"_qs, u"2026年3月31日"_qs, u"021-12345678"_qs,
                u"逾期未补正的，作退件处理。"_qs, u"上海市黄浦区市场监督管理局"_qs, u"按周一至周五暂计"_qs, u"138****3210"_qs};
    case PaperKind::NonAcceptance:
        return {u"不予受理通知书"_qs, u"1.不属于本事项受理范围"_qs, u"2.申请人不符合申请资格"_qs, u"申请材料2"_qs,
                u"您（单位）应向上海市卫生健康委员会申请"_qs, u"六十日内依法申请行政复议"_qs,
                u"六个月内依法向人民法院提起行政诉讼"_qs, u"上海市黄浦区市场监督管理局"_qs, u"021-12345678"_qs};
    case PaperKind::CollectionSlip:
        return {u"取件凭证"_qs, u"食品经营许可证"_qs, u"JY23101010012345"_qs, u"黄市监许〔2026〕9号"_qs, u"代理人"_qs,
                u"123X"_qs, u"受托员工"_qs, u"身份证读卡核验"_qs, u"2026年3月10日09:04"_qs, u"原食品经营许可证正本1份"_qs,
                u"居民身份证1份"_qs};
    case PaperKind::PersonalRecord:
        return {u"个人操作记录"_qs, u"自2026年3月9日至2026年3月10日"_qs, u"2026年3月10日09:04"_qs, u"已收件"_qs, u"已校时"_qs,
                u"L310101032603100011X"_qs, u"42-7K3M-Q9ZT-0F2H"_qs, QString(64, u'c'), u"记录编号"_qs};
    case PaperKind::PurgeCertificate:
        return {u"数据清除证明"_qs, u"《个人信息保护法》第四十七条"_qs, u"自2025年9月1日起算，至2026年3月4日届满"_qs,
                u"结果文件12件"_qs, u"2026年3月10日09:04"_qs, QString(64, u'a'), QString(64, u'b'), u"清除清单"_qs,
                u"仍含本办件的备份"_qs, u"20260309T093000Z"_qs, u"最迟至2026年3月23日的备份完成时全部清除"_qs};
    case PaperKind::DeviceReport:
        return {u"设备自检单"_qs, u"自检单编号"_qs, u"2026年3月10日08:45"_qs, u"样例扫描仪"_qs, u"打印机没有应答。"_qs, u"0.8"_qs,
                u"有项目需要处理"_qs};
    case PaperKind::SeparatorSheets:
        return {u"材料分隔页"_qs, u"告知编号"_qs, u"营业执照"_qs, u"经营场所使用证明（含房屋平面图）"_qs, u"归入该项材料"_qs,
                u"第2页/共2页"_qs};
    case PaperKind::SupplementPromise:
        return {u"容缺受理承诺书"_qs, u"健康证明"_qs, u"2026年3月24日（自收件之日起十个工作日）"_qs, u"承诺人签字（盖章）"_qs,
                u"补交全部所缺材料"_qs, u"一式两份"_qs, u"310***********006X"_qs};
    case PaperKind::CommitmentLetter:
        return {u"告知承诺书"_qs, u"第一部分告知"_qs, u"第二部分承诺"_qs, u"示例办法第三条"_qs, u"经营条件没有变化"_qs, u"延续申请书"_qs,
                u"制度文本（示例办法第九条）"_qs, u"撤销许可"_qs, u"1.已建立食品安全管理制度。"_qs, u"最迟于2026年4月10日提交"_qs,
                u"核查"_qs, u"一式两份"_qs};
    case PaperKind::OneTimeNotice:
        return {u"一次性告知单"_qs, u"告知编号"_qs, u"是否现场制售？"_qs, u"现场制售热食"_qs, u"1.具有固定的经营场所"_qs, u"营业执照"_qs,
                u"✓免交"_qs, u"共用材料（各事项只需提交一套）"_qs, u"租赁合同须在有效期内"_qs, u"12个工作日"_qs, u"工本费：0.00元"_qs,
                u"示例路100号一楼"_qs, u"周一至周五九时至十七时"_qs, u"窗口办理、网上办理"_qs, u"021-63000000"_qs,
                u"版本2026.3，2026年2月1日发布"_qs, u"本告知单不是收件凭证"_qs, u"不收费"_qs,
                u"本次不收取户外招牌设置（不设招牌）；排水许可"_qs};
    case PaperKind::CorrectionsReceipt:
        return {u"补正材料收件凭证"_qs, u"2026年3月2日"_qs, u"本机关于2026年3月10日收到"_qs, u"2026年3月4日《一次性补正告知书》"_qs,
                u"第2页缺少出租方签章"_qs, u"3页"_qs, u"下列内容尚未补正，请于2026年3月31日前提交"_qs,
                u"1.从业人员健康证明：未提交，请补交"_qs};
    case PaperKind::SuggestionTable:
        return {u"政务服务事项办事指南实体性要素修改建议汇总表"_qs, u"汇总表编号"_qs, u"对20份食品经营许可"_qs, u"食品经营许可新办"_qs, u"受理标准"_qs,
                u"在有效期内"_qs, u"写明审核要点"_qs, u"完整性：缺少审核要点"_qs, u"填报单位"_qs};
    }
    return {};
}

} // namespace

QJsonArray sampleMaterials(int count)
{
    QJsonArray materials;
    for (int no = 1; no <= count; ++no) {
        materials.append(QJsonObject{{u"no"_qs, no},
                                     {u"name"_qs, u"申请材料%1"_qs.arg(no)},
                                     {u"source"_qs, no % 2 == 0 ? u"数据共享"_qs : u"申请人提交"_qs},
                                     {u"copies"_qs, 2},
                                     {u"form"_qs, no % 2 == 0 ? u"复印件"_qs : u"原件"_qs},
                                     {u"pages"_qs, 3}});
    }
    return materials;
}

Paper samplePaper(PaperKind kind)
{
    Paper paper;
    paper.kind = kind;
    paper.number = u"L310101032603100012X"_qs;
    paper.checkToken = u"7Q2mK9xT"_qs;
    paper.fields = commonFields();
    const QJsonObject own = ownFields(kind);
    for (auto field = own.begin(); field != own.end(); ++field)
        paper.fields.insert(field.key(), field.value());
    return paper;
}

Paper barePaper(PaperKind kind)
{
    Paper paper = samplePaper(kind);
    const auto form = paperTemplate(kind);
    if (!form)
        return {};
    for (const PaperField &field : form->fields) {
        if (!field.required)
            paper.fields.remove(field.name);
    }
    if (kind == PaperKind::CollectionSlip)
        paper.fields.insert(u"collectorIsAgent"_qs, false);
    return paper;
}

QStringList wordsOnSample(PaperKind kind)
{
    QStringList everywhere{u"L310101032603100012X"_qs, u"上海市黄浦区行政服务中心"_qs, u"A03"_qs, u"王芳"_qs, u"0317"_qs,
                                 u"食品经营许可"_qs, u"新办，热食类"_qs, u"欧阳娜娜"_qs, u"黄市监受〔2026〕17号"_qs,
                                 u"2026年3月10日09:05"_qs, u"临时编号，以平台编号为准"_qs, u"离线收件"_qs,
                                 u"样例数据，非现行规定"_qs, u"第1页/共"_qs};
    // These name nobody, and the certificate says of the item no more than its name.
    if (kind == PaperKind::PersonalRecord || kind == PaperKind::PurgeCertificate || kind == PaperKind::SuggestionTable
        || kind == PaperKind::DeviceReport || kind == PaperKind::SeparatorSheets)
        everywhere.removeIf([](const QString &word) { return word == u"欧阳娜娜"_qs || word == u"新办，热食类"_qs; });
    return everywhere + ownWords(kind);
}

QList<PaperKind> everyKind()
{
    return {PaperKind::IntakeVoucher, PaperKind::AcceptanceVoucher, PaperKind::CorrectionNotice,
            PaperKind::NonAcceptance, PaperKind::CollectionSlip, PaperKind::PersonalRecord,
            PaperKind::OneTimeNotice, PaperKind::SupplementPromise, PaperKind::CommitmentLetter,
            PaperKind::CorrectionsReceipt, PaperKind::SuggestionTable, PaperKind::SeparatorSheets, PaperKind::DeviceReport, PaperKind::PurgeCertificate};
}

void addRowPerKind()
{
    QTest::addColumn<QString>("kind");
    for (const PaperKind kind : everyKind())
        QTest::newRow(qPrintable(paperKindName(kind))) << paperKindName(kind);
}

} // namespace yichuang::test
