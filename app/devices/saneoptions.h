// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <sane/sane.h>

#include <QList>
#include <QStringList>

namespace yichuang {

/// The options of an opened SANE device, by their well-known names. Setting one may change all others, so nothing is
/// kept between calls. An option that the device does not have, or that is inactive, is passed over: scanners differ,
/// and what matters is read back afterwards.
class SaneOptions
{
public:
    explicit SaneOptions(SANE_Handle handle) : m_handle(handle) {}

    /// The texts that a list option offers; empty when there is no such option.
    [[nodiscard]] QStringList texts(const char *name) const;
    void setText(const char *name, const QString &text);
    /// False when there is no such switch, or it did not take the value.
    bool setSwitch(const char *name, bool on);
    /// The nearest value that the device allows: within a range, or the next larger of a list.
    void setNumber(const char *name, double value);
    /// What the device uses; no value when it has no such option.
    [[nodiscard]] std::optional<double> number(const char *name) const;
    /// Whether lengths are given in pixels instead of millimetres.
    [[nodiscard]] bool isInPixels(const char *name) const;

private:
    struct Option
    {
        SANE_Int index;
        const SANE_Option_Descriptor *descriptor;
    };

    [[nodiscard]] std::optional<Option> find(const char *name) const;

    SANE_Handle m_handle;
};

/// The first of `offered` that holds one of `wanted`, best wish first, whatever the case; empty when none does. Names of
/// modes differ by maker: "Color", "24bit Color".
[[nodiscard]] QString bestText(const QStringList &offered, const QStringList &wanted);

} // namespace yichuang
