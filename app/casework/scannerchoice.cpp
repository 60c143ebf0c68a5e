// SPDX-License-Identifier: Apache-2.0
#include "casework/scannerchoice.h"

#include <algorithm>
#include <utility>

#include "core/whenanswered.h"

namespace yichuang {

namespace {

auto named(const QList<ScannerInfo> &scanners, const QString &name)
{
    return std::find_if(scanners.cbegin(), scanners.cend(),
                        [&name](const ScannerInfo &scanner) { return scanner.name == name; });
}

QString called(const ScannerInfo &scanner)
{
    return scanner.label.isEmpty() ? scanner.name : scanner.label;
}

} // namespace

ScannerChoice::ScannerChoice(Scanner &scanner, QObject *parent) : QObject(parent), m_scanner(scanner) {}

void ScannerChoice::look()
{
    whenAnswered(this, m_scanner.list(), [this](const Result<QList<ScannerInfo>> &scanners) { hear(scanners); });
}

void ScannerChoice::hear(const Result<QList<ScannerInfo>> &scanners)
{
    if (!scanners)
        return; // busy, or the driver failed: that says nothing about which are there
    if (m_current && named(*scanners, m_current->name) == scanners->cend())
        lose();
    if (m_current)
        m_known = *scanners;
    else
        (void)choose(scanners); // whoever scans next is told what is missing
    Q_EMIT changed();
}

ScannerProfile ScannerChoice::profile() const
{
    return m_chosen.value_or(m_current ? m_current->profile : ScannerProfile{});
}

void ScannerChoice::use(const QString &name)
{
    const auto known = named(m_known, name);
    take(known == m_known.cend() ? ScannerInfo{name, {}} : *known);
    Q_EMIT changed();
}

void ScannerChoice::useNext()
{
    if (m_known.isEmpty())
        return look();
    const auto at = m_current ? named(m_known, m_current->name) : m_known.cend();
    const bool isLast = at == m_known.cend() || at + 1 == m_known.cend();
    take(isLast ? m_known.first() : *(at + 1));
    Q_EMIT changed();
}

void ScannerChoice::useNextSource()
{
    ScannerProfile next = profile();
    const bool duplex = std::exchange(next.bothSides, false);
    switch (next.source) {
    case ScanSource::Automatic: next.source = ScanSource::Flatbed; break;
    case ScanSource::Flatbed: next.source = ScanSource::Feeder; break;
    case ScanSource::Feeder:
        next.source = duplex ? ScanSource::Automatic : ScanSource::Feeder;
        next.bothSides = !duplex;
        break;
    }
    m_chosen = next;
    Q_EMIT changed();
}

ScanRequest ScannerChoice::request(std::optional<ScanSource> asked, const std::optional<ScanProfile> &material) const
{
    const ScannerProfile own = profile();
    const ScanProfile wanted = material.value_or(ScanProfile{});
    ScanRequest request;
    request.scanner = m_current ? m_current->name : QString();
    request.source = asked.value_or(own.source);
    request.dpi = wanted.dpi > 0 ? wanted.dpi : own.dpi;
    request.colour = own.colour && !wanted.gray;
    request.bothSides = request.source != ScanSource::Flatbed && (own.bothSides || wanted.bothSides);
    return request;
}

void ScannerChoice::find(const Found &found)
{
    if (!m_current && m_offered)
        take(*m_offered);
    if (m_current)
        return found(std::nullopt);
    whenAnswered(this, m_scanner.list(), [this, found](const Result<QList<ScannerInfo>> &scanners) {
        const std::optional<Error> missing = choose(scanners);
        Q_EMIT changed();
        found(missing);
    });
}

std::optional<Error> ScannerChoice::choose(const Result<QList<ScannerInfo>> &scanners)
{
    if (!scanners)
        return scanners.error();
    m_known = *scanners;
    if (m_known.isEmpty())
        return Error{ErrorCode::DeviceMissing, QStringLiteral("no scanner answers")};
    if (!m_lost) {
        take(m_known.first());
        return std::nullopt;
    }
    if (const auto same = named(m_known, m_lost->name); same != m_known.cend()) {
        take(*same);
        return std::nullopt;
    }
    const bool wasTold = m_offered && m_offered->name == m_known.first().name;
    m_offered = m_known.first();
    if (!wasTold)
        Q_EMIT offered(called(*m_lost), *m_offered);
    return Error{ErrorCode::DeviceMissing, QStringLiteral("another scanner is offered")};
}

void ScannerChoice::take(const ScannerInfo &scanner)
{
    if (!m_current || m_current->name != scanner.name)
        m_chosen.reset();
    m_current = scanner;
    m_lost.reset();
    m_offered.reset();
}

void ScannerChoice::lose()
{
    m_lost = std::exchange(m_current, std::nullopt);
    m_offered.reset();
}

} // namespace yichuang
