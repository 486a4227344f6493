// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace Pollux {

/// The bundled programs, in the order of :/pollux/programs/gallery.json.
class Gallery : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    enum Role {
        FileRole = Qt::UserRole + 1, ///< file: "upload_payment.rs"
        TitleRole, ///< title
        ShowsRole, ///< shows: one sentence
    };
    struct Entry
    {
        QString file;
        QString title;
        QString shows;
    };

    explicit Gallery(QObject *parent = nullptr);

    int count() const { return int(m_entries.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    static QList<Entry> entries();
    static QString pathOf(const QString &file); ///< where the program lies; empty: not one of the gallery

private:
    QList<Entry> m_entries;
};

} // namespace Pollux
