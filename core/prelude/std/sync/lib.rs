// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut};
pub struct Arc<T> { _private: T }
impl<T> Arc<T> {
    pub fn new(value: T) -> Arc<T>;
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(f: F) -> Arc<T>;
    pub fn pin(value: T) -> std::pin::Pin<Arc<T>>;
    pub fn clone_from_ref(this: &Arc<T>) -> Arc<T>;
    pub fn strong_count(this: &Arc<T>) -> usize;
    pub fn weak_count(this: &Arc<T>) -> usize;
    pub fn downgrade(this: &Arc<T>) -> Weak<T>;
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool;
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>>;
    pub fn into_inner(this: Arc<T>) -> Option<T>;
    pub fn unwrap_or_clone(this: Arc<T>) -> T where T: Clone;
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T>;
    pub fn make_mut(this: &mut Arc<T>) -> &mut T where T: Clone;
}
impl<T> Clone for Arc<T> { fn clone(&self) -> Arc<T>; }
impl<T> From<Vec<T>> for Arc<[T]> { fn from(list: Vec<T>) -> Self; }
pub struct Weak<T> { _private: T }
impl<T> Weak<T> { pub fn new() -> Weak<T>; pub fn upgrade(&self) -> Option<Arc<T>>; pub fn strong_count(&self) -> usize; pub fn weak_count(&self) -> usize; pub fn ptr_eq(&self, other: &Weak<T>) -> bool; }
impl<T> Clone for Weak<T> { fn clone(&self) -> Weak<T>; }
impl<T> Default for Weak<T> { fn default() -> Self { Weak::new() } }
impl<T> Debug for Weak<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }

impl<T> Deref for Arc<T> { type Target = T; fn deref(&self) -> &T; }
impl<T: Debug> Debug for Arc<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: std::fmt::Display> std::fmt::Display for Arc<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Default> Default for Arc<T> { fn default() -> Self { Arc::new(T::default()) } }
impl<T: PartialEq> PartialEq for Arc<T> { fn eq(&self, other: &Self) -> bool { **self == **other } }
impl<T: Eq> Eq for Arc<T> {}
impl<T: PartialOrd> PartialOrd for Arc<T> { fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> { (**self).partial_cmp(&**other) } }
impl<T: Ord> Ord for Arc<T> { fn cmp(&self, other: &Self) -> std::cmp::Ordering { (**self).cmp(&**other) } }
impl<T: Hash> Hash for Arc<T> { fn hash<H: std::hash::Hasher>(&self, state: &mut H); }
impl<T> From<T> for Arc<T> { fn from(value: T) -> Self { Arc::new(value) } }
impl From<&str> for Arc<str> { fn from(text: &str) -> Self; }
impl From<String> for Arc<str> { fn from(text: String) -> Self; }
impl<T> AsRef<T> for Arc<T> { fn as_ref(&self) -> &T { &**self } }
impl<T> std::borrow::Borrow<T> for Arc<T> { fn borrow(&self) -> &T { &**self } }

pub type LockResult<G> = Result<G, PoisonError<G>>;
#[derive(Debug)] pub struct PoisonError<G> { guard: G }
impl<G> PoisonError<G> { pub fn into_inner(self) -> G { self.guard } pub fn get_ref(&self) -> &G { &self.guard } }
impl<G> std::fmt::Display for PoisonError<G> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
#[derive(Debug)] pub enum TryLockError<G> { Poisoned(PoisonError<G>), WouldBlock }
pub struct Mutex<T> { _private: T }
impl<T> Mutex<T> { pub const fn new(value: T) -> Mutex<T>; pub fn lock(&self) -> LockResult<MutexGuard<'_, T>>; pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError<MutexGuard<'_, T>>>; pub fn into_inner(self) -> LockResult<T>; pub fn get_mut(&mut self) -> LockResult<&mut T>; pub fn is_poisoned(&self) -> bool; pub fn clear_poison(&self); }
pub struct RwLock<T> { _private: T }
impl<T> RwLock<T> { pub const fn new(value: T) -> RwLock<T>; pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>>; pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>>; pub fn into_inner(self) -> LockResult<T>; }
pub struct OnceLock<T> { _private: T }
impl<T> OnceLock<T> { pub const fn new() -> OnceLock<T>; pub fn get(&self) -> Option<&T>; pub fn set(&self, value: T) -> Result<(), T>; pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T; }
pub struct LazyLock<T> { _private: T }
impl<T> LazyLock<T> { pub const fn new<F: FnOnce() -> T>(f: F) -> LazyLock<T>; }
impl<T> Deref for LazyLock<T> { type Target = T; fn deref(&self) -> &T; }
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
