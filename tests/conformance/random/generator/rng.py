# SPDX-License-Identifier: MIT
"""Numbers that are the same for a seed on every machine and in every version of Python."""


class Rng:
    """splitmix64 (Steele, Lea, Flood 2014). Python's own `random` promises less: choice() and sample() have changed."""

    def __init__(self, seed):
        self.state = seed & 0xFFFFFFFFFFFFFFFF

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
        return z ^ (z >> 31)

    def below(self, limit):
        return (self.next() >> 11) % limit

    def between(self, low, high):
        """Both ends included."""
        return low + self.below(high - low + 1)

    def percent(self, chance):
        return self.below(100) < chance

    def pick(self, options):
        return options[self.below(len(options))]

    def weighted(self, options):
        """options: (weight, value) pairs."""
        left = self.below(sum(weight for weight, _ in options))
        for weight, value in options:
            left -= weight
            if left < 0:
                return value
        raise AssertionError("weights changed while picking")
