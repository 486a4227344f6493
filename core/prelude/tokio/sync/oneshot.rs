// SPDX-License-Identifier: MIT
pub fn channel<T>() -> (Sender<T>, Receiver<T>);
pub mod error { #[derive(PartialEq, Eq, Clone, Debug)] pub struct RecvError { _private: () }
impl std::fmt::Display for RecvError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for RecvError {}
#[derive(PartialEq, Eq, Clone, Debug)] pub enum TryRecvError { Empty, Closed }
impl std::fmt::Display for TryRecvError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for TryRecvError {}
}
pub struct Sender<T> { _item: T }
impl<T> Sender<T> { pub fn send(self, value: T) -> Result<(), T>; pub async fn closed(&mut self); pub fn is_closed(&self) -> bool; pub fn poll_closed(&mut self, context: &mut std::task::Context<'_>) -> std::task::Poll<()>; }
impl<T> Debug for Sender<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct Receiver<T> { _item: T }
impl<T> Receiver<T> { pub fn try_recv(&mut self) -> Result<T, error::TryRecvError>; pub fn close(&mut self); pub fn blocking_recv(self) -> Result<T, error::RecvError>; pub fn is_terminated(&self) -> bool; pub fn is_empty(&self) -> bool; }
impl<T> Debug for Receiver<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> Future for Receiver<T> { type Output = Result<T, error::RecvError>; fn poll(self: std::pin::Pin<&mut Self>, context: &mut std::task::Context<'_>) -> std::task::Poll<Self::Output>; }
