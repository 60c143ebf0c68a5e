// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/noticecode.h"

#include <array>

namespace yichuang {

namespace {

constexpr QStringView digits = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype idBytes = 16;
constexpr int digitsOfId = 26; // of 5 bits; the first stands for the 3 highest

QChar readAs(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    return upper == u'I' || upper == u'L' ? QChar(u'1') : upper;
}

/// Takes one more digit of base 32 in from the right; false when what is left no longer fits into an id.
bool shiftIn(std::array<quint8, idBytes> &bytes, unsigned digit)
{
    unsigned carry = digit;
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte) {
        const unsigned wide = unsigned(*byte) << 5U | carry;
        *byte = quint8(wide & 0xFFU);
        carry = wide >> 8U;
    }
    return carry == 0;
}

/// Takes the last five bits out.
unsigned shiftOut(std::array<quint8, idBytes> &bytes)
{
    unsigned rest = 0;
    for (quint8 &byte : bytes) {
        const unsigned wide = rest << 8U | byte;
        byte = quint8(wide >> 5U);
        rest = wide & 0x1FU;
    }
    return rest;
}

} // namespace

QString noticeCode(const CaseId &draft)
{
    const QByteArray id = draft.uuid().toRfc4122();
    std::array<quint8, idBytes> bytes{};
    for (qsizetype at = 0; at < idBytes; ++at)
        bytes.at(std::size_t(at)) = quint8(id.at(at));
    QString code;
    for (int place = 0; place < digitsOfId; ++place)
        code.prepend(digits.at(qsizetype(shiftOut(bytes))));
    return u'G' + code;
}

std::optional<CaseId> draftOfNoticeCode(const QString &text)
{
    QString typed = text.trimmed();
    typed.remove(u' ').remove(u'-');
    if (typed.size() != digitsOfId + 1 || typed.front().toUpper() != u'G')
        return std::nullopt;
    std::array<quint8, idBytes> bytes{};
    for (const QChar character : typed.mid(1)) {
        const qsizetype digit = digits.indexOf(readAs(character));
        if (digit < 0 || !shiftIn(bytes, unsigned(digit)))
            return std::nullopt;
    }
    QByteArray id;
    for (const quint8 byte : bytes)
        id.append(char(byte));
    const CaseId draft(QUuid::fromRfc4122(id));
    return draft.isNull() ? std::nullopt : std::optional(draft);
}

} // namespace yichuang
