// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>

#include "devices/scandevice.h"

namespace yichuang::test {

/// A scanner that plays frames in order and notes how it was treated.
class ScriptedDevice final : public ScanDevice
{
public:
    struct Step
    {
        Result<> started;
        ScanFrame frame;
        QList<QByteArray> pieces;
        std::optional<Error> brokenBy; ///< after the pieces, instead of the end of the frame
    };

    void add(Step step) { m_steps.push_back(std::move(step)); }
    /// A grey page of 4 × 3 px in one piece.
    void addPage(char level = '\x80') { add({{}, grayFrame(), {QByteArray(12, level)}, std::nullopt}); }
    void addStartError(ErrorCode code) { add({failure(code), {}, {}, std::nullopt}); }

    [[nodiscard]] static ScanFrame grayFrame() { return {ScanFrame::Kind::Gray, true, 4, 4, 3, 8}; }
    [[nodiscard]] int cancels() const { return m_cancels; }

    void removeGlass() { m_hasGlass = false; }
    void removeFeeder() { m_hasFeeder = false; }
    void takeBothSides() { m_bothSides = true; }
    /// The sources it was set to, in order.
    [[nodiscard]] const QList<ScanSource> &sources() const { return m_sources; }

    [[nodiscard]] Result<> configure(const ScanRequest &request) override
    {
        m_sources.append(request.source);
        const bool there = request.source == ScanSource::Feeder ? m_hasFeeder : m_hasGlass;
        return there ? Result<>() : failure(ErrorCode::DeviceMissing);
    }
    [[nodiscard]] bool givesBothSides() const override { return m_bothSides && m_sources.last() == ScanSource::Feeder; }
    [[nodiscard]] Result<> start() override
    {
        if (m_steps.empty())
            return failure(ErrorCode::DeviceNoPaper);
        m_step = std::move(m_steps.front());
        m_steps.pop_front();
        return m_step.started;
    }
    [[nodiscard]] Result<ScanFrame> frame() override { return m_step.frame; }
    [[nodiscard]] Result<QByteArray> read() override
    {
        if (!m_step.pieces.isEmpty())
            return m_step.pieces.takeFirst();
        if (m_step.brokenBy)
            return failure(*m_step.brokenBy);
        return QByteArray();
    }
    void cancel() override { ++m_cancels; }
    [[nodiscard]] int dpi() const override { return 150; }

private:
    std::deque<Step> m_steps;
    Step m_step;
    QList<ScanSource> m_sources;
    int m_cancels = 0;
    bool m_hasGlass = true;
    bool m_hasFeeder = true;
    bool m_bothSides = false;
};

} // namespace yichuang::test
