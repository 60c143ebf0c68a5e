// SPDX-License-Identifier: Apache-2.0
#include "desk/window/keylistmodel.h"

#include <iterator>

#include <QCoreApplication>

#include "desk/look/deskroles.h"

namespace yichuang {

namespace {

struct KeyMeaning
{
    const char *key;
    const char *meaning;
};

// Marked here, translated when shown, because the language is not installed yet when statics are made.
constexpr KeyMeaning keyMeanings[] = {
    {"Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Open a page")},
    {"Ctrl+K", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Search for an item or a case")},
    {"Ctrl+,", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Light or dark, and the size of letters")},
    {"Ctrl+Alt+L", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Lock the desk; the work stays where it is")},
    {"Ctrl+L", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Sign out; an open visit is parked")},
    {"Ctrl+Shift+L", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Change my password")},
    {"F2", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "New visit; an open one is parked")},
    {"Enter", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Go on to the next missing thing")},
    {"Alt+1 … Alt+5", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Applicant, item, situation, materials, form")},
    {"F4", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "To the list of what is still missing")},
    {"1 … 9", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Answer a question; go to a check point")},
    {"F3", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Scan, as the counter's settings and the guide say")},
    {"Shift+F3", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Scan from the feeder")},
    {"Alt+Shift+F3", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "The next scanner")},
    {"Ctrl+D", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "On the page of the computer: test the devices and the disk")},
    {"Ctrl+Shift+F3", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Flatbed, feeder, both sides; or leave the backs out")},
    {"Ctrl+F3", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Document camera: Space takes, C a card, Tab corners, Esc done")},
    {"Ctrl+O", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Import files; they can be dropped on the page too")},
    {"Ctrl+V", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Take a copied picture or copied files as pages")},
    {"Space", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Check point passed")},
    {"X", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Check point failed, with a reason")},
    {"N", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Check point not applicable")},
    {"A", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "All other points of the material passed, once every page was seen")},
    {"U", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "The pages are usable all the same, with a reason")},
    {"M", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Change how the material is obtained; 1 … 4 where a promise is allowed")},
    {"D", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "The dates on the paper")},
    {"H", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Whose document it is: name and number of another person")},
    {"L", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "What was read: Enter confirms, typing corrects, X says why it is missing")},
    {"C", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "How many originals and copies there are")},
    {"Ctrl+Alt+1 … 9, 0", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In the form: take what is registered or was said before; say why not")},
    {"Ctrl+Alt+P", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In the form: take over what earlier cases say in all empty fields")},
    {"Alt+↓", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In a field with a code list: unfold it; Enter takes, → and ← levels, Esc leaves")},
    {"J, K", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Next and previous material")},
    {"←, →", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Previous and next page")},
    {"+, −, 0", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Larger, smaller, whole page")},
    {"R, Shift+R", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Turn the marked pages to the right, to the left")},
    {"Shift+←, Shift+→", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Mark several pages")},
    {"Alt+←, Alt+→", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Move the marked pages one place")},
    {"Ctrl+X, Ctrl+C, Ctrl+V", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Take pages to another material, or use them there too")},
    {"S", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Divide a file before this page, or join it again")},
    {"W", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Page width; Ctrl and the cursor keys move the page")},
    {"Z", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "To the next thing the machine found on the page")},
    {"B, V", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Two pages side by side; one as large as the window")},
    {"Delete", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Remove the marked pages; Ctrl+Z brings them back")},
    {"Shift+Delete", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Put the blank pages of the scan aside; Ctrl+Z brings them back")},
    {"F5", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Look again; ask the store what became of an act")},
    {"Ctrl+Z", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Undo")},
    {"Ctrl+Shift+Z", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Redo")},
    {"F6", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Park the visit")},
    {"Shift+F6", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Discard the draft, after a question")},
    {"F7", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "After an interruption: this station was looked at")},
    {"F8", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Tell what to bring, or, once something was handed in, what to put right")},
    {"Shift+F8", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "The other of the two: correction notice, or what is still to be brought")},
    {"Ctrl+F8", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Print separator sheets, by which the feeder sorts a stack")},
    {"F9", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Receive and print the voucher")},
    {"F11", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Why it is asked for: material, field, question, fees and dates; Esc closes")},
    {"Shift+F11", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Correct the guide: what it should say, and why; Ctrl+Enter raises it")},
    {"F10", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Do not accept")},
    {"Ctrl+B", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In a case: what was promised has come")},
    {"Ctrl+T", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In the queue, in a case: take in what puts right what the correction notice named")},
    {"Ctrl+H", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In a case: keep it from being purged, or end that, with a reason")},
    {"Alt+V", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In a filed case, in collection: show who it is about, with a reason")},
    {"Ctrl+Shift+C", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "In a filed case: copy who it is about, as it is shown")},
    {"Ctrl+P", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "Print the paper again")},
    {"Esc", QT_TRANSLATE_NOOP("yichuang::KeyListModel", "One step back; nothing is lost")},
};

} // namespace

int KeyListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::size(keyMeanings));
}

int KeyListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QVariant KeyListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const KeyMeaning &row = keyMeanings[index.row()];
    const bool key = static_cast<Column>(index.column()) == Column::Key;
    if (role == EmphasisRole)
        return key;
    if (role != Qt::DisplayRole)
        return {};
    return key ? QString::fromUtf8(row.key) : QCoreApplication::translate("yichuang::KeyListModel", row.meaning);
}

QVariant KeyListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return static_cast<Column>(section) == Column::Key ? tr("Key") : tr("What it does");
}

} // namespace yichuang
