// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "domain/checks/checkreport.h"

namespace yichuang {

/// One station of a visit. It shows the visit, hands what is typed to it, and knows where each gap is.
class StationPanel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the visit as it is now. Text that is being typed and was not handed over yet stays.
    virtual void refresh() = 0;
    /// Hands over what is typed; before every act and before the visit is let go.
    virtual void commit() {}
    /// Forgets what is typed and not handed over, so that an undo shows what was before.
    virtual void forgetTyped() {}
    /// Puts the focus on the first thing to do here.
    virtual void begin() = 0;
    /// Puts the focus on the place of a gap of this station.
    virtual void goTo(const Gap &gap) = 0;

Q_SIGNALS:
    /// The clerk is through with something; the focus should go to the next missing thing.
    void stepDone();
};

} // namespace yichuang
