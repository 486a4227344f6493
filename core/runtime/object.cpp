// SPDX-License-Identifier: MIT
#include "object.h"

#include <vector>

namespace Pollux::Engine {

void Object::destroy(Object *object)
{
    static constexpr int deepest = 200;
    thread_local int depth = 0;
    thread_local std::vector<Object *> postponed;

    if (depth >= deepest) {
        postponed.push_back(object);
        return;
    }
    ++depth;
    delete object;
    --depth;
    if (depth > 0)
        return;
    while (!postponed.empty()) {
        Object *next = postponed.back();
        postponed.pop_back();
        ++depth;
        delete next;
        --depth;
    }
}

} // namespace Pollux::Engine
