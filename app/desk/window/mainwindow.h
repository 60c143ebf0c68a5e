// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include <QMainWindow>
#include <QPointer>

#include "desk/look/statuscolours.h"

class QAction;
class QToolButton;

namespace yichuang {

class DeskCover;
class KeysOverlay;
class LookKeeper;
class ToneLabel;

namespace Ui {
class MainWindow;
}

/// The shell: page tabs, search, the chip of the line, who is here, and the status bar. It switches pages and knows
/// nothing of what they are about.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds a tab. The action brings text, icon and key; the page stays its owner's.
    /// @param id stable name: "casedesk", "queue", "collection", "review", "sync", "settings"
    void addPage(const QString &id, QWidget *page, QAction *action);
    /// Takes all tabs away again; the pages are not destroyed.
    void removePages();
    /// Shows a page and gives the focus back to where it was on it. Nothing happens for an unknown id.
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    /// Shows a widget without tabs and search: the sign-in page.
    void showAlone(QWidget *page);
    /// Puts a page in front of all there is, until uncover(); what lies under it is found by nobody.
    void cover(QWidget *page);
    void uncover();
    [[nodiscard]] bool isCovered() const;

    /// Asked before the window closes; false keeps it open.
    void setCloseGuard(const std::function<bool()> &mayClose) { m_mayClose = mayClose; }

    /// Lets whoever works here choose how the desk looks, with Ctrl+,. It outlives the window.
    void offerLook(LookKeeper &look);
    /// A panel that lies over the window, and is gone when the window is covered.
    void addOverlay(QWidget *panel);

    void setPerson(const QString &text);
    /// Whether this person has a page that answers what is looked for in the top bar.
    void setSearchable(bool searchable);
    void setSampleNotice(bool shown);
    void sayLine(Tone tone, const QString &chip, const QString &hint);
    void saySaved(const QString &text);
    /// @param name what the system calls it, for administrators
    void sayPrinter(Tone tone, const QString &text, const QString &name = {});
    void sayScanner(Tone tone, const QString &text, const QString &name = {});
    /// @param text empty while there is room enough
    void sayRoom(Tone tone, const QString &text);
    /// @param text empty while all is well with the computer
    void sayMachine(Tone tone, const QString &text);
    /// Nothing that a person typed or was told stays for the next one.
    void forgetPerson();

Q_SIGNALS:
    void searched(const QString &text);
    void lockRequested();
    void signOutRequested();
    void lineClicked();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page
    {
        QString id;
        QWidget *widget = nullptr;
        QAction *action = nullptr;
        QToolButton *tab = nullptr;
    };
    void addStatusBar();
    [[nodiscard]] QToolButton *addStatusButton(const QString &text, const QString &name);
    void addKeys();
    void focusPage(QWidget *page);
    void fitTabs();
    void dress();

    std::unique_ptr<Ui::MainWindow> m_ui;
    std::unique_ptr<DeskCover> m_cover;
    QList<Page> m_pages;
    KeysOverlay *m_keys = nullptr;
    QList<QPointer<QWidget>> m_overlays;
    ToneLabel *m_savedLabel = nullptr;
    ToneLabel *m_printerLabel = nullptr;
    ToneLabel *m_scannerLabel = nullptr;
    ToneLabel *m_roomLabel = nullptr;
    ToneLabel *m_machineLabel = nullptr;
    std::function<bool()> m_mayClose;
    Tone m_lineTone = Tone::Quiet;
    bool m_dressing = false;
};

} // namespace yichuang
