// SPDX-License-Identifier: MIT
impl NUMBER {
    pub const MIN: NUMBER;
    pub const MAX: NUMBER;
    pub const BITS: u32;
    pub fn pow(self, exponent: u32) -> NUMBER;
    pub fn isqrt(self) -> NUMBER;
    pub fn checked_add(self, rhs: NUMBER) -> Option<NUMBER>;
    pub fn checked_sub(self, rhs: NUMBER) -> Option<NUMBER>;
    pub fn checked_mul(self, rhs: NUMBER) -> Option<NUMBER>;
    pub fn checked_div(self, rhs: NUMBER) -> Option<NUMBER>;
    pub fn checked_rem(self, rhs: NUMBER) -> Option<NUMBER>;
    pub fn checked_pow(self, exponent: u32) -> Option<NUMBER>;
    pub fn checked_neg(self) -> Option<NUMBER>;
    pub fn checked_shl(self, rhs: u32) -> Option<NUMBER>;
    pub fn checked_shr(self, rhs: u32) -> Option<NUMBER>;
    pub fn wrapping_add(self, rhs: NUMBER) -> NUMBER;
    pub fn wrapping_sub(self, rhs: NUMBER) -> NUMBER;
    pub fn wrapping_mul(self, rhs: NUMBER) -> NUMBER;
    pub fn wrapping_div(self, rhs: NUMBER) -> NUMBER;
    pub fn wrapping_neg(self) -> NUMBER;
    pub fn wrapping_pow(self, exponent: u32) -> NUMBER;
    pub fn wrapping_shl(self, rhs: u32) -> NUMBER;
    pub fn wrapping_shr(self, rhs: u32) -> NUMBER;
    pub fn saturating_add(self, rhs: NUMBER) -> NUMBER;
    pub fn saturating_sub(self, rhs: NUMBER) -> NUMBER;
    pub fn saturating_mul(self, rhs: NUMBER) -> NUMBER;
    pub fn saturating_pow(self, exponent: u32) -> NUMBER;
    pub fn overflowing_add(self, rhs: NUMBER) -> (NUMBER, bool);
    pub fn overflowing_sub(self, rhs: NUMBER) -> (NUMBER, bool);
    pub fn overflowing_mul(self, rhs: NUMBER) -> (NUMBER, bool);
    pub fn rem_euclid(self, rhs: NUMBER) -> NUMBER;
    pub fn div_euclid(self, rhs: NUMBER) -> NUMBER;
    pub fn count_ones(self) -> u32;
    pub fn count_zeros(self) -> u32;
    pub fn leading_zeros(self) -> u32;
    pub fn trailing_zeros(self) -> u32;
    pub fn rotate_left(self, n: u32) -> NUMBER;
    pub fn rotate_right(self, n: u32) -> NUMBER;
    pub fn swap_bytes(self) -> NUMBER;
    pub fn ilog2(self) -> u32;
    pub fn ilog10(self) -> u32;
    pub fn from_str_radix(text: &str, radix: u32) -> Result<NUMBER, std::num::ParseIntError>;
}
impl Eq for NUMBER {}
impl Ord for NUMBER { fn cmp(&self, other: &NUMBER) -> std::cmp::Ordering; }
impl Hash for NUMBER { fn hash<H: std::hash::Hasher>(&self, state: &mut H); }
impl std::ops::Step for NUMBER {}
impl std::str::FromStr for NUMBER { type Err = std::num::ParseIntError; fn from_str(text: &str) -> Result<NUMBER, std::num::ParseIntError>; }
impl std::ops::Not for NUMBER { type Output = NUMBER; fn not(self) -> NUMBER; }
impl std::ops::BitAnd for NUMBER { type Output = NUMBER; fn bitand(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::BitOr for NUMBER { type Output = NUMBER; fn bitor(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::BitXor for NUMBER { type Output = NUMBER; fn bitxor(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Shl for NUMBER { type Output = NUMBER; fn shl(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Shr for NUMBER { type Output = NUMBER; fn shr(self, rhs: NUMBER) -> NUMBER; }
impl std::fmt::LowerHex for NUMBER { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::fmt::UpperHex for NUMBER { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::fmt::Binary for NUMBER { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::fmt::Octal for NUMBER { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
