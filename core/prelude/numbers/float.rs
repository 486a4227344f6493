// SPDX-License-Identifier: MIT
impl NUMBER {
    pub const MIN: NUMBER;
    pub const MAX: NUMBER;
    pub const EPSILON: NUMBER;
    pub const INFINITY: NUMBER;
    pub const NEG_INFINITY: NUMBER;
    pub const NAN: NUMBER;
    pub const MIN_POSITIVE: NUMBER;
    pub fn abs(self) -> NUMBER;
    pub fn sqrt(self) -> NUMBER;
    pub fn cbrt(self) -> NUMBER;
    pub fn powi(self, exponent: i32) -> NUMBER;
    pub fn powf(self, exponent: NUMBER) -> NUMBER;
    pub fn exp(self) -> NUMBER;
    pub fn ln(self) -> NUMBER;
    pub fn log(self, base: NUMBER) -> NUMBER;
    pub fn log10(self) -> NUMBER;
    pub fn log2(self) -> NUMBER;
    pub fn sin(self) -> NUMBER;
    pub fn cos(self) -> NUMBER;
    pub fn tan(self) -> NUMBER;
    pub fn asin(self) -> NUMBER;
    pub fn acos(self) -> NUMBER;
    pub fn atan(self) -> NUMBER;
    pub fn atan2(self, other: NUMBER) -> NUMBER;
    pub fn sinh(self) -> NUMBER;
    pub fn cosh(self) -> NUMBER;
    pub fn tanh(self) -> NUMBER;
    pub fn hypot(self, other: NUMBER) -> NUMBER;
    pub fn floor(self) -> NUMBER;
    pub fn ceil(self) -> NUMBER;
    pub fn round(self) -> NUMBER;
    pub fn trunc(self) -> NUMBER;
    pub fn fract(self) -> NUMBER;
    pub fn signum(self) -> NUMBER;
    pub fn mul_add(self, a: NUMBER, b: NUMBER) -> NUMBER;
    pub fn rem_euclid(self, rhs: NUMBER) -> NUMBER;
    pub fn to_degrees(self) -> NUMBER;
    pub fn to_radians(self) -> NUMBER;
    pub fn min(self, other: NUMBER) -> NUMBER;
    pub fn max(self, other: NUMBER) -> NUMBER;
    pub fn clamp(self, low: NUMBER, high: NUMBER) -> NUMBER;
    pub fn is_nan(self) -> bool;
    pub fn is_infinite(self) -> bool;
    pub fn is_finite(self) -> bool;
    pub fn is_sign_negative(self) -> bool;
    pub fn is_sign_positive(self) -> bool;
    pub fn recip(self) -> NUMBER;
    pub fn total_cmp(&self, other: &NUMBER) -> std::cmp::Ordering;
}
impl std::str::FromStr for NUMBER { type Err = std::num::ParseFloatError; fn from_str(text: &str) -> Result<NUMBER, std::num::ParseFloatError>; }
impl std::ops::Neg for NUMBER { type Output = NUMBER; fn neg(self) -> NUMBER; }
