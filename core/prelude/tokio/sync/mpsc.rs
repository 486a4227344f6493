// SPDX-License-Identifier: MIT
use self::error::{SendError, SendTimeoutError, TryRecvError, TrySendError};
use std::time::Duration;
pub mod error {
#[derive(PartialEq, Eq, Clone, Copy)] pub struct SendError<T>(pub T);
impl<T> Debug for SendError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> std::fmt::Display for SendError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Debug> std::error::Error for SendError<T> {}
#[derive(PartialEq, Eq, Clone, Copy)] pub enum TrySendError<T> { Full(T), Closed(T) }
impl<T> TrySendError<T> { pub fn into_inner(self) -> T { match self { TrySendError::Full(value) => value, TrySendError::Closed(value) => value } } }
impl<T> Debug for TrySendError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> std::fmt::Display for TrySendError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Debug> std::error::Error for TrySendError<T> {}
#[derive(PartialEq, Eq, Clone, Copy)] pub enum SendTimeoutError<T> { Timeout(T), Closed(T) }
impl<T> Debug for SendTimeoutError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> std::fmt::Display for SendTimeoutError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Debug> std::error::Error for SendTimeoutError<T> {}
#[derive(PartialEq, Eq, Clone, Copy, Debug)] pub enum TryRecvError { Empty, Disconnected }
impl std::fmt::Display for TryRecvError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for TryRecvError {}
}
pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>);
pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>);
pub struct Receiver<T> { _item: T }
impl<T> Receiver<T> { pub async fn recv(&mut self) -> Option<T>; pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize; pub fn try_recv(&mut self) -> Result<T, TryRecvError>; pub fn blocking_recv(&mut self) -> Option<T>; pub fn close(&mut self); pub fn is_closed(&self) -> bool; pub fn is_empty(&self) -> bool; pub fn len(&self) -> usize; pub fn capacity(&self) -> usize; pub fn max_capacity(&self) -> usize; pub fn poll_recv_many(&mut self, context: &mut std::task::Context<'_>, buffer: &mut Vec<T>, limit: usize) -> std::task::Poll<usize>; pub fn poll_recv(&mut self, context: &mut std::task::Context<'_>) -> std::task::Poll<Option<T>>; pub fn sender_strong_count(&self) -> usize; }
impl<T> Debug for Receiver<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct UnboundedReceiver<T> { _item: T }
impl<T> UnboundedReceiver<T> { pub async fn recv(&mut self) -> Option<T>; pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize; pub fn try_recv(&mut self) -> Result<T, TryRecvError>; pub fn blocking_recv(&mut self) -> Option<T>; pub fn close(&mut self); pub fn is_closed(&self) -> bool; pub fn is_empty(&self) -> bool; pub fn len(&self) -> usize; pub fn capacity(&self) -> usize; pub fn max_capacity(&self) -> usize; pub fn poll_recv_many(&mut self, context: &mut std::task::Context<'_>, buffer: &mut Vec<T>, limit: usize) -> std::task::Poll<usize>; pub fn poll_recv(&mut self, context: &mut std::task::Context<'_>) -> std::task::Poll<Option<T>>; pub fn sender_strong_count(&self) -> usize; }
impl<T> Debug for UnboundedReceiver<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct Sender<T> { _item: T }
impl<T> Sender<T> { pub async fn send(&self, value: T) -> Result<(), SendError<T>>; pub fn try_send(&self, value: T) -> Result<(), TrySendError<T>>; pub async fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), SendTimeoutError<T>>; pub fn blocking_send(&self, value: T) -> Result<(), SendError<T>>; pub async fn closed(&self); pub fn is_closed(&self) -> bool; pub async fn reserve(&self) -> Result<Permit<'_, T>, SendError<()>>; pub fn try_reserve(&self) -> Result<Permit<'_, T>, TrySendError<()>>; pub async fn reserve_many(&self, n: usize) -> Result<PermitIterator<'_, T>, SendError<()>>; pub fn try_reserve_many(&self, n: usize) -> Result<PermitIterator<'_, T>, TrySendError<()>>; pub fn try_reserve_owned(self) -> Result<OwnedPermit<T>, TrySendError<Self>>; pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, SendError<()>>; pub fn same_channel(&self, other: &Self) -> bool; pub fn capacity(&self) -> usize; pub fn max_capacity(&self) -> usize; pub fn downgrade(&self) -> WeakSender<T>; pub fn strong_count(&self) -> usize; }
impl<T> Clone for Sender<T> { fn clone(&self) -> Self; }
impl<T> Debug for Sender<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct WeakSender<T> { _item: T }
impl<T> WeakSender<T> { pub fn upgrade(&self) -> Option<Sender<T>>; }
impl<T> Clone for WeakSender<T> { fn clone(&self) -> Self; }
pub struct Permit<'a, T> { _item: &'a T }
impl<'a, T> Permit<'a, T> { pub fn send(self, value: T); }
pub struct PermitIterator<'a, T> { _item: &'a T }
impl<'a, T> Iterator for PermitIterator<'a, T> { type Item = Permit<'a, T>; fn next(&mut self) -> Option<Permit<'a, T>>; }
pub struct OwnedPermit<T> { _item: T }
impl<T> OwnedPermit<T> { pub fn send(self, value: T) -> Sender<T>; pub fn release(self) -> Sender<T>; }
pub struct UnboundedSender<T> { _item: T }
impl<T> UnboundedSender<T> { pub fn downgrade(&self) -> WeakUnboundedSender<T>; pub fn strong_count(&self) -> usize; pub fn send(&self, value: T) -> Result<(), SendError<T>>; pub async fn closed(&self); pub fn is_closed(&self) -> bool; pub fn same_channel(&self, other: &Self) -> bool; }
impl<T> Clone for UnboundedSender<T> { fn clone(&self) -> Self; }
impl<T> Debug for UnboundedSender<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct WeakUnboundedSender<T> { _item: T }
impl<T> WeakUnboundedSender<T> { pub fn upgrade(&self) -> Option<UnboundedSender<T>>; }
impl<T> Clone for WeakUnboundedSender<T> { fn clone(&self) -> Self; }
