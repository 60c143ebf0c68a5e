// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>

#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStringListModel>
#include <QWidget>

#include "casework/devicetest.h"
#include "desk/look/tonelabel.h"

namespace yichuang {

/// The devices of this counter, and their self-test: which ones answer now, what each part of the test said, how far it has
/// come. It can be stopped, and its report printed.
class DeviceTestPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the panel.
    DeviceTestPanel(const CounterPorts &ports, SelfCheck &selfCheck, const Session &session, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Lists scanners and cameras anew; one that was plugged in or out is seen.
    void listDevices();
    void stop() { m_test.stop(); }

private:
    QPushButton *button(const QString &name, const QString &text, const QKeySequence &key);
    void buildRows();
    void connectTest();
    void devicesChanged();
    [[nodiscard]] QString changedWords() const;
    void begin();
    void sayResult();
    [[nodiscard]] std::pair<Tone, QString> resultWords() const;
    void arrange();
    void print();

    const CounterPorts m_ports;
    DeviceTest m_test;
    QStringListModel m_devices;  ///< a sentence a row
    QStringListModel m_findings; ///< a sentence a row
    ToneLabel *m_result;
    QProgressBar *m_progress;
    QListView *m_devicesView;
    QListView *m_findingsView;
    QPushButton *m_testButton = nullptr;
    QPushButton *m_printButton = nullptr;
    QString m_changed; ///< said of a device that came or went while a test ran; "" of none
    int m_listing = 0; ///< counts the listings: an answer to an older one is passed over
};

} // namespace yichuang
