// SPDX-License-Identifier: Apache-2.0
#include "desk/visit/scannerbar.h"

#include <QHBoxLayout>
#include <QShortcut>

#include "desk/words/devicewords.h"

namespace yichuang {

namespace {

/// As many of the leading parts of a text as there is room for; a first part without room is shortened.
QString leadingParts(const QString &text, const QFontMetrics &metrics, int room)
{
    const QString between = QStringLiteral(" · ");
    QStringList parts = text.split(between);
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(between)) > room)
        parts.removeLast();
    return metrics.elidedText(parts.join(between), Qt::ElideRight, room);
}

} // namespace

ScannerBar::ScannerBar(PageIntake &intake, QWidget *parent)
    : QWidget(parent), m_intake(intake), m_scanner(new QToolButton(this)), m_source(new QToolButton(this))
{
    m_scanner->setObjectName(QStringLiteral("scannerButton"));
    m_source->setObjectName(QStringLiteral("sourceButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QToolButton *button : {m_scanner, m_source}) {
        button->setAutoRaise(true);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the page asks for the width, not they
        button->setFocusPolicy(Qt::TabFocus); // a click must not take the focus from the check points
        layout->addWidget(button);
    }
    connect(m_scanner, &QToolButton::clicked, &m_intake.scanners(), &ScannerChoice::useNext);
    connect(m_source, &QToolButton::clicked, this, &ScannerBar::nextSource);
    const QList<std::pair<QKeySequence, QToolButton *>> keys{{Qt::ALT | Qt::SHIFT | Qt::Key_F3, m_scanner},
                                                             {Qt::CTRL | Qt::SHIFT | Qt::Key_F3, m_source}};
    for (const auto &[key, button] : keys)
        connect(new QShortcut(key, this), &QShortcut::activated, button, &QToolButton::click);
    connectIntake();
    describe();
}

void ScannerBar::connectIntake()
{
    connect(&m_intake, &PageIntake::busyChanged, this, &ScannerBar::describe);
    connect(&m_intake, &PageIntake::started, this, [this] { m_kept = 0; });
    connect(&m_intake, &PageIntake::pageKept, this, [this] { ++m_kept; });
    connect(&m_intake.scanners(), &ScannerChoice::changed, this, &ScannerBar::describe);
    connect(&m_intake.scanners(), &ScannerChoice::offered, this, [this](const QString &gone, const ScannerInfo &other) {
        Q_EMIT notice(Tone::Warn, tr("%1 does not answer. F3 scans with %2 instead; Ctrl+O imports files.")
                                      .arg(gone, DeviceWords::scanner(other)));
    });
    connect(&m_intake, &PageIntake::resolutionRounded, this, [this](int asked, int used) {
        Q_EMIT notice(Tone::Quiet, tr("The scanner used %1 dpi instead of %2.").arg(used).arg(asked));
    });
    connect(&m_intake, &PageIntake::backsAwaited, this, [this](const QString &, int fronts) {
        describe();
        Q_EMIT notice(Tone::Warn, tr("%n front(s) kept. Turn the whole stack over, put it in again and press F3; Ctrl+Shift+F3 leaves the "
                                     "backs out.", nullptr, fronts));
    });
    connect(&m_intake, &PageIntake::backsTaken, this, [this](const QString &, int fronts, int backs) {
        describe();
        if (fronts == backs)
            Q_EMIT notice(Tone::Good, tr("%n sheet(s) have both sides.", nullptr, fronts));
        else
            Q_EMIT notice(Tone::Warn, unevenText(fronts, backs));
    });
}

QString ScannerBar::unevenText(int fronts, int backs)
{
    return tr("%1 fronts and %2 backs came. Every page is kept; look their order through.").arg(fronts).arg(backs);
}

QString ScannerBar::keptOfStack() const
{
    return m_kept > 0 ? tr("%n page(s) of this stack are kept.", nullptr, m_kept) + QLatin1Char(' ') : QString();
}

QString ScannerBar::wayOut(const Error &error) const
{
    const bool others = m_intake.scanners().known().size() > 1;
    return error.code == ErrorCode::DeviceMissing && others ? u' ' + tr("Alt+Shift+F3 takes the other scanner.") : QString();
}

void ScannerBar::describe()
{
    const std::optional<ScannerInfo> &scanner = m_intake.scanners().current();
    m_scannerText = scanner ? DeviceWords::scanner(*scanner) : tr("Any scanner");
    m_sourceText = m_intake.awaitsBacks() ? tr("Leave the backs out") : DeviceWords::profile(m_intake.scanners().profile());
    const std::tuple<QToolButton *, QString, QString> buttons[] = {{m_scanner, m_scannerText, tr("%1  Alt+Shift+F3")},
                                                                   {m_source, m_sourceText, tr("%1  Ctrl+Shift+F3")}};
    for (const auto &[button, text, withKey] : buttons) {
        button->setEnabled(!m_intake.busy());
        button->setToolTip(withKey.arg(text));
        button->setAccessibleName(button->toolTip());
    }
    arrange();
}

void ScannerBar::arrange()
{
    constexpr int frame = 12; // px; around the text of a button
    const std::pair<QToolButton *, QString> buttons[] = {{m_scanner, m_scannerText}, {m_source, m_sourceText}};
    for (const auto &[button, text] : buttons) {
        const QString whole = button->toolTip();
        const int room = button->width() - frame;
        const bool keyFits = fontMetrics().horizontalAdvance(whole) <= room;
        button->setText(keyFits ? whole : leadingParts(text, fontMetrics(), room));
    }
}

void ScannerBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    arrange();
}

void ScannerBar::nextSource()
{
    if (!m_intake.awaitsBacks())
        return m_intake.scanners().useNextSource();
    m_intake.leaveBacksOut();
    describe();
    Q_EMIT notice(Tone::Quiet, tr("The backs are left out."));
}

} // namespace yichuang
