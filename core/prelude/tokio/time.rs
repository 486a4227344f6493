// SPDX-License-Identifier: MIT
use std::ops::{Add, AddAssign, Sub, SubAssign};
use std::pin::Pin;
use std::task::{Context, Poll};
pub use std::time::Duration;
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
impl Instant { pub fn from_std(instant: std::time::Instant) -> Instant; pub fn into_std(self) -> std::time::Instant; }
pub fn sleep(duration: Duration) -> Sleep;
pub fn sleep_until(deadline: Instant) -> Sleep;
pub struct Sleep { _private: () }
impl Sleep { pub fn deadline(&self) -> Instant; pub fn is_elapsed(&self) -> bool; pub fn reset(self: Pin<&mut Self>, deadline: Instant); }
impl Future for Sleep { type Output = (); fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()>; }
pub fn timeout<F: IntoFuture>(duration: Duration, future: F) -> Timeout<F::IntoFuture>;
pub fn timeout_at<F: IntoFuture>(deadline: Instant, future: F) -> Timeout<F::IntoFuture>;
pub struct Timeout<T> { future: T }
impl<T> Timeout<T> { pub fn into_inner(self) -> T { self.future } pub fn get_ref(&self) -> &T { &self.future } }
impl<T: Future> Future for Timeout<T> { type Output = Result<T::Output, error::Elapsed>; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output>; }
pub mod error { #[derive(Debug, PartialEq, Eq)] pub struct Elapsed { _private: () } impl std::fmt::Display for Elapsed { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; } impl std::error::Error for Elapsed {} }
pub fn interval(period: Duration) -> Interval;
pub fn interval_at(start: Instant, period: Duration) -> Interval;
#[derive(Debug)] pub struct Interval { _private: () }
impl Interval { pub async fn tick(&mut self) -> Instant; pub fn reset(&mut self); pub fn reset_immediately(&mut self); pub fn reset_after(&mut self, after: Duration); pub fn reset_at(&mut self, deadline: Instant); pub fn missed_tick_behavior(&self) -> MissedTickBehavior; pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior); pub fn period(&self) -> Duration; pub fn poll_tick(&mut self, context: &mut Context<'_>) -> Poll<Instant>; }
#[derive(Clone, Copy, Debug, PartialEq, Eq)] pub enum MissedTickBehavior { Burst, Delay, Skip }
pub fn pause();
pub fn resume();
pub async fn advance(duration: Duration);
