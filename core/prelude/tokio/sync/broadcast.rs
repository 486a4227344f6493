// SPDX-License-Identifier: MIT
pub fn channel<T: Clone>(capacity: usize) -> (Sender<T>, Receiver<T>);
pub mod error { #[derive(PartialEq, Eq, Clone, Debug)] pub enum RecvError { Closed, Lagged(u64) }
impl std::fmt::Display for RecvError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for RecvError {}
#[derive(PartialEq, Eq, Clone, Debug)] pub enum TryRecvError { Empty, Closed, Lagged(u64) }
impl std::fmt::Display for TryRecvError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for TryRecvError {}
#[derive(Debug)] pub struct SendError<T>(pub T);
impl<T> std::fmt::Display for SendError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Debug> std::error::Error for SendError<T> {}
}
pub struct Sender<T> { _item: T }
impl<T> Sender<T> { pub fn new(capacity: usize) -> Self; pub fn send(&self, value: T) -> Result<usize, error::SendError<T>>; pub fn subscribe(&self) -> Receiver<T>; pub fn same_channel(&self, other: &Self) -> bool; pub async fn closed(&self); pub fn receiver_count(&self) -> usize; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; }
impl<T> Clone for Sender<T> { fn clone(&self) -> Self; }
pub struct Receiver<T> { _item: T }
impl<T: Clone> Receiver<T> { pub async fn recv(&mut self) -> Result<T, error::RecvError>; pub fn try_recv(&mut self) -> Result<T, error::TryRecvError>; pub fn same_channel(&self, other: &Self) -> bool; pub fn is_closed(&self) -> bool; pub fn resubscribe(&self) -> Self; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool; }
