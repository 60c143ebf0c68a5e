// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QWidget>

#include "casework/itemchoice.h"
#include "desk/guides/guidechangemodel.h"

namespace yichuang {

namespace Ui {
class GuideChangesPanel;
}

/// What changed in an item since the clerk knew it. Enter confirms that it was read (已阅), Esc leaves it for later; it stands
/// in its page and blocks nothing else.
class GuideChangesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GuideChangesPanel(QWidget *parent = nullptr);
    ~GuideChangesPanel() override;

    /// @param toConfirm whether there is something to confirm; otherwise it is only looked at
    void show(const MustRead &reading, bool toConfirm);
    void clear();
    void takeFocus();

Q_SIGNALS:
    void confirmed();
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::unique_ptr<Ui::GuideChangesPanel> m_ui;
    GuideChangeModel m_changes;
};

} // namespace yichuang
