// SPDX-License-Identifier: Apache-2.0
#include "secrets/recoverykey.h"

#include <array>
#include <optional>

#include "secrets/keyderivation.h"

namespace yichuang {

namespace {

constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t signsInGroup = 4;
constexpr std::size_t groups = 8;
constexpr std::size_t writtenGroup = signsInGroup + 1;
constexpr std::size_t written = groups * writtenGroup;

using Group = std::array<unsigned char, signsInGroup>;

/// Multiplication by two in the field of 32 elements (x⁵ + x² + 1).
unsigned char doubled(unsigned char value)
{
    const unsigned wide = unsigned(value) << 1;
    return static_cast<unsigned char>((wide & 32U) != 0 ? wide ^ 37U : wide);
}

/// Each place weighs another power of two, the group's own number the highest.
unsigned char checkSign(const Group &group, std::size_t number)
{
    auto sum = static_cast<unsigned char>(number + 1);
    for (const unsigned char value : group)
        sum = doubled(static_cast<unsigned char>(sum ^ value));
    return doubled(sum);
}

std::optional<unsigned char> valueOf(unsigned char sign)
{
    const char upper = sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : static_cast<char>(sign);
    const char read = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    for (unsigned char value = 0; value < 32; ++value) {
        if (alphabet[value] == read)
            return value;
    }
    return std::nullopt;
}

/// Five bits a sign, the first bit first.
unsigned char signAt(const SecretBytes &key, std::size_t index)
{
    const std::size_t bit = index * 5;
    const unsigned high = key.bytes()[bit / 8];
    const unsigned low = bit / 8 + 1 < key.size() ? key.bytes()[bit / 8 + 1] : 0U;
    return static_cast<unsigned char>(((high << 8 | low) >> (11 - bit % 8)) & 31U);
}

void setSign(SecretBytes &key, std::size_t index, unsigned char value)
{
    for (std::size_t nth = 0; nth < 5; ++nth) {
        const std::size_t bit = index * 5 + nth;
        const unsigned set = (unsigned(value) >> (4 - nth)) & 1U;
        auto &byte = key.writable()[bit / 8];
        byte = static_cast<unsigned char>(byte | set << (7 - bit % 8));
    }
}

Result<SecretBytes> valuesOf(const SecretBytes &words)
{
    SecretBytes values = SecretBytes::ofSize(written);
    std::size_t count = 0;
    for (const unsigned char sign : words.bytes()) {
        if (sign == '-' || sign == ' ' || sign == '\r' || sign == '\n')
            continue;
        const auto value = valueOf(sign);
        if (!value || count == written)
            return failure(ErrorCode::Invalid, QStringLiteral("group %1 of the recovery key").arg(count / writtenGroup + 1));
        values.writable()[count++] = *value;
    }
    if (count != written)
        return failure(ErrorCode::Invalid, QStringLiteral("a recovery key has %1 signs, not %2").arg(written).arg(count));
    return values;
}

} // namespace

Result<SecretBytes> recoveryWords(const SecretBytes &key)
{
    if (key.size() != recoveryKeyBytes)
        return failure(ErrorCode::Invalid, QStringLiteral("a recovery key of %1 bytes").arg(key.size()));
    SecretBytes words = SecretBytes::ofSize(written + groups - 1);
    const auto out = words.writable();
    for (std::size_t number = 0; number < groups; ++number) {
        const std::size_t at = number * (writtenGroup + 1);
        Group group{};
        for (std::size_t place = 0; place < signsInGroup; ++place) {
            group[place] = signAt(key, number * signsInGroup + place);
            out[at + place] = static_cast<unsigned char>(alphabet[group[place]]);
        }
        out[at + signsInGroup] = static_cast<unsigned char>(alphabet[checkSign(group, number)]);
        if (number + 1 < groups)
            out[at + writtenGroup] = '-';
    }
    return words;
}

Result<SecretBytes> recoveryKeyOf(const SecretBytes &words)
{
    const Result<SecretBytes> values = valuesOf(words);
    if (!values)
        return failure(values.error());
    SecretBytes key = SecretBytes::ofSize(recoveryKeyBytes);
    for (std::size_t number = 0; number < groups; ++number) {
        Group group{};
        for (std::size_t place = 0; place < signsInGroup; ++place) {
            group[place] = values->bytes()[number * writtenGroup + place];
            setSign(key, number * signsInGroup + place, group[place]);
        }
        if (checkSign(group, number) != values->bytes()[number * writtenGroup + signsInGroup])
            return failure(ErrorCode::Invalid, QStringLiteral("group %1 of the recovery key").arg(number + 1));
    }
    return key;
}

Result<Sm2Key> recoveryPair(const SecretBytes &key)
{
    const Result<SecretBytes> seed = derivedKey(key, "yichuang recovery key 1", Sm2Key::seedBytes);
    if (!seed)
        return failure(seed.error());
    return Sm2Key::fromSeed(*seed);
}

} // namespace yichuang
