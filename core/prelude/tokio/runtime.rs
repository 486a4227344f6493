// SPDX-License-Identifier: MIT
use tokio::task::JoinHandle;
pub struct Builder { _private: () }
impl Builder { pub fn new_current_thread() -> Builder; pub fn new_multi_thread() -> Builder; pub fn worker_threads(&mut self, n: usize) -> &mut Self; pub fn max_blocking_threads(&mut self, n: usize) -> &mut Self; pub fn enable_all(&mut self) -> &mut Self; pub fn enable_time(&mut self) -> &mut Self; pub fn enable_io(&mut self) -> &mut Self; pub fn start_paused(&mut self, paused: bool) -> &mut Self; pub fn thread_name(&mut self, name: &str) -> &mut Self; pub fn build(&mut self) -> Result<Runtime, std::io::Error>; }
pub struct Runtime { _private: () }
impl Runtime { pub fn new() -> Result<Runtime, std::io::Error>; pub fn block_on<F: Future>(&self, future: F) -> F::Output; pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output>; pub fn spawn_blocking<R, F: FnOnce() -> R>(&self, f: F) -> JoinHandle<R>; pub fn handle(&self) -> &Handle; pub fn enter(&self) -> EnterGuard<'_>; pub fn shutdown_timeout(self, duration: std::time::Duration); pub fn shutdown_background(self); }
pub struct EnterGuard<'a> { _private: &'a () }
#[derive(Clone, Debug)] pub struct Handle { _private: () }
impl Handle { pub fn current() -> Handle; pub fn try_current() -> Result<Handle, TryCurrentError>; pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output>; pub fn spawn_blocking<R, F: FnOnce() -> R>(&self, f: F) -> JoinHandle<R>; pub fn block_on<F: Future>(&self, future: F) -> F::Output; pub fn enter(&self) -> EnterGuard<'_>; }
#[derive(Debug)] pub struct TryCurrentError { _private: () }
