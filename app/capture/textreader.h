// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include <QDate>

#include "capture/pagetext.h"
#include "core/error.h"
#include "domain/cases/pixels.h"
#include "domain/guide/guiderules.h"

namespace yichuang {

/// Reads printed simplified Chinese (tesseract, model chi_sim), as CAPTURE §6 measured it to be best: shrunk to 150 dpi and laid
/// level. Where something stands we look ourselves (textCells), and no more is read than is asked for (CellReading). The model
/// is loaded once, by create(); after that no file is opened.
///
/// For one thread at a time. OMP_THREAD_LIMIT=1 in the environment keeps tesseract from threads of its own (CAPTURE §7.11).
class TextReader
{
public:
    /// Unsupported when the model is not installed.
    [[nodiscard]] static Result<std::unique_ptr<TextReader>> create();
    ~TextReader();
    Q_DISABLE_COPY_MOVE(TextReader)

    /// As much of an upright page as the rules need; all of it where something that they ask for is not found. Blanks between
    /// Chinese characters go, within a line only (CAPTURE §7.16); cells that a wide gap parts are lines of their own. Invalid
    /// for a picture whose size and bytes differ, TooLarge.
    /// @param dpi of the pixels; 0 when unknown, then as much paper as A4 is assumed
    /// @param today no identity number is of somebody who was born after it
    [[nodiscard]] Result<PageText> read(const Pixels &page, double dpi, const QList<ReadingRule> &rules, QDate today);

    /// How sure the reader is of some short lines of the page, as it stands: 0 to 100; 0 where it finds none. Of a page on its
    /// head little can be read.
    [[nodiscard]] double legibility(const Pixels &page, double dpi);

private:
    class Engine;
    struct LevelPage;
    [[nodiscard]] static Result<LevelPage> levelled(const Pixels &page, double dpi);
    explicit TextReader(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> m_engine;
};

} // namespace yichuang
