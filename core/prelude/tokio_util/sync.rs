// SPDX-License-Identifier: MIT
pub struct CancellationToken { _private: () }
impl CancellationToken { pub fn new() -> Self; pub fn cancel(&self); pub fn is_cancelled(&self) -> bool; pub fn child_token(&self) -> Self; pub async fn cancelled(&self); pub async fn cancelled_owned(self); pub fn drop_guard(self) -> DropGuard; pub async fn run_until_cancelled<F: Future>(&self, future: F) -> Option<F::Output>; }
impl Clone for CancellationToken { fn clone(&self) -> Self; }
impl Default for CancellationToken { fn default() -> Self { CancellationToken::new() } }
impl Debug for CancellationToken { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct DropGuard { _private: () }
impl DropGuard { pub fn disarm(self) -> CancellationToken; }
