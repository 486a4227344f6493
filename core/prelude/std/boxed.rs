// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut};
pub struct Box<T> { _private: T }
impl<T> Box<T> {
    pub fn new(value: T) -> Box<T>;
    pub fn pin(value: T) -> std::pin::Pin<Box<T>>;
    pub fn into_pin(boxed: Box<T>) -> std::pin::Pin<Box<T>>;
    pub fn leak<'a>(boxed: Box<T>) -> &'a mut T;
}
impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Self; }
impl<T> DerefMut for Box<T> { fn deref_mut(&mut self) -> &mut T; }
impl<T> AsMut<T> for Box<T> { fn as_mut(&mut self) -> &mut T { &mut **self } }
impl<T> FromIterator<T> for Box<[T]> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self; }
impl<T: std::error::Error> std::error::Error for Box<T> {}
impl<A, F: Fn<A>> Fn<A> for Box<F> { fn call(&self, args: A) -> F::Output; }
impl<A, F: FnMut<A>> FnMut<A> for Box<F> { fn call_mut(&mut self, args: A) -> F::Output; }
impl<A, F: FnOnce<A>> FnOnce<A> for Box<F> { type Output = F::Output; fn call_once(self, args: A) -> F::Output; }
impl<A, F: Fn<A>> Fn<A> for &F { fn call(&self, args: A) -> F::Output; }
impl<A, F: Fn<A>> FnMut<A> for &F { fn call_mut(&mut self, args: A) -> F::Output; }
impl<A, F: Fn<A>> FnOnce<A> for &F { type Output = F::Output; fn call_once(self, args: A) -> F::Output; }
impl<A, F: FnMut<A>> FnMut<A> for &mut F { fn call_mut(&mut self, args: A) -> F::Output; }
impl<A, F: FnMut<A>> FnOnce<A> for &mut F { type Output = F::Output; fn call_once(self, args: A) -> F::Output; }

impl<T> Deref for Box<T> { type Target = T; fn deref(&self) -> &T; }
impl<T: Debug> Debug for Box<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: std::fmt::Display> std::fmt::Display for Box<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Default> Default for Box<T> { fn default() -> Self { Box::new(T::default()) } }
impl<T: PartialEq> PartialEq for Box<T> { fn eq(&self, other: &Self) -> bool { **self == **other } }
impl<T: Eq> Eq for Box<T> {}
impl<T: PartialOrd> PartialOrd for Box<T> { fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> { (**self).partial_cmp(&**other) } }
impl<T: Ord> Ord for Box<T> { fn cmp(&self, other: &Self) -> std::cmp::Ordering { (**self).cmp(&**other) } }
impl<T: Hash> Hash for Box<T> { fn hash<H: std::hash::Hasher>(&self, state: &mut H); }
impl<T> From<T> for Box<T> { fn from(value: T) -> Self { Box::new(value) } }
impl From<&str> for Box<str> { fn from(text: &str) -> Self; }
impl From<String> for Box<str> { fn from(text: String) -> Self; }
impl<T> AsRef<T> for Box<T> { fn as_ref(&self) -> &T { &**self } }
impl<T> std::borrow::Borrow<T> for Box<T> { fn borrow(&self) -> &T { &**self } }
