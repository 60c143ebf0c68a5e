// SPDX-License-Identifier: Apache-2.0
#include "support/wordcatalogue.h"

#include <algorithm>
#include <random>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace yichuang::test {

namespace {

constexpr int situationsEach = 4;
constexpr int firstCode = 70000;

QJsonObject readWords()
{
    QFile file(QStringLiteral(YICHUANG_SOURCE_DIR "/tests/data/search/words.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// An item as it is named, before it has a number.
struct Named
{
    QString name;
    QString plainName;
    QString department;
};

QList<Named> namesIn(const QJsonObject &words, const QString &scope)
{
    QList<Named> names;
    for (const QJsonValue &subject : words[u"subjects"].toArray()) {
        const QJsonArray acts = words[u"acts"][subject[u"kind"].toString()].toArray();
        for (const QJsonValue &act : acts) {
            names.append({subject[u"name"].toString() + act[u"name"].toString() + scope,
                          subject[u"plain"].toString() + u'，' + act[u"plain"].toString(),
                          subject[u"department"].toString()});
        }
    }
    return names;
}

class SituationWriter
{
public:
    SituationWriter(const QJsonObject &words, std::mt19937 &chance)
        : m_who(words[u"situations"][u"who"].toArray()), m_what(words[u"situations"][u"what"].toArray()),
          m_how(words[u"situations"][u"how"].toArray()), m_chance(chance)
    {
    }

    [[nodiscard]] QList<Situation> write()
    {
        QList<Situation> situations;
        QSet<QString> told;
        while (situations.size() < situationsEach) {
            Situation situation;
            situation.id = QString::number(situations.size() + 1);
            situation.name = any(m_who) + u'，' + any(m_what) + u'，' + any(m_how);
            situation.origin = Origin::Composed;
            if (told.contains(situation.name))
                continue;
            told.insert(situation.name);
            situations.append(situation);
        }
        return situations;
    }

private:
    /// Not a distribution of the library: those differ from one to the next.
    [[nodiscard]] QString any(const QJsonArray &words)
    {
        return words.at(qsizetype(m_chance() % std::mt19937::result_type(words.size()))).toString();
    }

    QJsonArray m_who;
    QJsonArray m_what;
    QJsonArray m_how;
    std::mt19937 &m_chance;
};

} // namespace

QList<Guide> wordCatalogue(int items)
{
    const QJsonObject words = readWords();
    std::mt19937 chance(20220301); // NOLINT: the same catalogue every time
    QList<Named> names;
    for (const QJsonValue &scope : words[u"scopes"].toArray()) {
        QList<Named> more = namesIn(words, scope.toString());
        for (qsizetype i = names.isEmpty() ? 0 : more.size() - 1; i > 0; --i)
            more.swapItemsAt(i, qsizetype(chance() % std::mt19937::result_type(i + 1)));
        names += more;
    }
    SituationWriter situations(words, chance);
    QList<Guide> guides;
    for (int i = 1; i <= std::min(items, int(names.size())); ++i) {
        const Named &named = names.at(i - 1);
        Guide guide;
        guide.ref = {QStringLiteral("g%1").arg(i, 5, 10, QLatin1Char('0')), 1};
        guide.publishedOn = QDate(2026, 11, 1);
        guide.taskName = named.name;
        guide.plainName = named.plainName;
        guide.department = named.department;
        guide.catalogCode = QStringLiteral("3101") + QString::number(firstCode + i) + QStringLiteral("000");
        guide.provenance.sample = true;
        guide.situations = situations.write();
        guides.append(guide);
    }
    return guides;
}

} // namespace yichuang::test
