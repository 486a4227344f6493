// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut, RangeBounds};
pub struct Vec<T> { _private: [T] }
impl<T> Vec<T> {
    pub fn new() -> Vec<T>;
    pub fn with_capacity(capacity: usize) -> Vec<T>;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn push(&mut self, value: T);
    pub fn pop(&mut self) -> Option<T>;
    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, f: F) -> Option<T>;
    pub fn insert(&mut self, at: usize, value: T);
    pub fn remove(&mut self, at: usize) -> T;
    pub fn swap_remove(&mut self, at: usize) -> T;
    pub fn clear(&mut self);
    pub fn truncate(&mut self, length: usize);
    pub fn resize(&mut self, length: usize, value: T) where T: Clone;
    pub fn resize_with<F: FnMut() -> T>(&mut self, length: usize, f: F);
    pub fn append(&mut self, other: &mut Vec<T>);
    pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone;
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F);
    pub fn dedup(&mut self) where T: PartialEq;
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, f: F);
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> IntoIter<T>;
    pub fn split_off(&mut self, at: usize) -> Vec<T>;
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, additional: usize);
    pub fn shrink_to_fit(&mut self);
    pub fn as_slice(&self) -> &[T];
    pub fn as_mut_slice(&mut self) -> &mut [T];
    pub fn into_boxed_slice(self) -> Box<[T]>;
    pub fn leak<'a>(self) -> &'a mut [T];
}
impl<T> Deref for Vec<T> { type Target = [T]; fn deref(&self) -> &[T]; }
impl<T> DerefMut for Vec<T> { fn deref_mut(&mut self) -> &mut [T]; }
impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Self; }
impl<T> Default for Vec<T> { fn default() -> Self { Vec::new() } }
impl<T: Debug> Debug for Vec<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Hash> Hash for Vec<T> { fn hash<H: std::hash::Hasher>(&self, state: &mut H); }
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> { fn eq(&self, other: &Vec<U>) -> bool; }
impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> { fn eq(&self, other: &[U]) -> bool; }
impl<T: PartialEq<U>, U> PartialEq<&[U]> for Vec<T> { fn eq(&self, other: &&[U]) -> bool; }
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> { fn eq(&self, other: &[U; N]) -> bool; }
impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U; N]> for Vec<T> { fn eq(&self, other: &&[U; N]) -> bool; }
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] { fn eq(&self, other: &Vec<U>) -> bool; }
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &[T] { fn eq(&self, other: &Vec<U>) -> bool; }
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> { fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering>; }
impl<T: Ord> Ord for Vec<T> { fn cmp(&self, other: &Self) -> std::cmp::Ordering; }
impl<T: Clone> From<&[T]> for Vec<T> { fn from(list: &[T]) -> Self; }
impl<T, const N: usize> From<[T; N]> for Vec<T> { fn from(list: [T; N]) -> Self; }
impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> { fn from(list: &[T; N]) -> Self; }
impl From<&str> for Vec<u8> { fn from(text: &str) -> Self; }
impl From<String> for Vec<u8> { fn from(text: String) -> Self; }
impl<T> From<Box<[T]>> for Vec<T> { fn from(list: Box<[T]>) -> Self; }
impl<T> From<std::collections::VecDeque<T>> for Vec<T> { fn from(list: std::collections::VecDeque<T>) -> Self; }
impl<T> FromIterator<T> for Vec<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { let mut list = Vec::new(); for item in iter { list.push(item); } list } }
impl<T> Extend<T> for Vec<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for item in iter { self.push(item); } } }
impl<'a, T: Copy + 'a> Extend<&'a T> for Vec<T> { fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { for item in iter { self.push(*item); } } }
pub struct IntoIter<T> { _private: [T] }
impl<T: Clone> Clone for IntoIter<T> { fn clone(&self) -> Self; }
impl<T> IntoIter<T> { pub fn as_slice(&self) -> &[T]; }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T>; }
impl<T> DoubleEndedIterator for IntoIter<T> { fn next_back(&mut self) -> Option<T>; }
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T>; }
impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = std::slice::Iter<'a, T>; fn into_iter(self) -> std::slice::Iter<'a, T> { self.iter() } }
impl<'a, T> IntoIterator for &'a mut Vec<T> { type Item = &'a mut T; type IntoIter = std::slice::IterMut<'a, T>; fn into_iter(self) -> std::slice::IterMut<'a, T> { self.iter_mut() } }
