// SPDX-License-Identifier: MIT
// Opens a file, changes it and says when its recovery copy is written; then it waits to be killed.
#include "testsupport.h"

#include "qml/recovery.h"

#include <QGuiApplication>
#include <QTimer>

#include <cstdio>

using namespace Pollux;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setOrganizationName(QStringLiteral("Pollux"));
    QGuiApplication::setApplicationName(QStringLiteral("tst_recovery"));
    Session session;
    if (argc < 2 || !session.document()->openPath(QFile::decodeName(argv[1])))
        return 1;
    Test::edit(session, QStringLiteral("from_secs(2)"), QStringLiteral("from_secs(7)"));

    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &application, [] {
        const QDir folder(RecoverySlot::folder());
        if (folder.entryList({QStringLiteral("*.recovery")}, QDir::Files).isEmpty())
            return;
        std::puts("written");
        std::fflush(stdout);
    });
    poll.start(20);
    return application.exec();
}
