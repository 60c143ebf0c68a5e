// SPDX-License-Identifier: Apache-2.0
#include "secrets/slotfile.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUuid>

#include "core/durablefile.h"
#include "core/jsonfields.h"

namespace yichuang {

namespace {

constexpr qint64 format = 1;
constexpr qint64 largestFile = 1024 * 1024;

struct NamedKind
{
    SlotKind kind;
    const char16_t *name;
};

constexpr std::array namedKinds{
    NamedKind{SlotKind::Clerk, u"clerk"},
    NamedKind{SlotKind::Recovery, u"recovery"},
    NamedKind{SlotKind::Machine, u"machine"},
};

QString nameOf(SlotKind kind)
{
    const auto found = std::find_if(namedKinds.begin(), namedKinds.end(), [kind](const NamedKind &k) { return k.kind == kind; });
    return found == namedKinds.end() ? QString() : QString::fromUtf16(found->name);
}

std::optional<SlotKind> kindNamed(const QString &name)
{
    for (const NamedKind &each : namedKinds) {
        if (name == QStringView(each.name))
            return each.kind;
    }
    return std::nullopt;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesIn(JsonFields &fields, QStringView key)
{
    const auto decoded = QByteArray::fromBase64Encoding(fields.text(key).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok || decoded.decoded.isEmpty())
        fields.reject(key, QStringLiteral("must be base64"));
    return decoded.decoded;
}

QJsonObject jsonOf(const StoredSlot &stored)
{
    QJsonObject json{{QStringLiteral("kind"), nameOf(stored.slot.kind)}, {QStringLiteral("sealed"), base64(stored.sealed)}};
    if (stored.slot.kind == SlotKind::Clerk) {
        json.insert(QStringLiteral("clerk"), stored.slot.clerkId);
        json.insert(QStringLiteral("salt"), base64(stored.salt));
        json.insert(QStringLiteral("passes"), stored.cost.passes);
        json.insert(QStringLiteral("memory"), stored.cost.memoryBytes);
    }
    if (stored.slot.kind == SlotKind::Recovery)
        json.insert(QStringLiteral("publicKey"), base64(stored.publicKey));
    return json;
}

StoredSlot slotFrom(JsonFields &fields)
{
    StoredSlot stored;
    const auto kind = kindNamed(fields.text(u"kind"));
    if (!kind) {
        fields.reject(u"kind", QStringLiteral("must be clerk, recovery or machine"));
        return stored;
    }
    stored.slot.kind = *kind;
    stored.sealed = bytesIn(fields, u"sealed");
    if (*kind == SlotKind::Recovery)
        stored.publicKey = bytesIn(fields, u"publicKey");
    if (*kind != SlotKind::Clerk)
        return stored;
    stored.slot.clerkId = fields.text(u"clerk");
    stored.salt = bytesIn(fields, u"salt");
    stored.cost = {fields.integer(u"passes"), fields.integer(u"memory")};
    if (stored.slot.clerkId.isEmpty())
        fields.reject(u"clerk", QStringLiteral("must not be empty"));
    if (stored.salt.size() != saltBytes)
        fields.reject(u"salt", QStringLiteral("must have %1 bytes").arg(saltBytes));
    if (!isBearable(stored.cost))
        fields.reject(u"passes", QStringLiteral("asks for more work than this program does, or for none"));
    return stored;
}

} // namespace

QByteArray SlotFile::purposeOf(const KeySlot &slot) const
{
    return QStringList{QStringLiteral("yichuang key slot 1"), storeId, profile, nameOf(slot.kind), slot.clerkId}
        .join(QLatin1Char('\n'))
        .toUtf8();
}

const StoredSlot *SlotFile::find(const KeySlot &slot) const
{
    const auto found = std::find_if(slots.cbegin(), slots.cend(), [&](const StoredSlot &each) { return each.slot == slot; });
    return found == slots.cend() ? nullptr : &*found;
}

void SlotFile::put(const StoredSlot &slot)
{
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const StoredSlot &each) { return each.slot == slot.slot; });
    if (found == slots.end())
        slots.append(slot);
    else
        *found = slot;
}

void SlotFile::remove(const KeySlot &slot)
{
    slots.removeIf([&](const StoredSlot &each) { return each.slot == slot; });
}

bool SlotFile::holdsWithout(const KeySlot &slot) const
{
    return std::any_of(slots.cbegin(), slots.cend(), [&](const StoredSlot &each) {
        return each.slot != slot && each.slot.kind != SlotKind::Machine;
    });
}

QString slotFilePath(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("keys.json"));
}

Result<SlotFile> loadSlotFile(const QString &dataFolder)
{
    QFile opened(slotFilePath(dataFolder));
    if (!opened.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("keys.json"));
    if (!opened.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StorageUnavailable, QStringLiteral("keys.json: ") + opened.errorString());
    if (opened.size() > largestFile)
        return failure(ErrorCode::Malformed, QStringLiteral("keys.json is too large"));
    const Result<QJsonObject> document = parseJsonObject(opened.readAll());
    if (!document)
        return failure(ErrorCode::Malformed, QStringLiteral("keys.json: ") + document.error().detail);

    JsonFields fields(*document);
    SlotFile file;
    if (fields.integer(u"format") != format)
        fields.reject(u"format", QStringLiteral("is another version's"));
    file.storeId = fields.text(u"store");
    file.profile = fields.text(u"profile");
    if (QUuid::fromString(file.storeId).isNull())
        fields.reject(u"store", QStringLiteral("must be a UUID"));
    for (JsonFields &each : fields.each(u"slots")) {
        const StoredSlot stored = slotFrom(each);
        fields.adopt(each);
        if (file.find(stored.slot))
            fields.reject(u"slots", QStringLiteral("has two slots for one holder"));
        file.slots.append(stored);
    }
    if (!fields.ok())
        return failure(fields.error());
    return file;
}

Result<> saveSlotFile(const QString &dataFolder, const SlotFile &file)
{
    QJsonArray rows;
    for (const StoredSlot &stored : file.slots)
        rows.append(jsonOf(stored));
    const QJsonObject document{{QStringLiteral("format"), format},
                               {QStringLiteral("store"), file.storeId},
                               {QStringLiteral("profile"), file.profile},
                               {QStringLiteral("slots"), rows}};
    return writeDurably(slotFilePath(dataFolder), QJsonDocument(document).toJson());
}

} // namespace yichuang
