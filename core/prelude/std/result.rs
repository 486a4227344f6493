// SPDX-License-Identifier: MIT
use std::fmt::Debug;
use std::ops::Deref;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Result<T, E> { Ok(T), Err(E) }

impl<T, E> Result<T, E> {
    pub fn is_ok(&self) -> bool { matches!(self, Ok(_)) }
    pub fn is_err(&self) -> bool { matches!(self, Err(_)) }
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool { match self { Ok(value) => f(value), Err(_) => false } }
    pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool { match self { Ok(_) => false, Err(error) => f(error) } }
    pub fn ok(self) -> Option<T> { match self { Ok(value) => Some(value), Err(_) => None } }
    pub fn err(self) -> Option<E> { match self { Ok(_) => None, Err(error) => Some(error) } }
    pub fn as_ref(&self) -> Result<&T, &E> { match self { Ok(value) => Ok(value), Err(error) => Err(error) } }
    pub fn as_mut(&mut self) -> Result<&mut T, &mut E> { match self { Ok(value) => Ok(value), Err(error) => Err(error) } }
    pub fn as_deref(&self) -> Result<&T::Target, &E> where T: Deref { match self { Ok(value) => Ok(value.deref()), Err(error) => Err(error) } }
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Result<U, E> { match self { Ok(value) => Ok(f(value)), Err(error) => Err(error) } }
    pub fn map_or<U, F: FnOnce(T) -> U>(self, other: U, f: F) -> U { match self { Ok(value) => f(value), Err(_) => other } }
    pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, other: D, f: F) -> U { match self { Ok(value) => f(value), Err(error) => other(error) } }
    pub fn map_err<G, F: FnOnce(E) -> G>(self, f: F) -> Result<T, G> { match self { Ok(value) => Ok(value), Err(error) => Err(f(error)) } }
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self { if let Ok(value) = &self { f(value); } self }
    pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Self { if let Err(error) = &self { f(error); } self }
    pub fn and<U>(self, other: Result<U, E>) -> Result<U, E> { match self { Ok(_) => other, Err(error) => Err(error) } }
    pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, f: F) -> Result<U, E> { match self { Ok(value) => f(value), Err(error) => Err(error) } }
    pub fn or<G>(self, other: Result<T, G>) -> Result<T, G> { match self { Ok(value) => Ok(value), Err(_) => other } }
    pub fn or_else<G, F: FnOnce(E) -> Result<T, G>>(self, f: F) -> Result<T, G> { match self { Ok(value) => Ok(value), Err(error) => f(error) } }
    pub fn unwrap(self) -> T where E: Debug { match self { Ok(value) => value, Err(error) => panic!("called `Result::unwrap()` on an `Err` value: {error:?}") } }
    pub fn expect(self, message: &str) -> T where E: Debug { match self { Ok(value) => value, Err(error) => panic!("{message}: {error:?}") } }
    pub fn unwrap_err(self) -> E where T: Debug { match self { Ok(value) => panic!("called `Result::unwrap_err()` on an `Ok` value: {value:?}"), Err(error) => error } }
    pub fn expect_err(self, message: &str) -> E where T: Debug { match self { Ok(value) => panic!("{message}: {value:?}"), Err(error) => error } }
    pub fn unwrap_or(self, other: T) -> T { match self { Ok(value) => value, Err(_) => other } }
    pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, f: F) -> T { match self { Ok(value) => value, Err(error) => f(error) } }
    pub fn unwrap_or_default(self) -> T where T: Default { match self { Ok(value) => value, Err(_) => T::default() } }
    pub fn iter(&self) -> std::option::IntoIter<&T> { self.as_ref().ok().into_iter() }
}
impl<T, E> Result<&T, E> {
    pub fn copied(self) -> Result<T, E> where T: Copy { match self { Ok(value) => Ok(*value), Err(error) => Err(error) } }
    pub fn cloned(self) -> Result<T, E> where T: Clone { match self { Ok(value) => Ok(value.clone()), Err(error) => Err(error) } }
}
impl<T, E> Result<Option<T>, E> {
    pub fn transpose(self) -> Option<Result<T, E>> { match self { Ok(Some(value)) => Some(Ok(value)), Ok(None) => None, Err(error) => Some(Err(error)) } }
}
impl<T, E> IntoIterator for Result<T, E> { type Item = T; type IntoIter = std::option::IntoIter<T>; fn into_iter(self) -> std::option::IntoIter<T> { self.ok().into_iter() } }
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> { fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Self; }
