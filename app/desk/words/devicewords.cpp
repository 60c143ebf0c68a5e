// SPDX-License-Identifier: Apache-2.0
#include "desk/words/devicewords.h"

#include "casework/errortext.h"

namespace yichuang {

QString DeviceWords::scanner(const ScannerInfo &scanner)
{
    return scanner.label.isEmpty() ? scanner.name : scanner.label;
}

QString DeviceWords::source(const ScannerProfile &profile)
{
    switch (profile.source) {
    case ScanSource::Flatbed: return tr("Flatbed");
    case ScanSource::Feeder: return profile.bothSides ? tr("Feeder, both sides") : tr("Feeder");
    case ScanSource::Automatic: break;
    }
    return profile.bothSides ? tr("Feeder (both sides) or flatbed") : tr("Feeder or flatbed");
}

QString DeviceWords::profile(const ScannerProfile &profile)
{
    return tr("%1 · %2 dpi · %3").arg(source(profile)).arg(profile.dpi).arg(profile.colour ? tr("colour") : tr("grey"));
}

QString DeviceWords::part(DevicePart part)
{
    switch (part) {
    case DevicePart::ScannerFound: return tr("Scanner");
    case DevicePart::ScannerScans: return tr("Test scan");
    case DevicePart::Camera: return tr("Document camera");
    case DevicePart::Printer: return tr("Printer");
    case DevicePart::Disk: break;
    }
    return tr("Room on the disk");
}

Tone DeviceWords::tone(DeviceVerdict verdict)
{
    switch (verdict) {
    case DeviceVerdict::Good: return Tone::Good;
    case DeviceVerdict::Warning: return Tone::Warn;
    case DeviceVerdict::Bad: return Tone::Bad;
    case DeviceVerdict::Absent:
    case DeviceVerdict::Stopped: break;
    }
    return Tone::Quiet;
}

QString DeviceWords::verdict(const DeviceFinding &finding)
{
    switch (finding.verdict) {
    case DeviceVerdict::Good:
        return finding.why == ErrorCode::DeviceNoPaper ? tr("In order; the feeder is empty") : tr("In order");
    case DeviceVerdict::Absent: return tr("None");
    case DeviceVerdict::Stopped: return tr("Not looked at");
    case DeviceVerdict::Warning:
    case DeviceVerdict::Bad: break;
    }
    return errorText(finding.why.value_or(ErrorCode::DeviceFailed)).happened;
}

QString DeviceWords::sentence(const DeviceFinding &finding)
{
    const DeviceReportRow words = row(finding);
    const QString subject = words.device.isEmpty() ? words.part : tr("%1 (%2)").arg(words.part, words.device);
    return toneText(tone(finding.verdict), tr("%1: %2 (%3 s)").arg(subject, words.verdict, words.seconds));
}

DeviceReportRow DeviceWords::row(const DeviceFinding &finding)
{
    return {part(finding.part), finding.device, verdict(finding),
            QString::number(double(finding.ms) / 1000, 'f', 1)};
}

} // namespace yichuang
