// SPDX-License-Identifier: MIT
use std::pin::Pin;
use std::task::{Context, Poll};
pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output>;
pub fn spawn_blocking<R, F: FnOnce() -> R>(f: F) -> JoinHandle<R>;
pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output>;
pub fn block_in_place<R, F: FnOnce() -> R>(f: F) -> R { f() }
pub async fn yield_now();
pub fn id() -> Id;
pub fn try_id() -> Option<Id>;
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)] pub struct Id { _private: () }
impl std::fmt::Display for Id { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct JoinHandle<T> { _output: T }
impl<T> JoinHandle<T> { pub fn abort(&self); pub fn is_finished(&self) -> bool; pub fn id(&self) -> Id; pub fn abort_handle(&self) -> AbortHandle; }
impl<T> Future for JoinHandle<T> { type Output = Result<T, JoinError>; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<T, JoinError>>; }
impl<T> Debug for JoinHandle<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct AbortHandle { _private: () }
impl AbortHandle { pub fn abort(&self); pub fn is_finished(&self) -> bool; pub fn id(&self) -> Id; }
impl Clone for AbortHandle { fn clone(&self) -> Self; }
impl Debug for AbortHandle { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct JoinError { _private: () }
impl JoinError { pub fn is_cancelled(&self) -> bool; pub fn is_panic(&self) -> bool; pub fn into_panic(self) -> Box<dyn std::any::Any>; pub fn try_into_panic(self) -> Result<Box<dyn std::any::Any>, JoinError>; pub fn id(&self) -> Id; }
impl Debug for JoinError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::fmt::Display for JoinError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for JoinError {}
pub struct JoinSet<T> { _output: T }
impl<T> JoinSet<T> {
    pub fn new() -> Self; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool;
    pub fn spawn<F: Future<Output = T>>(&mut self, future: F) -> AbortHandle; pub fn spawn_local<F: Future<Output = T>>(&mut self, future: F) -> AbortHandle; pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F) -> AbortHandle;
    pub async fn join_next(&mut self) -> Option<Result<T, JoinError>>; pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>>; pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>>;
    pub async fn shutdown(&mut self); pub async fn join_all(self) -> Vec<T>; pub fn abort_all(&mut self); pub fn detach_all(&mut self);
}
impl<T> Default for JoinSet<T> { fn default() -> Self { JoinSet::new() } }
impl<T, F: Future<Output = T>> FromIterator<F> for JoinSet<T> { fn from_iter<I: IntoIterator<Item = F>>(iter: I) -> Self; }
pub struct LocalSet { _private: () }
impl LocalSet { pub fn new() -> LocalSet; pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output>; pub async fn run_until<F: Future>(&self, future: F) -> F::Output; pub fn block_on<F: Future>(&self, runtime: &tokio::runtime::Runtime, future: F) -> F::Output; }
impl Default for LocalSet { fn default() -> Self { LocalSet::new() } }
impl Future for LocalSet { type Output = (); fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()>; }
pub async fn unconstrained<F: Future>(future: F) -> F::Output;
pub mod coop { pub async fn consume_budget(); pub use tokio::task::unconstrained; pub fn has_budget_remaining() -> bool; }
pub use self::coop::consume_budget;
