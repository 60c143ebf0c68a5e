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
    int m_cancels = 0;
};

} // namespace yichuang::test
