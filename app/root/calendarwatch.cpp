// SPDX-License-Identifier: Apache-2.0
#include "root/calendarwatch.h"

#include "core/digest.h"
#include "core/durablefile.h"
#include "core/jsonfields.h"
#include "core/log.h"
#include "core/whenanswered.h"
#include "domain/cases/casestate.h"
#include "root/sitecalendar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace yichuang {

namespace {

constexpr int settledMs = 500;
constexpr auto usualPause = std::chrono::minutes(5);

/// What the days of a calendar are, whatever they are called.
QString digestOf(const WorkCalendar &calendar)
{
    QByteArray days = calendar.coveredFrom().toString(Qt::ISODate).toLatin1();
    for (QDate day = calendar.coveredFrom(); day.isValid() && day <= calendar.coveredTo(); day = day.addDays(1))
        days.append(calendar.isWorkingDay(day) ? 'w' : 'o');
    return QString::fromLatin1(sha256(days).toHex());
}

QString countedFileOf(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("calendar.counted"));
}

/// By which calendar everything was counted, and how many entries the ledger had then.
struct Counted
{
    QString digest;
    qint64 entries = 0;
};

Counted countedIn(const QString &dataFolder)
{
    QFile file(countedFileOf(dataFolder));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // What cannot be read only means that it is counted once more.
    const QJsonObject kept = parseJsonObject(file.readAll()).value_or(QJsonObject());
    return {kept.value(u"calendar").toString(), kept.value(u"entries").toInteger()};
}

} // namespace

CalendarWatch::CalendarWatch(QString dataFolder, CalendarInUse &calendar, const CounterPorts &ports, QObject *parent)
    : QObject(parent),
      m_dataFolder(std::move(dataFolder)),
      m_calendar(calendar),
      m_cases(ports.cases),
      m_ledger(ports.ledger),
      m_taking(calendar, ports.cases, ports.ledger, ports.clock, Session{{}, ports.counter})
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settledMs);
    connect(&m_soon, &QTimer::timeout, this, &CalendarWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    m_again.setSingleShot(true);
    m_again.setInterval(usualPause);
    connect(&m_again, &QTimer::timeout, this, [this] { m_taking.take(m_calendar); });
    connect(&m_taking, &TakeCalendar::taken, &m_again, &QTimer::stop);
    connect(&m_taking, &TakeCalendar::taken, this, &CalendarWatch::keepCounted);
    connect(&m_taking, &TakeCalendar::taken, this, &CalendarWatch::taken);
    connect(&m_taking, &TakeCalendar::failed, this, &CalendarWatch::takeAgainLater);
}

void CalendarWatch::start()
{
    m_watcher.addPath(m_dataFolder);
    const WorkCalendar before = m_calendar;
    look();
    if (m_calendar.now() == before)
        finishWhatWasBegun();
}

void CalendarWatch::finishWhatWasBegun()
{
    whenAnswered(this, m_ledger.head(), [this](const Result<LedgerHead> &head) {
        head ? finishUnlessCounted(head->sequence) : takeAgainLater(head.error());
    });
}

void CalendarWatch::finishUnlessCounted(qint64 entries)
{
    const Counted counted = countedIn(m_dataFolder);
    if (counted.digest.isEmpty())
        takeUnlessEmpty();
    else if (counted.digest != digestOf(m_calendar) || counted.entries > entries)
        m_taking.take(m_calendar);
}

void CalendarWatch::takeUnlessEmpty()
{
    CaseFilter filter;
    filter.states = allCaseStates();
    filter.states.removeAll(CaseState::Draft);
    filter.limit = 1;
    whenAnswered(this, m_cases.list(filter), [this](const Result<QList<CaseSummary>> &cases) {
        if (cases && cases->isEmpty())
            keepCounted();
        else
            m_taking.take(m_calendar);
    });
}

void CalendarWatch::keepCounted()
{
    // The next calendar may be in use before the ledger answers.
    whenAnswered(this, m_ledger.head(), [this, digest = digestOf(m_calendar)](const Result<LedgerHead> &head) {
        const QJsonObject counted{{QStringLiteral("calendar"), digest},
                                  {QStringLiteral("entries"), head ? head->sequence : 0}};
        const Result<> kept = writeDurably(countedFileOf(m_dataFolder), canonicalJson(counted));
        if (!kept)
            qCWarning(logStorage) << "by which calendar was counted cannot be kept:" << errorCodeName(kept.error().code);
    });
}

void CalendarWatch::takeAgainLater(const Error &error)
{
    qCWarning(logStorage) << "the newer calendar:" << errorCodeName(error.code) << error.detail;
    m_again.start();
}

void CalendarWatch::look()
{
    // The folder tells of every file of the store as well.
    const QDateTime written = QFileInfo(calendarFileOf(m_dataFolder)).lastModified();
    if (!written.isValid() || written == m_seen)
        return;
    m_seen = written;
    const Result<WorkCalendar> calendar = siteCalendar(m_dataFolder);
    if (calendar && *calendar != m_calendar.now() && !coversLess(*calendar, m_calendar))
        m_taking.take(*calendar);
}

} // namespace yichuang
