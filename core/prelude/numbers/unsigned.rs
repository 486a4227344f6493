// SPDX-License-Identifier: MIT
impl NUMBER {
    pub fn abs_diff(self, other: NUMBER) -> NUMBER;
    pub fn is_power_of_two(self) -> bool;
    pub fn next_power_of_two(self) -> NUMBER;
    pub fn div_ceil(self, rhs: NUMBER) -> NUMBER;
    pub fn next_multiple_of(self, rhs: NUMBER) -> NUMBER;
    pub fn is_multiple_of(self, rhs: NUMBER) -> bool;
    pub fn checked_add_signed(self, rhs: COUNTERPART) -> Option<NUMBER>;
    pub fn saturating_add_signed(self, rhs: COUNTERPART) -> NUMBER;
    pub fn wrapping_add_signed(self, rhs: COUNTERPART) -> NUMBER;
}
