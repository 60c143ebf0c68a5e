// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/visitguidebar.h"

#include <QVBoxLayout>

#include "core/whenanswered.h"
#include "desk/guides/guidechangespanel.h"
#include "desk/guides/guidecorrectionpanel.h"
#include "desk/look/noticestrip.h"
#include "desk/visit/markedfield.h"
#include "domain/cases/casecodes.h"

namespace yichuang {

VisitGuideBar::VisitGuideBar(CounterWork &work, QWidget *parent)
    : QWidget(parent),
      m_work(work),
      m_strip(new NoticeStrip(this)),
      m_changes(new GuideChangesPanel(this)),
      m_correction(new GuideCorrectionPanel(work.correct, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_strip), static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_correction)})
        layout->addWidget(part);
    m_strip->clear();
    m_changes->hide();
    connect(&m_work.visit, &Visit::loaded, this, &VisitGuideBar::forget);
    connect(&m_work.visit, &Visit::parked, this, &VisitGuideBar::forget);
    connect(&m_work.visit, &Visit::discarded, this, &VisitGuideBar::forget);
    connect(&m_work.visit, &Visit::changed, this, &VisitGuideBar::follow);
    connect(m_strip, &NoticeStrip::actionTriggered, this, &VisitGuideBar::showChanges);
    connect(m_changes, &GuideChangesPanel::left, m_changes, &QWidget::hide);
    connect(&m_work.choice, &ItemChoice::shown, this, [this](const MustRead &reading) {
        if (!m_newer || reading.news.now != *m_newer || reading.news.before != m_guide.version)
            return;
        m_reading = reading;
        m_strip->say(Tone::Warn, tr("The guide was updated, %n change(s); this visit keeps version %1.", nullptr,
                                    int(reading.changes.size())).arg(m_guide.version), tr("View"));
    });
    connect(m_correction, &GuideCorrectionPanel::raised, this, [this] {
        m_strip->say(Tone::Good, tr("The correction was raised. Its answer is on the page of guides."));
    });
}

void VisitGuideBar::forget()
{
    m_guide = {};
    m_newer.reset();
    m_reading.reset();
    m_strip->clear();
    m_changes->hide();
    if (m_correction->isVisible())
        m_correction->leave();
}

void VisitGuideBar::follow()
{
    const GuideRef guide = m_work.visit.record().guide;
    if (guide == m_guide)
        return;
    forget();
    m_guide = guide;
    if (guide.isNull())
        return;
    whenAnswered(this, m_work.ports.guides.load({guide.id, 0}), [this, guide](const Result<Guide> &offered) {
        if (offered && guide == m_guide && offered->ref.version > guide.version)
            compare(offered->ref);
    });
}

void VisitGuideBar::compare(const GuideRef &now)
{
    m_newer = now;
    m_work.choice.compare(m_guide, now);
}

void VisitGuideBar::showChanges()
{
    if (!m_reading)
        return;
    m_changes->show(*m_reading, false);
    m_changes->setVisible(true);
    m_changes->takeFocus();
}

QString VisitGuideBar::pointerOfField(const Guide &guide)
{
    const FormField *field = markedField(guide.form);
    return field ? QStringLiteral("/form/%1").arg(field - guide.form.constData()) : QStringLiteral("/form");
}

QString VisitGuideBar::pointer() const
{
    const DraftPlace &place = m_work.visit.record().place;
    const Guide *guide = m_work.visit.guide();
    if (place.station == codeOf(stationCodes, Station::Form))
        return guide ? pointerOfField(*guide) : QString();
    if (place.station != codeOf(stationCodes, Station::Materials) || !guide)
        return place.station == codeOf(stationCodes, Station::Questions) ? QStringLiteral("/questions") : QString();
    for (qsizetype index = 0; index < guide->materials.size(); ++index) {
        if (guide->materials.at(index).id == place.materialId)
            return QStringLiteral("/materials/%1").arg(index);
    }
    return QStringLiteral("/materials");
}

void VisitGuideBar::correct()
{
    if (const Guide *guide = m_work.visit.guide())
        m_correction->open(*guide, pointer());
}

} // namespace yichuang
