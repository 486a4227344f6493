// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut};
pub struct Cell<T> { _private: T }
impl<T> Cell<T> { pub fn new(value: T) -> Cell<T>; pub fn get(&self) -> T where T: Copy; pub fn set(&self, value: T); pub fn replace(&self, value: T) -> T; pub fn take(&self) -> T where T: Default; pub fn into_inner(self) -> T; pub fn update<F: FnOnce(T) -> T>(&self, f: F) where T: Copy; pub fn get_mut(&mut self) -> &mut T; }
impl<T: Copy> Clone for Cell<T> { fn clone(&self) -> Self; }
pub struct RefCell<T> { _private: T }
impl<T> RefCell<T> { pub fn new(value: T) -> RefCell<T>; pub fn borrow(&self) -> Ref<'_, T>; pub fn borrow_mut(&self) -> RefMut<'_, T>; pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError>; pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError>; pub fn into_inner(self) -> T; pub fn replace(&self, value: T) -> T; pub fn take(&self) -> T where T: Default; pub fn get_mut(&mut self) -> &mut T; }
impl<T: Clone> Clone for RefCell<T> { fn clone(&self) -> Self; }
impl<T: PartialEq> PartialEq for RefCell<T> { fn eq(&self, other: &Self) -> bool; }
#[derive(Debug)] pub struct BorrowError { _private: () }
#[derive(Debug)] pub struct BorrowMutError { _private: () }
pub struct OnceCell<T> { _private: T }
impl<T> OnceCell<T> { pub fn new() -> OnceCell<T>; pub fn get(&self) -> Option<&T>; pub fn set(&self, value: T) -> Result<(), T>; pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T; }
impl<T: Default> Default for Cell<T> { fn default() -> Self { Cell::new(T::default()) } }
impl<T: Debug> Debug for Cell<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> From<T> for Cell<T> { fn from(value: T) -> Self { Cell::new(value) } }
impl<T: Default> Default for RefCell<T> { fn default() -> Self { RefCell::new(T::default()) } }
impl<T: Debug> Debug for RefCell<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> From<T> for RefCell<T> { fn from(value: T) -> Self { RefCell::new(value) } }
pub struct Ref<'a, T> { _private: &'a T }
impl<'a, T> Deref for Ref<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T: Debug> Debug for Ref<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<'a, T: std::fmt::Display> std::fmt::Display for Ref<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct RefMut<'a, T> { _private: &'a T }
impl<'a, T> Deref for RefMut<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T> DerefMut for RefMut<'a, T> { fn deref_mut(&mut self) -> &mut T; }
impl<'a, T: Debug> Debug for RefMut<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<'a, T: std::fmt::Display> std::fmt::Display for RefMut<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
