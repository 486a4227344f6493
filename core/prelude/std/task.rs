// SPDX-License-Identifier: MIT
use std::sync::Arc;
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Poll<T> { Ready(T), Pending }
impl<T> Poll<T> {
    pub fn is_ready(&self) -> bool { matches!(self, Poll::Ready(_)) }
    pub fn is_pending(&self) -> bool { matches!(self, Poll::Pending) }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Poll<U> { match self { Poll::Ready(value) => Poll::Ready(f(value)), Poll::Pending => Poll::Pending } }
}
impl<T> From<T> for Poll<T> { fn from(value: T) -> Self { Poll::Ready(value) } }
pub struct Context<'a> { _private: &'a Waker }
impl<'a> Context<'a> { pub fn waker(&self) -> &'a Waker; pub fn from_waker(waker: &'a Waker) -> Self; }
pub struct Waker { _private: () }
impl Waker { pub fn wake(self); pub fn wake_by_ref(&self); pub fn will_wake(&self, other: &Waker) -> bool; pub fn noop() -> &'static Waker; }
impl Clone for Waker { fn clone(&self) -> Waker; }
impl Debug for Waker { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub trait Wake { fn wake(self: Arc<Self>); fn wake_by_ref(self: &Arc<Self>) { self.clone().wake() } }
impl<W: Wake> From<Arc<W>> for Waker { fn from(waker: Arc<W>) -> Waker; }
