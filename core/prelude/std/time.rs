// SPDX-License-Identifier: MIT
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Duration { _private: () }
impl Debug for Duration { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Duration {
    pub const ZERO: Duration;
    pub const MAX: Duration;
    pub const SECOND: Duration;
    pub const MILLISECOND: Duration;
    pub const fn new(secs: u64, nanos: u32) -> Duration;
    pub const fn from_secs(secs: u64) -> Duration;
    pub const fn from_millis(millis: u64) -> Duration;
    pub const fn from_micros(micros: u64) -> Duration;
    pub const fn from_nanos(nanos: u64) -> Duration;
    pub const fn from_mins(mins: u64) -> Duration;
    pub const fn from_hours(hours: u64) -> Duration;
    pub fn from_secs_f64(secs: f64) -> Duration;
    pub fn from_secs_f32(secs: f32) -> Duration;
    pub fn as_secs(&self) -> u64;
    pub fn as_millis(&self) -> u128;
    pub fn as_micros(&self) -> u128;
    pub fn as_nanos(&self) -> u128;
    pub fn as_secs_f64(&self) -> f64;
    pub fn as_secs_f32(&self) -> f32;
    pub fn subsec_millis(&self) -> u32;
    pub fn subsec_micros(&self) -> u32;
    pub fn subsec_nanos(&self) -> u32;
    pub fn is_zero(&self) -> bool;
    pub fn checked_add(self, other: Duration) -> Option<Duration>;
    pub fn checked_sub(self, other: Duration) -> Option<Duration>;
    pub fn checked_mul(self, n: u32) -> Option<Duration>;
    pub fn checked_div(self, n: u32) -> Option<Duration>;
    pub fn saturating_add(self, other: Duration) -> Duration;
    pub fn saturating_sub(self, other: Duration) -> Duration;
    pub fn saturating_mul(self, n: u32) -> Duration;
    pub fn mul_f64(self, n: f64) -> Duration;
    pub fn mul_f32(self, n: f32) -> Duration;
    pub fn div_f64(self, n: f64) -> Duration;
    pub fn div_f32(self, n: f32) -> Duration;
    pub fn div_duration_f64(self, other: Duration) -> f64;
    pub fn abs_diff(self, other: Duration) -> Duration;
}
impl Add for Duration { type Output = Duration; fn add(self, other: Duration) -> Duration; }
impl Sub for Duration { type Output = Duration; fn sub(self, other: Duration) -> Duration; }
impl Mul<u32> for Duration { type Output = Duration; fn mul(self, n: u32) -> Duration; }
impl Mul<Duration> for u32 { type Output = Duration; fn mul(self, duration: Duration) -> Duration; }
impl Div<u32> for Duration { type Output = Duration; fn div(self, n: u32) -> Duration; }
impl AddAssign for Duration { fn add_assign(&mut self, other: Duration); }
impl SubAssign for Duration { fn sub_assign(&mut self, other: Duration); }
impl MulAssign<u32> for Duration { fn mul_assign(&mut self, n: u32); }
impl DivAssign<u32> for Duration { fn div_assign(&mut self, n: u32); }
impl std::iter::Sum for Duration { fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration; }
impl<'a> std::iter::Sum<&'a Duration> for Duration { fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration; }
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Instant { _private: () }
impl Instant {
    pub fn now() -> Instant;
    pub fn elapsed(&self) -> Duration;
    pub fn duration_since(&self, earlier: Instant) -> Duration;
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration>;
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration;
    pub fn checked_add(&self, duration: Duration) -> Option<Instant>;
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant>;
}
impl Add<Duration> for Instant { type Output = Instant; fn add(self, duration: Duration) -> Instant; }
impl Sub<Duration> for Instant { type Output = Instant; fn sub(self, duration: Duration) -> Instant; }
impl Sub for Instant { type Output = Duration; fn sub(self, earlier: Instant) -> Duration; }
impl AddAssign<Duration> for Instant { fn add_assign(&mut self, duration: Duration); }
impl SubAssign<Duration> for Instant { fn sub_assign(&mut self, duration: Duration); }
