// SPDX-License-Identifier: MIT
impl NUMBER {
    pub fn abs(self) -> NUMBER;
    pub fn signum(self) -> NUMBER;
    pub fn is_positive(self) -> bool { self > 0 }
    pub fn is_negative(self) -> bool { self < 0 }
    pub fn unsigned_abs(self) -> COUNTERPART;
    pub fn abs_diff(self, other: NUMBER) -> COUNTERPART;
    pub fn checked_abs(self) -> Option<NUMBER>;
    pub fn wrapping_abs(self) -> NUMBER;
    pub fn saturating_abs(self) -> NUMBER;
    pub fn saturating_neg(self) -> NUMBER;
    pub fn checked_add_unsigned(self, rhs: COUNTERPART) -> Option<NUMBER>;
}
impl std::ops::Neg for NUMBER { type Output = NUMBER; fn neg(self) -> NUMBER; }
