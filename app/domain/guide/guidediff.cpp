// SPDX-License-Identifier: Apache-2.0
#include "domain/guide/guidediff.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include "domain/guide/guideelements.h"
#include "domain/guide/guidejson.h"

namespace yichuang {

namespace {

using Kind = GuideChangeKind;

constexpr std::array<QStringView, 3> identity{u"id", u"version", u"publishedOn"};
/// Elements that change nothing for an applicant.
constexpr std::array<QStringView, 3> unread{u"provenance", u"taskNameEnglish", u"origin"};
template <std::size_t Size>
bool isAmong(const std::array<QStringView, Size> &keys, const QString &key)
{
    return std::find(keys.begin(), keys.end(), QStringView(key)) != keys.end();
}

QString idOf(const QJsonValue &thing)
{
    const QJsonObject object = thing.toObject();
    return object.value(object.contains(u"id") ? u"id" : u"key").toString();
}

QString nameOf(const QJsonObject &thing)
{
    for (const QStringView key : {u"materialName", u"conditionName", u"text", u"label", u"name"}) {
        if (thing.contains(key))
            return thing.value(key).toString();
    }
    return {};
}

bool isListOfThings(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    const auto hasId = [](const QJsonValue &item) { return !idOf(item).isEmpty(); };
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), hasId);
}

QString wordsOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isBool() || value.isDouble())
        return value.toVariant().toString();
    const QJsonArray list = value.toArray();
    const bool areWords = std::all_of(list.begin(), list.end(), [](const QJsonValue &item) { return item.isString(); });
    if (value.isArray() && areWords)
        return value.toVariant().toStringList().join(QStringLiteral("; "));
    const QJsonDocument document = value.isArray() ? QJsonDocument(list) : QJsonDocument(value.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

/// Both rules are said in words, and the words differ: then those tell what is different, and nobody has to read JsonLogic.
bool wordsTellTheRule(const QJsonObject &before, const QJsonObject &after)
{
    const auto isSaid = [](const QJsonObject &thing) {
        return thing.value(u"condition").isUndefined() || !thing.value(u"conditionText").toString().isEmpty();
    };
    return before.value(u"condition") != after.value(u"condition") && isSaid(before) && isSaid(after)
           && before.value(u"conditionText").toString() != after.value(u"conditionText").toString();
}

/// Where the comparison stands.
struct Place
{
    QString path;
    QString subject;
    ElementOwner owner = ElementOwner::Substantive;
    bool mustRead = true;

    [[nodiscard]] Place below(const QString &key) const
    {
        Place place = *this;
        place.path = path.isEmpty() ? key : QString(path + u'/' + key);
        place.mustRead = mustRead && !isAmong(unread, key);
        if (const GuideElement *element = path.isEmpty() ? guideElement(key) : nullptr)
            place.owner = element->owner;
        return place;
    }

    [[nodiscard]] Place at(const QJsonObject &thing, const QString &id) const
    {
        Place place = below(id);
        const QString name = nameOf(thing);
        place.subject = name.isEmpty() ? subject : name;
        if (thing.value(u"owner").toString() == u"procedural")
            place.owner = ElementOwner::Procedural;
        return place;
    }
};

class Comparison
{
public:
    void compareObjects(const Place &place, const QJsonObject &before, const QJsonObject &after)
    {
        QStringList keys = after.keys();
        for (const QString &key : before.keys()) {
            if (!after.contains(key))
                keys.append(key);
        }
        for (const QString &key : keys) {
            const bool names = isAmong(identity, key) && (place.path.isEmpty() || key == u"id");
            const bool ofRule = key == u"condition" || key == u"conditionText";
            if (ofRule && wordsTellTheRule(before, after)) {
                if (key == u"condition")
                    tell(kindOf(before.value(key), after.value(key)), place.below(key), before.value(u"conditionText").toString(),
                         after.value(u"conditionText").toString());
            } else if (!names) {
                compareValues(place.below(key), before.value(key), after.value(key));
            }
        }
    }

    QList<GuideChange> changes;

private:
    static Kind kindOf(const QJsonValue &before, const QJsonValue &after)
    {
        return before.isUndefined() ? Kind::Added : after.isUndefined() ? Kind::Removed : Kind::Changed;
    }

    void compareValues(const Place &place, const QJsonValue &before, const QJsonValue &after)
    {
        if (before == after)
            return;
        if (isListOfThings(before) || isListOfThings(after)) {
            compareLists(place, before.toArray(), after.toArray());
        } else if (before.isObject() && after.isObject() && place.path == u"flags") {
            compareObjects(place, before.toObject(), after.toObject());
        } else {
            tell(kindOf(before, after), place, wordsOf(before), wordsOf(after));
        }
    }

    void compareLists(const Place &place, const QJsonArray &before, const QJsonArray &after)
    {
        QSet<QString> kept;
        for (const QJsonValue &thing : after) {
            const QString id = idOf(thing);
            kept.insert(id);
            const Place here = place.at(thing.toObject(), id);
            const auto isIt = [&id](const QJsonValue &other) { return idOf(other) == id; };
            const auto old = std::find_if(before.begin(), before.end(), isIt);
            if (old == before.end())
                tell(Kind::Added, here, {}, here.subject);
            else
                compareObjects(here, (*old).toObject(), thing.toObject());
        }
        for (const QJsonValue &thing : before) {
            const Place here = place.at(thing.toObject(), idOf(thing));
            if (!kept.contains(idOf(thing)))
                tell(Kind::Removed, here, here.subject, {});
        }
    }

    void tell(Kind kind, const Place &place, const QString &before, const QString &after)
    {
        changes.append({kind, place.path, place.subject, before, after, place.owner, place.mustRead});
    }
};

} // namespace

QList<GuideChange> changesBetween(const Guide &before, const Guide &after)
{
    Comparison comparison;
    comparison.compareObjects({}, guideToJson(before), guideToJson(after));
    return comparison.changes;
}

QString guideChangeName(GuideChangeKind kind)
{
    switch (kind) {
    case Kind::Added: return QStringLiteral("added");
    case Kind::Removed: return QStringLiteral("removed");
    case Kind::Changed: return QStringLiteral("changed");
    }
    return {};
}

} // namespace yichuang
