// SPDX-License-Identifier: MIT
#include "gallery.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Pollux {

namespace {

constexpr QLatin1String folder(":/pollux/programs/");

} // namespace

QList<Gallery::Entry> Gallery::entries()
{
    QFile file(folder + QStringLiteral("gallery.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Entry> entries;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        entries.append({object.value(QLatin1String("file")).toString(), object.value(QLatin1String("title")).toString(),
                        object.value(QLatin1String("shows")).toString()});
    }
    return entries;
}

QString Gallery::pathOf(const QString &file)
{
    const QList<Entry> all = entries();
    const bool isKnown = std::any_of(all.cbegin(), all.cend(), [&](const Entry &entry) { return entry.file == file; });
    return isKnown ? folder + file : QString();
}

Gallery::Gallery(QObject *parent) : QAbstractListModel(parent), m_entries(entries()) {}

int Gallery::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QHash<int, QByteArray> Gallery::roleNames() const
{
    return {{FileRole, "file"}, {TitleRole, "title"}, {ShowsRole, "shows"}};
}

QVariant Gallery::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case FileRole: return entry.file;
    case Qt::DisplayRole:
    case TitleRole: return entry.title;
    case ShowsRole: return entry.shows;
    default: return {};
    }
}

} // namespace Pollux
