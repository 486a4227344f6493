// SPDX-License-Identifier: MIT
use std::borrow::Borrow;
use std::ops::{Index, RangeBounds};
pub mod hash_map { pub use std::collections::{Entry, HashMap, OccupiedEntry, VacantEntry}; pub use std::hash::DefaultHasher; }
pub mod btree_map { pub use std::collections::{BTreeMap, Entry, OccupiedEntry, VacantEntry}; }
pub mod hash_set { pub use std::collections::HashSet; }
pub mod btree_set { pub use std::collections::BTreeSet; }
pub mod vec_deque { pub use std::collections::VecDeque; }
pub mod binary_heap { pub use std::collections::BinaryHeap; }
pub struct MapIter<'a, K, V> { _key: &'a K, _value: &'a V }
pub struct MapIterMut<'a, K, V> { _key: &'a K, _value: &'a mut V }
pub struct MapIntoIter<K, V> { _key: K, _value: V }
pub struct Keys<'a, K> { _key: &'a K }
pub struct ValuesMut<'a, V> { _value: &'a mut V }
pub struct IntoKeys<K> { _key: K }
impl<'a, K, V> Clone for MapIter<'a, K, V> { fn clone(&self) -> Self; }
impl<'a, K> Clone for Keys<'a, K> { fn clone(&self) -> Self; }
impl<'a, K, V> Iterator for MapIter<'a, K, V> { type Item = (&'a K, &'a V); fn next(&mut self) -> Option<(&'a K, &'a V)>; }
impl<'a, K, V> ExactSizeIterator for MapIter<'a, K, V> {}
impl<'a, K, V> DoubleEndedIterator for MapIter<'a, K, V> { fn next_back(&mut self) -> Option<(&'a K, &'a V)>; }
impl<'a, K, V> Iterator for MapIterMut<'a, K, V> { type Item = (&'a K, &'a mut V); fn next(&mut self) -> Option<(&'a K, &'a mut V)>; }
impl<'a, K, V> ExactSizeIterator for MapIterMut<'a, K, V> {}
impl<'a, K, V> DoubleEndedIterator for MapIterMut<'a, K, V> { fn next_back(&mut self) -> Option<(&'a K, &'a mut V)>; }
impl<K, V> Iterator for MapIntoIter<K, V> { type Item = (K, V); fn next(&mut self) -> Option<(K, V)>; }
impl<K, V> ExactSizeIterator for MapIntoIter<K, V> {}
impl<K, V> DoubleEndedIterator for MapIntoIter<K, V> { fn next_back(&mut self) -> Option<(K, V)>; }
impl<'a, K> Iterator for Keys<'a, K> { type Item = &'a K; fn next(&mut self) -> Option<&'a K>; }
impl<'a, K> ExactSizeIterator for Keys<'a, K> {}
impl<'a, K> DoubleEndedIterator for Keys<'a, K> { fn next_back(&mut self) -> Option<&'a K>; }
impl<'a, V> Iterator for ValuesMut<'a, V> { type Item = &'a mut V; fn next(&mut self) -> Option<&'a mut V>; }
impl<'a, V> ExactSizeIterator for ValuesMut<'a, V> {}
impl<'a, V> DoubleEndedIterator for ValuesMut<'a, V> { fn next_back(&mut self) -> Option<&'a mut V>; }
impl<K> Iterator for IntoKeys<K> { type Item = K; fn next(&mut self) -> Option<K>; }
impl<K> ExactSizeIterator for IntoKeys<K> {}
impl<K> DoubleEndedIterator for IntoKeys<K> { fn next_back(&mut self) -> Option<K>; }
pub enum Entry<'a, K, V> { Occupied(OccupiedEntry<'a, K, V>), Vacant(VacantEntry<'a, K, V>) }
pub struct OccupiedEntry<'a, K, V> { _key: &'a K, _value: &'a mut V }
pub struct VacantEntry<'a, K, V> { _key: K, _value: &'a mut V }
impl<'a, K, V> OccupiedEntry<'a, K, V> { pub fn key(&self) -> &K; pub fn get(&self) -> &V; pub fn get_mut(&mut self) -> &mut V; pub fn into_mut(self) -> &'a mut V; pub fn insert(&mut self, value: V) -> V; pub fn remove(self) -> V; pub fn remove_entry(self) -> (K, V); }
impl<'a, K, V> VacantEntry<'a, K, V> { pub fn key(&self) -> &K; pub fn into_key(self) -> K; pub fn insert(self, value: V) -> &'a mut V; }
impl<'a, K, V> Entry<'a, K, V> {
    pub fn key(&self) -> &K { match self { Entry::Occupied(entry) => entry.key(), Entry::Vacant(entry) => entry.key() } }
    pub fn or_insert(self, value: V) -> &'a mut V { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => entry.insert(value) } }
    pub fn or_insert_with<F: FnOnce() -> V>(self, f: F) -> &'a mut V { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => entry.insert(f()) } }
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, f: F) -> &'a mut V { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => { let value = f(entry.key()); entry.insert(value) } } }
    pub fn or_default(self) -> &'a mut V where V: Default { match self { Entry::Occupied(entry) => entry.into_mut(), Entry::Vacant(entry) => entry.insert(V::default()) } }
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self { let mut entry = self; if let Entry::Occupied(occupied) = &mut entry { f(occupied.get_mut()); } entry }
}
pub struct HashMap<K, V> { _key: K, _value: V }
impl<K, V> HashMap<K, V> {
    pub fn new() -> Self;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self);
    pub fn insert(&mut self, key: K, value: V) -> Option<V>;
    pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q>;
    pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> where K: Borrow<Q>;
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q>;
    pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q>;
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q>;
    pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q>;
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>;
    pub fn iter(&self) -> MapIter<'_, K, V>;
    pub fn iter_mut(&mut self) -> MapIterMut<'_, K, V>;
    pub fn keys(&self) -> Keys<'_, K>;
    pub fn values(&self) -> Keys<'_, V>;
    pub fn values_mut(&mut self) -> ValuesMut<'_, V>;
    pub fn into_keys(self) -> IntoKeys<K>;
    pub fn into_values(self) -> IntoKeys<V>;
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F);
    pub fn with_capacity(capacity: usize) -> Self; pub fn capacity(&self) -> usize; pub fn reserve(&mut self, additional: usize); pub fn drain(&mut self) -> MapIntoIter<K, V>;
}
impl<K, V> Default for HashMap<K, V> { fn default() -> Self { HashMap::new() } }
impl<K: Clone, V: Clone> Clone for HashMap<K, V> { fn clone(&self) -> Self; }
impl<K: Debug, V: Debug> Debug for HashMap<K, V> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<K: PartialEq, V: PartialEq> PartialEq for HashMap<K, V> { fn eq(&self, other: &Self) -> bool; }
impl<K: Eq, V: Eq> Eq for HashMap<K, V> {}
impl<K: Borrow<Q>, Q, V> Index<&Q> for HashMap<K, V> { type Output = V; fn index(&self, key: &Q) -> &V; }
impl<K, V> FromIterator<(K, V)> for HashMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self { let mut map = HashMap::new(); for (key, value) in iter { map.insert(key, value); } map } }
impl<K, V> Extend<(K, V)> for HashMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { for (key, value) in iter { self.insert(key, value); } } }
impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V> { fn from(list: [(K, V); N]) -> Self { list.into_iter().collect() } }
impl<K, V> IntoIterator for HashMap<K, V> { type Item = (K, V); type IntoIter = MapIntoIter<K, V>; fn into_iter(self) -> MapIntoIter<K, V>; }
impl<'a, K, V> IntoIterator for &'a HashMap<K, V> { type Item = (&'a K, &'a V); type IntoIter = MapIter<'a, K, V>; fn into_iter(self) -> MapIter<'a, K, V> { self.iter() } }
impl<'a, K, V> IntoIterator for &'a mut HashMap<K, V> { type Item = (&'a K, &'a mut V); type IntoIter = MapIterMut<'a, K, V>; fn into_iter(self) -> MapIterMut<'a, K, V> { self.iter_mut() } }
pub struct BTreeMap<K, V> { _key: K, _value: V }
impl<K, V> BTreeMap<K, V> {
    pub fn new() -> Self;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self);
    pub fn insert(&mut self, key: K, value: V) -> Option<V>;
    pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q>;
    pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> where K: Borrow<Q>;
    pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q>;
    pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q>;
    pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q>;
    pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q>;
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>;
    pub fn iter(&self) -> MapIter<'_, K, V>;
    pub fn iter_mut(&mut self) -> MapIterMut<'_, K, V>;
    pub fn keys(&self) -> Keys<'_, K>;
    pub fn values(&self) -> Keys<'_, V>;
    pub fn values_mut(&mut self) -> ValuesMut<'_, V>;
    pub fn into_keys(self) -> IntoKeys<K>;
    pub fn into_values(self) -> IntoKeys<V>;
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F);
    pub fn first_key_value(&self) -> Option<(&K, &V)>; pub fn last_key_value(&self) -> Option<(&K, &V)>; pub fn pop_first(&mut self) -> Option<(K, V)>; pub fn pop_last(&mut self) -> Option<(K, V)>; pub fn range<R: std::ops::RangeBounds<K>>(&self, range: R) -> MapIter<'_, K, V>; pub fn split_off(&mut self, key: &K) -> Self; pub fn append(&mut self, other: &mut Self);
}
impl<K, V> Default for BTreeMap<K, V> { fn default() -> Self { BTreeMap::new() } }
impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> { fn clone(&self) -> Self; }
impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> { fn eq(&self, other: &Self) -> bool; }
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: Borrow<Q>, Q, V> Index<&Q> for BTreeMap<K, V> { type Output = V; fn index(&self, key: &Q) -> &V; }
impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> { fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self { let mut map = BTreeMap::new(); for (key, value) in iter { map.insert(key, value); } map } }
impl<K, V> Extend<(K, V)> for BTreeMap<K, V> { fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) { for (key, value) in iter { self.insert(key, value); } } }
impl<K, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> { fn from(list: [(K, V); N]) -> Self { list.into_iter().collect() } }
impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = MapIntoIter<K, V>; fn into_iter(self) -> MapIntoIter<K, V>; }
impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> { type Item = (&'a K, &'a V); type IntoIter = MapIter<'a, K, V>; fn into_iter(self) -> MapIter<'a, K, V> { self.iter() } }
impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> { type Item = (&'a K, &'a mut V); type IntoIter = MapIterMut<'a, K, V>; fn into_iter(self) -> MapIterMut<'a, K, V> { self.iter_mut() } }
pub struct HashSet<T> { _item: T }
impl<T> HashSet<T> {
    pub fn new() -> Self;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self);
    pub fn insert(&mut self, item: T) -> bool;
    pub fn replace(&mut self, item: T) -> Option<T>;
    pub fn contains<Q>(&self, item: &Q) -> bool where T: Borrow<Q>;
    pub fn get<Q>(&self, item: &Q) -> Option<&T> where T: Borrow<Q>;
    pub fn remove<Q>(&mut self, item: &Q) -> bool where T: Borrow<Q>;
    pub fn take<Q>(&mut self, item: &Q) -> Option<T> where T: Borrow<Q>;
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn iter(&self) -> Keys<'_, T>;
    pub fn union<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn intersection<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn difference<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn symmetric_difference<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn is_subset(&self, other: &Self) -> bool;
    pub fn is_superset(&self, other: &Self) -> bool;
    pub fn is_disjoint(&self, other: &Self) -> bool;
    pub fn with_capacity(capacity: usize) -> Self; pub fn drain(&mut self) -> IntoKeys<T>;
}
impl<T> Default for HashSet<T> { fn default() -> Self { HashSet::new() } }
impl<T: Clone> Clone for HashSet<T> { fn clone(&self) -> Self; }
impl<T: Debug> Debug for HashSet<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: PartialEq> PartialEq for HashSet<T> { fn eq(&self, other: &Self) -> bool; }
impl<T: Eq> Eq for HashSet<T> {}
impl<T> FromIterator<T> for HashSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { let mut set = HashSet::new(); for item in iter { set.insert(item); } set } }
impl<T> Extend<T> for HashSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for item in iter { self.insert(item); } } }
impl<T, const N: usize> From<[T; N]> for HashSet<T> { fn from(list: [T; N]) -> Self { list.into_iter().collect() } }
impl<T> IntoIterator for HashSet<T> { type Item = T; type IntoIter = IntoKeys<T>; fn into_iter(self) -> IntoKeys<T>; }
impl<'a, T> IntoIterator for &'a HashSet<T> { type Item = &'a T; type IntoIter = Keys<'a, T>; fn into_iter(self) -> Keys<'a, T> { self.iter() } }
pub struct BTreeSet<T> { _item: T }
impl<T> BTreeSet<T> {
    pub fn new() -> Self;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn clear(&mut self);
    pub fn insert(&mut self, item: T) -> bool;
    pub fn replace(&mut self, item: T) -> Option<T>;
    pub fn contains<Q>(&self, item: &Q) -> bool where T: Borrow<Q>;
    pub fn get<Q>(&self, item: &Q) -> Option<&T> where T: Borrow<Q>;
    pub fn remove<Q>(&mut self, item: &Q) -> bool where T: Borrow<Q>;
    pub fn take<Q>(&mut self, item: &Q) -> Option<T> where T: Borrow<Q>;
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn iter(&self) -> Keys<'_, T>;
    pub fn union<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn intersection<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn difference<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn symmetric_difference<'a>(&'a self, other: &'a Self) -> Keys<'a, T>;
    pub fn is_subset(&self, other: &Self) -> bool;
    pub fn is_superset(&self, other: &Self) -> bool;
    pub fn is_disjoint(&self, other: &Self) -> bool;
    pub fn first(&self) -> Option<&T>; pub fn last(&self) -> Option<&T>; pub fn pop_first(&mut self) -> Option<T>; pub fn pop_last(&mut self) -> Option<T>; pub fn range<R: std::ops::RangeBounds<T>>(&self, range: R) -> Keys<'_, T>;
}
impl<T> Default for BTreeSet<T> { fn default() -> Self { BTreeSet::new() } }
impl<T: Clone> Clone for BTreeSet<T> { fn clone(&self) -> Self; }
impl<T: Debug> Debug for BTreeSet<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: PartialEq> PartialEq for BTreeSet<T> { fn eq(&self, other: &Self) -> bool; }
impl<T: Eq> Eq for BTreeSet<T> {}
impl<T> FromIterator<T> for BTreeSet<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { let mut set = BTreeSet::new(); for item in iter { set.insert(item); } set } }
impl<T> Extend<T> for BTreeSet<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for item in iter { self.insert(item); } } }
impl<T, const N: usize> From<[T; N]> for BTreeSet<T> { fn from(list: [T; N]) -> Self { list.into_iter().collect() } }
impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = IntoKeys<T>; fn into_iter(self) -> IntoKeys<T>; }
impl<'a, T> IntoIterator for &'a BTreeSet<T> { type Item = &'a T; type IntoIter = Keys<'a, T>; fn into_iter(self) -> Keys<'a, T> { self.iter() } }
pub struct VecDeque<T> { _item: T }
impl<T> VecDeque<T> {
    pub fn new() -> Self; pub fn with_capacity(capacity: usize) -> Self; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool { self.len() == 0 } pub fn clear(&mut self);
    pub fn push_back(&mut self, item: T); pub fn push_front(&mut self, item: T); pub fn pop_back(&mut self) -> Option<T>; pub fn pop_front(&mut self) -> Option<T>;
    pub fn front(&self) -> Option<&T>; pub fn back(&self) -> Option<&T>; pub fn front_mut(&mut self) -> Option<&mut T>; pub fn back_mut(&mut self) -> Option<&mut T>;
    pub fn get(&self, at: usize) -> Option<&T>; pub fn get_mut(&mut self, at: usize) -> Option<&mut T>; pub fn insert(&mut self, at: usize, item: T); pub fn remove(&mut self, at: usize) -> Option<T>;
    pub fn contains(&self, item: &T) -> bool where T: PartialEq; pub fn iter(&self) -> std::slice::Iter<'_, T>; pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T>;
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> std::vec::IntoIter<T>; pub fn truncate(&mut self, length: usize); pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
    pub fn append(&mut self, other: &mut Self); pub fn swap(&mut self, a: usize, b: usize); pub fn rotate_left(&mut self, n: usize); pub fn rotate_right(&mut self, n: usize); pub fn make_contiguous(&mut self) -> &mut [T];
    pub fn split_off(&mut self, at: usize) -> Self; pub fn as_slices(&self) -> (&[T], &[T]);
}
pub struct BinaryHeap<T> { _item: T }
impl<T: Ord> BinaryHeap<T> { pub fn new() -> Self; pub fn push(&mut self, item: T); pub fn pop(&mut self) -> Option<T>; pub fn into_sorted_vec(self) -> Vec<T>; }
impl<T> BinaryHeap<T> { pub fn peek(&self) -> Option<&T>; pub fn len(&self) -> usize; pub fn is_empty(&self) -> bool { self.len() == 0 } pub fn clear(&mut self); pub fn iter(&self) -> std::slice::Iter<'_, T>; pub fn into_vec(self) -> Vec<T>; pub fn drain(&mut self) -> std::vec::IntoIter<T>; }
impl<T> Default for VecDeque<T> { fn default() -> Self { VecDeque::new() } }
impl<T: Clone> Clone for VecDeque<T> { fn clone(&self) -> Self; }
impl<T: Debug> Debug for VecDeque<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T> FromIterator<T> for VecDeque<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { let mut list = VecDeque::new(); for item in iter { list.push_back(item); } list } }
impl<T> Extend<T> for VecDeque<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for item in iter { self.push_back(item); } } }
impl<T, const N: usize> From<[T; N]> for VecDeque<T> { fn from(list: [T; N]) -> Self { list.into_iter().collect() } }
impl<T> From<Vec<T>> for VecDeque<T> { fn from(list: Vec<T>) -> Self { list.into_iter().collect() } }
impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = std::vec::IntoIter<T>; fn into_iter(self) -> std::vec::IntoIter<T>; }
impl<'a, T> IntoIterator for &'a VecDeque<T> { type Item = &'a T; type IntoIter = std::slice::Iter<'a, T>; fn into_iter(self) -> std::slice::Iter<'a, T> { self.iter() } }
impl<T: Ord> Default for BinaryHeap<T> { fn default() -> Self { BinaryHeap::new() } }
impl<T: Clone> Clone for BinaryHeap<T> { fn clone(&self) -> Self; }
impl<T: Debug> Debug for BinaryHeap<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Ord> FromIterator<T> for BinaryHeap<T> { fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self { let mut list = BinaryHeap::new(); for item in iter { list.push(item); } list } }
impl<T: Ord> Extend<T> for BinaryHeap<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for item in iter { self.push(item); } } }
impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> { fn from(list: [T; N]) -> Self { list.into_iter().collect() } }
impl<T: Ord> From<Vec<T>> for BinaryHeap<T> { fn from(list: Vec<T>) -> Self { list.into_iter().collect() } }
impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = std::vec::IntoIter<T>; fn into_iter(self) -> std::vec::IntoIter<T>; }
impl<'a, T> IntoIterator for &'a BinaryHeap<T> { type Item = &'a T; type IntoIter = std::slice::Iter<'a, T>; fn into_iter(self) -> std::slice::Iter<'a, T> { self.iter() } }
impl<'a, T> IntoIterator for &'a mut VecDeque<T> { type Item = &'a mut T; type IntoIter = std::slice::IterMut<'a, T>; fn into_iter(self) -> std::slice::IterMut<'a, T> { self.iter_mut() } }
impl<T: PartialEq> PartialEq for VecDeque<T> { fn eq(&self, other: &Self) -> bool; }
impl<T: PartialEq> PartialEq<Vec<T>> for VecDeque<T> { fn eq(&self, other: &Vec<T>) -> bool; }
