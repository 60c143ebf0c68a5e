// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/savenotice.h"

#include <utility>

#include "casework/errortext.h"
#include "desk/look/noticestrip.h"
#include "desk/words/casewords.h"

namespace yichuang {

SaveNotice::SaveNotice(Visit &visit, NoticeStrip &strip, QObject *parent) : QObject(parent), m_strip(strip)
{
    connect(&visit, &Visit::failed, this, &SaveNotice::failed);
    connect(&visit, &Visit::saved, this, &SaveNotice::saved);
}

void SaveNotice::failed(const Error &error)
{
    m_strip.say(Tone::Bad, errorText(error.code).paragraph());
    m_trouble = m_strip.text();
}

void SaveNotice::saved(const QDateTime &at)
{
    const QString trouble = std::exchange(m_trouble, {});
    // What was said meanwhile stays.
    if (!trouble.isEmpty() && m_strip.text() == trouble)
        m_strip.say(Tone::Good, tr("Everything entered is saved again, as of %1.").arg(CaseWords::timeOfDay(at)));
}

} // namespace yichuang
