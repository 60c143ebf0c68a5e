// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "core/error.h"
#include "domain/cases/pixels.h"

namespace yichuang {

/// Which way up a printed page lies: tesseract's model for it, at 150 dpi. CAPTURE §6: of 111 pages it decides 90, one of them
/// wrongly; of handwriting it knows little. The model is loaded once, by create().
class OrientationReader
{
public:
    /// Unsupported when the model is not installed.
    [[nodiscard]] static Result<std::unique_ptr<OrientationReader>> create();
    ~OrientationReader();
    Q_DISABLE_COPY_MOVE(OrientationReader)

    struct Orientation
    {
        int turned = 0;        ///< degrees clockwise by which the page lies turned: 0, 90, 180 or 270
        double confidence = 0; ///< at least 2; below that nothing is said
    };
    /// None when too little is written to tell.
    /// @param dpi of the pixels; 0 when unknown, then as much paper as A4 is assumed
    [[nodiscard]] std::optional<Orientation> orientationOf(const Pixels &page, double dpi);

private:
    class Engine;
    explicit OrientationReader(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
};

} // namespace yichuang
