// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Option<T> { None, Some(T) }

impl<T> Default for Option<T> { fn default() -> Self { None } }
impl<T> From<T> for Option<T> { fn from(value: T) -> Self { Some(value) } }

impl<T> Option<T> {
    pub fn is_some(&self) -> bool { matches!(self, Some(_)) }
    pub fn is_none(&self) -> bool { matches!(self, None) }
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, f: F) -> bool { match self { Some(value) => f(value), None => false } }
    pub fn is_none_or<F: FnOnce(T) -> bool>(self, f: F) -> bool { match self { Some(value) => f(value), None => true } }
    pub fn as_ref(&self) -> Option<&T> { match self { Some(value) => Some(value), None => None } }
    pub fn as_mut(&mut self) -> Option<&mut T> { match self { Some(value) => Some(value), None => None } }
    pub fn unwrap(self) -> T { match self { Some(value) => value, None => panic!("called `Option::unwrap()` on a `None` value") } }
    pub fn expect(self, message: &str) -> T { match self { Some(value) => value, None => panic!("{message}") } }
    pub fn unwrap_or(self, other: T) -> T { match self { Some(value) => value, None => other } }
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T { match self { Some(value) => value, None => f() } }
    pub fn unwrap_or_default(self) -> T where T: Default { match self { Some(value) => value, None => T::default() } }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> { match self { Some(value) => Some(f(value)), None => None } }
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self { if let Some(value) = &self { f(value); } self }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, other: U, f: F) -> U { match self { Some(value) => f(value), None => other } }
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, other: D, f: F) -> U { match self { Some(value) => f(value), None => other() } }
    pub fn ok_or<E>(self, error: E) -> Result<T, E> { match self { Some(value) => Ok(value), None => Err(error) } }
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, f: F) -> Result<T, E> { match self { Some(value) => Ok(value), None => Err(f()) } }
    pub fn and<U>(self, other: Option<U>) -> Option<U> { match self { Some(_) => other, None => None } }
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> { match self { Some(value) => f(value), None => None } }
    pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Self { if let Some(value) = self { if predicate(&value) { return Some(value); } } None }
    pub fn or(self, other: Option<T>) -> Option<T> { match self { Some(_) => self, None => other } }
    pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> { match self { Some(_) => self, None => f() } }
    pub fn xor(self, other: Option<T>) -> Option<T> { match (self, other) { (Some(a), None) => Some(a), (None, Some(b)) => Some(b), _ => None } }
    pub fn insert(&mut self, value: T) -> &mut T { *self = Some(value); self.as_mut().unwrap() }
    pub fn get_or_insert(&mut self, value: T) -> &mut T { if self.is_none() { *self = Some(value); } self.as_mut().unwrap() }
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T { if self.is_none() { *self = Some(f()); } self.as_mut().unwrap() }
    pub fn take(&mut self) -> Option<T> { std::mem::replace(self, None) }
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> { if self.as_mut().map_or(false, predicate) { self.take() } else { None } }
    pub fn replace(&mut self, value: T) -> Option<T> { std::mem::replace(self, Some(value)) }
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> { match (self, other) { (Some(a), Some(b)) => Some((a, b)), _ => None } }
    pub fn iter(&self) -> Iter<'_, T> { Iter { item: self.as_ref() } }
    pub fn iter_mut(&mut self) -> IterMut<'_, T> { IterMut { item: self.as_mut() } }
    pub fn as_deref(&self) -> Option<&T::Target> where T: Deref { match self { Some(value) => Some(value.deref()), None => None } }
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: DerefMut { match self { Some(value) => Some(value.deref_mut()), None => None } }
}
impl<T> Option<&T> {
    pub fn copied(self) -> Option<T> where T: Copy { match self { Some(value) => Some(*value), None => None } }
    pub fn cloned(self) -> Option<T> where T: Clone { match self { Some(value) => Some(value.clone()), None => None } }
}
impl<T> Option<&mut T> {
    pub fn copied(self) -> Option<T> where T: Copy { match self { Some(value) => Some(*value), None => None } }
    pub fn cloned(self) -> Option<T> where T: Clone { match self { Some(value) => Some((*value).clone()), None => None } }
}
impl<T> Option<Option<T>> { pub fn flatten(self) -> Option<T> { match self { Some(inner) => inner, None => None } } }
impl<T, E> Option<Result<T, E>> {
    pub fn transpose(self) -> Result<Option<T>, E> { match self { Some(Ok(value)) => Ok(Some(value)), Some(Err(error)) => Err(error), None => Ok(None) } }
}
impl<T, U> Option<(T, U)> { pub fn unzip(self) -> (Option<T>, Option<U>) { match self { Some((a, b)) => (Some(a), Some(b)), None => (None, None) } } }

pub struct Iter<'a, T> { item: Option<&'a T> }
impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { self.item.take() } }
pub struct IterMut<'a, T> { item: Option<&'a mut T> }
impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; fn next(&mut self) -> Option<&'a mut T> { self.item.take() } }
pub struct IntoIter<T> { item: Option<T> }
impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T> { self.item.take() } }
impl<T> IntoIterator for Option<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T> { IntoIter { item: self } } }
impl<'a, T> IntoIterator for &'a Option<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T> { self.iter() } }
impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> { fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Self; }
