// SPDX-License-Identifier: Apache-2.0
#include "ctl/command.h"

namespace yichuang {

namespace {

qsizetype wordCount(const Command &command)
{
    return command.name.count(QLatin1Char(' ')) + 1;
}

} // namespace

QString usageText(const QList<Command> &commands)
{
    QString text = QStringLiteral("usage: yichuangctl [--data DIR] [--clerk ID | --recovery] [--json] COMMAND\n");
    for (const Command &command : commands)
        text += QStringLiteral("  ") + QString(command.name + u' ' + command.usage).trimmed() + QLatin1Char('\n');
    return text.trimmed();
}

QString unknownCommandText(const QStringList &words)
{
    return QStringLiteral("There is no command \"%1\"; yichuangctl --help lists all of them.").arg(words.mid(0, 2).join(u' '));
}

const Command *findCommand(const QList<Command> &commands, const QStringList &words)
{
    for (const Command &command : commands) {
        if (command.name == words.mid(0, wordCount(command)).join(QLatin1Char(' ')))
            return &command;
    }
    return nullptr;
}

Result<Arguments> readArguments(const Command &command, const QStringList &words)
{
    Arguments arguments;
    QStringList rest = words.mid(wordCount(command));
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (!word.startsWith(QStringLiteral("--"))) {
            arguments.places.append(word);
            continue;
        }
        const QString name = word.mid(2);
        const bool takesValue = command.named.contains(name + QLatin1Char('='));
        if (!takesValue && !command.named.contains(name))
            return failure(ErrorCode::Invalid, QStringLiteral("%1 does not take %2").arg(command.name, word));
        if (takesValue && rest.isEmpty())
            return failure(ErrorCode::Invalid, QStringLiteral("%1 needs a value").arg(word));
        arguments.named.insert(name, takesValue ? rest.takeFirst() : QString());
    }
    const qsizetype given = arguments.places.size();
    if (given < command.places || (given > command.places && !command.takesMore))
        return failure(ErrorCode::Invalid, QStringLiteral("usage: yichuangctl %1 %2").arg(command.name, command.usage));
    return arguments;
}

} // namespace yichuang
