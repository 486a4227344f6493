// SPDX-License-Identifier: MIT
use std::cmp::Ordering;
use std::ops::RangeBounds;
pub struct Iter<'a, T> { _private: &'a [T] }
impl<'a, T> Clone for Iter<'a, T> { fn clone(&self) -> Self; }
impl<'a, T> Iter<'a, T> { pub fn as_slice(&self) -> &'a [T]; }
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T>; }
impl<'a, T> DoubleEndedIterator for Iter<'a, T> { fn next_back(&mut self) -> Option<&'a T>; }
impl<'a, T> ExactSizeIterator for Iter<'a, T> {}
pub struct IterMut<'a, T> { _private: &'a mut [T] }
impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; fn next(&mut self) -> Option<&'a mut T>; }
impl<'a, T> DoubleEndedIterator for IterMut<'a, T> { fn next_back(&mut self) -> Option<&'a mut T>; }
impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}
/// Parts of a list: of chunks, windows, split.
pub struct Chunks<'a, T> { _private: &'a [T] }
impl<'a, T> Clone for Chunks<'a, T> { fn clone(&self) -> Self; }
impl<'a, T> Iterator for Chunks<'a, T> { type Item = &'a [T]; fn next(&mut self) -> Option<&'a [T]>; }
impl<'a, T> DoubleEndedIterator for Chunks<'a, T> { fn next_back(&mut self) -> Option<&'a [T]>; }
impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}
pub struct ChunksMut<'a, T> { _private: &'a mut [T] }
impl<'a, T> Iterator for ChunksMut<'a, T> { type Item = &'a mut [T]; fn next(&mut self) -> Option<&'a mut [T]>; }
/// What a list is indexed by in get().
pub trait SliceIndex<T> { type Output; }
impl<T> SliceIndex<[T]> for usize { type Output = T; }
impl<T> SliceIndex<[T]> for std::ops::Range<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for std::ops::RangeInclusive<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for std::ops::RangeFrom<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for std::ops::RangeTo<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for std::ops::RangeToInclusive<usize> { type Output = [T]; }
/// The text or list that join() and concat() make.
pub trait Join<Separator> { type Output; fn join(&self, separator: Separator) -> Self::Output; }
impl Join<&str> for [String] { type Output = String; fn join(&self, separator: &str) -> String; }
impl Join<&str> for [&str] { type Output = String; fn join(&self, separator: &str) -> String; }
impl<T: Clone> Join<&T> for [Vec<T>] { type Output = Vec<T>; fn join(&self, separator: &T) -> Vec<T>; }
pub trait Concat { type Output; fn concat(&self) -> Self::Output; }
impl Concat for [String] { type Output = String; fn concat(&self) -> String; }
impl Concat for [&str] { type Output = String; fn concat(&self) -> String; }
impl<T: Clone> Concat for [Vec<T>] { type Output = Vec<T>; fn concat(&self) -> Vec<T>; }
impl<T: Clone, const N: usize> Concat for [[T; N]] { type Output = Vec<T>; fn concat(&self) -> Vec<T>; }
impl<T> [T] {
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn first(&self) -> Option<&T>;
    pub fn last(&self) -> Option<&T>;
    pub fn first_mut(&mut self) -> Option<&mut T>;
    pub fn last_mut(&mut self) -> Option<&mut T>;
    pub fn split_first(&self) -> Option<(&T, &[T])>;
    pub fn split_last(&self) -> Option<(&T, &[T])>;
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output>;
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output>;
    pub fn iter(&self) -> Iter<'_, T>;
    pub fn iter_mut(&mut self) -> IterMut<'_, T>;
    pub fn chunks(&self, size: usize) -> Chunks<'_, T>;
    pub fn chunks_exact(&self, size: usize) -> Chunks<'_, T>;
    pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T>;
    pub fn rchunks(&self, size: usize) -> Chunks<'_, T>;
    pub fn windows(&self, size: usize) -> Chunks<'_, T>;
    pub fn split<F: FnMut(&T) -> bool>(&self, f: F) -> Chunks<'_, T>;
    pub fn split_at(&self, at: usize) -> (&[T], &[T]);
    pub fn split_at_mut(&mut self, at: usize) -> (&mut [T], &mut [T]);
    pub fn contains(&self, item: &T) -> bool where T: PartialEq;
    pub fn starts_with(&self, prefix: &[T]) -> bool where T: PartialEq;
    pub fn ends_with(&self, suffix: &[T]) -> bool where T: PartialEq;
    pub fn binary_search(&self, item: &T) -> Result<usize, usize> where T: Ord;
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize>;
    pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, key: &B, f: F) -> Result<usize, usize>;
    pub fn partition_point<F: FnMut(&T) -> bool>(&self, f: F) -> usize;
    pub fn sort(&mut self) where T: Ord;
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn sort_unstable(&mut self) where T: Ord;
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
    pub fn is_sorted(&self) -> bool where T: PartialOrd;
    pub fn reverse(&mut self);
    pub fn rotate_left(&mut self, n: usize);
    pub fn rotate_right(&mut self, n: usize);
    pub fn swap(&mut self, a: usize, b: usize);
    pub fn fill(&mut self, value: T) where T: Clone;
    pub fn copy_from_slice(&mut self, source: &[T]) where T: Copy;
    pub fn clone_from_slice(&mut self, source: &[T]) where T: Clone;
    pub fn to_vec(&self) -> Vec<T> where T: Clone;
    pub fn into_vec(self: Box<[T]>) -> Vec<T>;
    pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy;
    pub fn join<Separator>(&self, separator: Separator) -> <[T] as Join<Separator>>::Output where [T]: Join<Separator>;
    pub fn concat(&self) -> <[T] as Concat>::Output where [T]: Concat;
}
impl<T, const N: usize> [T; N] {
    pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N];
    pub fn as_slice(&self) -> &[T];
}
impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T> { self.iter() } }
impl<'a, T> IntoIterator for &'a mut [T] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; fn into_iter(self) -> IterMut<'a, T> { self.iter_mut() } }
impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = std::vec::IntoIter<T>; fn into_iter(self) -> std::vec::IntoIter<T>; }
impl<'a, T, const N: usize> IntoIterator for &'a [T; N] { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T> { self.iter() } }
impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; fn into_iter(self) -> IterMut<'a, T> { self.iter_mut() } }
impl<T: Default, const N: usize> Default for [T; N] { fn default() -> Self; }
impl<T: Clone, const N: usize> TryFrom<&[T]> for [T; N] { type Error = TryFromSliceError; fn try_from(value: &[T]) -> Result<Self, TryFromSliceError>; }
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] { type Error = Vec<T>; fn try_from(value: Vec<T>) -> Result<Self, Vec<T>>; }
#[derive(Clone, Copy, Debug)] pub struct TryFromSliceError { _private: () }
