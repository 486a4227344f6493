// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
pub struct Mutex<T> { _private: T }
impl<T> Mutex<T> { pub fn new(value: T) -> Mutex<T>; pub const fn const_new(value: T) -> Mutex<T>; pub async fn lock(&self) -> MutexGuard<'_, T>; pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T>; pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError>; pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError>; pub fn blocking_lock(&self) -> MutexGuard<'_, T>; pub fn into_inner(self) -> T; pub fn get_mut(&mut self) -> &mut T; }
pub struct RwLock<T> { _private: T }
impl<T> RwLock<T> { pub fn new(value: T) -> RwLock<T>; pub const fn const_new(value: T) -> RwLock<T>; pub async fn read(&self) -> RwLockReadGuard<'_, T>; pub async fn write(&self) -> RwLockWriteGuard<'_, T>; pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T>; pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T>; pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError>; pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError>; pub fn into_inner(self) -> T; pub fn get_mut(&mut self) -> &mut T; }
#[derive(Debug, PartialEq)] pub struct TryLockError { _private: () }
impl std::fmt::Display for TryLockError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for TryLockError {}
impl<T: Default> Default for Mutex<T> { fn default() -> Self { Mutex::new(T::default()) } }
impl<T: Debug> Debug for Mutex<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> From<T> for Mutex<T> { fn from(value: T) -> Self { Mutex::new(value) } }
impl<T: Default> Default for RwLock<T> { fn default() -> Self { RwLock::new(T::default()) } }
impl<T: Debug> Debug for RwLock<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> From<T> for RwLock<T> { fn from(value: T) -> Self { RwLock::new(value) } }
pub struct MutexGuard<'a, T> { _private: &'a T }
impl<'a, T> Deref for MutexGuard<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T> DerefMut for MutexGuard<'a, T> { fn deref_mut(&mut self) -> &mut T; }
impl<'a, T: Debug> Debug for MutexGuard<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<'a, T: std::fmt::Display> std::fmt::Display for MutexGuard<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct RwLockReadGuard<'a, T> { _private: &'a T }
impl<'a, T> Deref for RwLockReadGuard<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T: Debug> Debug for RwLockReadGuard<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<'a, T: std::fmt::Display> std::fmt::Display for RwLockReadGuard<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct RwLockWriteGuard<'a, T> { _private: &'a T }
impl<'a, T> Deref for RwLockWriteGuard<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T> DerefMut for RwLockWriteGuard<'a, T> { fn deref_mut(&mut self) -> &mut T; }
impl<'a, T: Debug> Debug for RwLockWriteGuard<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<'a, T: std::fmt::Display> std::fmt::Display for RwLockWriteGuard<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct OwnedMutexGuard<T> { _private: T }
impl<T> Deref for OwnedMutexGuard<T> { type Target = T; fn deref(&self) -> &T; }
impl<T> DerefMut for OwnedMutexGuard<T> { fn deref_mut(&mut self) -> &mut T; }
impl<T: Debug> Debug for OwnedMutexGuard<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: std::fmt::Display> std::fmt::Display for OwnedMutexGuard<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct OwnedRwLockReadGuard<T> { _private: T }
impl<T> Deref for OwnedRwLockReadGuard<T> { type Target = T; fn deref(&self) -> &T; }
impl<T: Debug> Debug for OwnedRwLockReadGuard<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: std::fmt::Display> std::fmt::Display for OwnedRwLockReadGuard<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct OwnedRwLockWriteGuard<T> { _private: T }
impl<T> Deref for OwnedRwLockWriteGuard<T> { type Target = T; fn deref(&self) -> &T; }
impl<T> DerefMut for OwnedRwLockWriteGuard<T> { fn deref_mut(&mut self) -> &mut T; }
impl<T: Debug> Debug for OwnedRwLockWriteGuard<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: std::fmt::Display> std::fmt::Display for OwnedRwLockWriteGuard<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }

impl<'a, T> RwLockWriteGuard<'a, T> { pub fn downgrade(self) -> RwLockReadGuard<'a, T>; }
pub struct Notify { _private: () }
impl Notify { pub fn new() -> Notify; pub const fn const_new() -> Notify; pub fn notified(&self) -> Notified<'_>; pub fn notify_one(&self); pub fn notify_last(&self); pub fn notify_waiters(&self); }
impl Default for Notify { fn default() -> Self { Notify::new() } }
impl Debug for Notify { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct Notified<'a> { _private: &'a () }
impl<'a> Notified<'a> { pub fn enable(self: std::pin::Pin<&mut Self>) -> bool; }
impl<'a> Future for Notified<'a> { type Output = (); fn poll(self: std::pin::Pin<&mut Self>, context: &mut std::task::Context<'_>) -> std::task::Poll<()>; }
pub struct Semaphore { _private: () }
impl Semaphore {
    pub const MAX_PERMITS: usize;
    pub fn new(permits: usize) -> Semaphore; pub const fn const_new(permits: usize) -> Semaphore; pub fn available_permits(&self) -> usize; pub fn add_permits(&self, n: usize); pub fn forget_permits(&self, n: usize) -> usize; pub fn close(&self); pub fn is_closed(&self) -> bool;
    pub async fn acquire(&self) -> Result<SemaphorePermit<'_>, AcquireError>; pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, AcquireError>;
    pub fn try_acquire(&self) -> Result<SemaphorePermit<'_>, TryAcquireError>; pub fn try_acquire_many(&self, n: u32) -> Result<SemaphorePermit<'_>, TryAcquireError>;
    pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError>; pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError>;
    pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError>; pub fn try_acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, TryAcquireError>;
}
impl Debug for Semaphore { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
#[derive(Debug)] pub struct SemaphorePermit<'a> { _private: &'a () }
impl<'a> SemaphorePermit<'a> { pub fn forget(self); pub fn merge(&mut self, other: Self); pub fn split(&mut self, n: usize) -> Option<Self>; pub fn num_permits(&self) -> usize; }
#[derive(Debug)] pub struct OwnedSemaphorePermit { _private: () }
impl OwnedSemaphorePermit { pub fn forget(self); pub fn merge(&mut self, other: Self); pub fn split(&mut self, n: usize) -> Option<Self>; pub fn num_permits(&self) -> usize; pub fn semaphore(&self) -> &Arc<Semaphore>; }
#[derive(Debug)] pub struct AcquireError { _private: () }
impl std::fmt::Display for AcquireError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for AcquireError {}
#[derive(Debug, PartialEq, Eq)] pub enum TryAcquireError { Closed, NoPermits }
impl std::fmt::Display for TryAcquireError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for TryAcquireError {}
pub struct Barrier { _private: () }
impl Barrier { pub fn new(n: usize) -> Barrier; pub async fn wait(&self) -> BarrierWaitResult; }
#[derive(Debug, Clone)] pub struct BarrierWaitResult { _private: () }
impl BarrierWaitResult { pub fn is_leader(&self) -> bool; }
pub struct OnceCell<T> { _private: T }
impl<T> OnceCell<T> { pub fn new() -> Self; pub const fn const_new() -> Self; pub fn new_with(value: Option<T>) -> Self; pub fn initialized(&self) -> bool; pub fn get(&self) -> Option<&T>; pub fn get_mut(&mut self) -> Option<&mut T>; pub fn set(&self, value: T) -> Result<(), SetError<T>>; pub async fn get_or_init<F: FnOnce() -> Fut, Fut: Future<Output = T>>(&self, f: F) -> &T; pub async fn get_or_try_init<E, F: FnOnce() -> Fut, Fut: Future<Output = Result<T, E>>>(&self, f: F) -> Result<&T, E>; pub fn into_inner(self) -> Option<T>; pub fn take(&mut self) -> Option<T>; }
impl<T> Default for OnceCell<T> { fn default() -> Self { OnceCell::new() } }
impl<T: Debug> Debug for OnceCell<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
#[derive(Debug, PartialEq)] pub enum SetError<T> { AlreadyInitializedError(T), InitializingError(T) }
impl<'a, T> MutexGuard<'a, T> { pub fn map<U, F: FnOnce(&mut T) -> &mut U>(guard: Self, f: F) -> MappedMutexGuard<'a, U>; pub fn try_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(guard: Self, f: F) -> Result<MappedMutexGuard<'a, U>, Self>; }
pub struct MappedMutexGuard<'a, T> { _private: &'a T }
impl<'a, T> Deref for MappedMutexGuard<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T> DerefMut for MappedMutexGuard<'a, T> { fn deref_mut(&mut self) -> &mut T; }
impl<'a, T> RwLockReadGuard<'a, T> { pub fn map<U, F: FnOnce(&T) -> &U>(guard: Self, f: F) -> RwLockReadGuard<'a, U>; pub fn try_map<U, F: FnOnce(&T) -> Option<&U>>(guard: Self, f: F) -> Result<RwLockReadGuard<'a, U>, Self>; }
impl<'a, T> RwLockWriteGuard<'a, T> { pub fn map<U, F: FnOnce(&mut T) -> &mut U>(guard: Self, f: F) -> RwLockMappedWriteGuard<'a, U>; pub fn try_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(guard: Self, f: F) -> Result<RwLockMappedWriteGuard<'a, U>, Self>; }
pub struct RwLockMappedWriteGuard<'a, T> { _private: &'a T }
impl<'a, T> Deref for RwLockMappedWriteGuard<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T> DerefMut for RwLockMappedWriteGuard<'a, T> { fn deref_mut(&mut self) -> &mut T; }
impl<'a, T> MutexGuard<'a, T> { pub fn mutex(guard: &Self) -> &'a Mutex<T>; }
impl<T> OwnedMutexGuard<T> { pub fn mutex(guard: &Self) -> &Arc<Mutex<T>>; }
impl<T> OwnedRwLockWriteGuard<T> { pub fn downgrade(self) -> OwnedRwLockReadGuard<T>; }
