#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Prints the hashes that tst_eventlog expects, by an XXH64 written from its specification and first checked against
published values. Run it when the canonical form in core/trace/eventlog.h changes."""
import struct

P1, P2, P3 = 0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9
P4, P5, MASK = 0x85EBCA77C2B2AE63, 0x27D4EB2F165667C5, (1 << 64) - 1


def rotl(x, r):
    return ((x << r) | (x >> (64 - r))) & MASK


def mix(acc, word):
    return rotl((acc + word * P2) & MASK, 31) * P1 & MASK


def xxh64(data):
    i, n = 0, len(data)
    if n >= 32:
        v = [(P1 + P2) & MASK, P2, 0, -P1 & MASK]
        while i + 32 <= n:
            v = [mix(a, w) for a, w in zip(v, struct.unpack_from("<4Q", data, i))]
            i += 32
        h = (rotl(v[0], 1) + rotl(v[1], 7) + rotl(v[2], 12) + rotl(v[3], 18)) & MASK
        for a in v:
            h = ((h ^ mix(0, a)) * P1 + P4) & MASK
    else:
        h = P5
    h = (h + n) & MASK
    while i + 8 <= n:
        h = (rotl(h ^ mix(0, struct.unpack_from("<Q", data, i)[0]), 27) * P1 + P4) & MASK
        i += 8
    if i + 4 <= n:
        h = (rotl(h ^ (struct.unpack_from("<I", data, i)[0] * P1 & MASK), 23) * P2 + P3) & MASK
        i += 4
    for byte in data[i:]:
        h = rotl(h ^ (byte * P5 & MASK), 11) * P1 & MASK
    h = (h ^ (h >> 33)) * P2 & MASK
    h = (h ^ (h >> 29)) * P3 & MASK
    return h ^ (h >> 32)


def event(time=0, arg=0, task=0xFFFFFFFF, begin=0, end=0, kind=0, detail=0, worker=0xFF, depth=0, branch=0):
    return struct.pack("<QQIIIBBBB", time, arg, task, begin, end, kind, detail, worker, depth | branch << 4)


def line(text):
    data = struct.pack("<Q", len(text)) + text
    return data + bytes(-len(data) % 32)


def log_hash(events=(), lines=()):
    head = struct.pack("<4Q", len(events), len(lines), 0, 0)
    return f"{xxh64(head + b''.join(events) + b''.join(map(line, lines))):016x}"


# Values published with other implementations.
assert xxh64(b"") == 0xEF46DB3751D8E999
assert xxh64(b"a") == 0xD24EC4F1A98C6E5B
assert xxh64(b"abc") == 0x44BC2CF5AD770999
assert xxh64(b"Nobody inspects the spammish repetition") == 0xFBCEA83C8A378BF1

print("empty          ", log_hash())
print("every field set", log_hash([
    event(0x0102030405060708, 0xF1F2F3F4F5F6F7F8, 0x11121314, 0x21222324, 0x31323334, 5, 0x41, 0xFE, 3, 9), event()]))
print("lines          ", log_hash([], [bytes(ord("a") + i % 26 for i in range(n)) for n in (0, 1, 24, 25, 56, 57)]))
