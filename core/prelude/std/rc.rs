// SPDX-License-Identifier: MIT
use std::ops::Deref;
pub struct Rc<T> { _private: T }
impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T>;
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(f: F) -> Rc<T>;
    pub fn pin(value: T) -> std::pin::Pin<Rc<T>>;
    pub fn clone_from_ref(this: &Rc<T>) -> Rc<T>;
    pub fn strong_count(this: &Rc<T>) -> usize;
    pub fn weak_count(this: &Rc<T>) -> usize;
    pub fn downgrade(this: &Rc<T>) -> Weak<T>;
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool;
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>>;
    pub fn into_inner(this: Rc<T>) -> Option<T>;
    pub fn unwrap_or_clone(this: Rc<T>) -> T where T: Clone;
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T>;
    pub fn make_mut(this: &mut Rc<T>) -> &mut T where T: Clone;
}
impl<T> Clone for Rc<T> { fn clone(&self) -> Rc<T>; }
impl<T> From<Vec<T>> for Rc<[T]> { fn from(list: Vec<T>) -> Self; }
pub struct Weak<T> { _private: T }
impl<T> Weak<T> { pub fn new() -> Weak<T>; pub fn upgrade(&self) -> Option<Rc<T>>; pub fn strong_count(&self) -> usize; pub fn weak_count(&self) -> usize; pub fn ptr_eq(&self, other: &Weak<T>) -> bool; }
impl<T> Clone for Weak<T> { fn clone(&self) -> Weak<T>; }
impl<T> Default for Weak<T> { fn default() -> Self { Weak::new() } }
impl<T> Debug for Weak<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }

impl<T> Deref for Rc<T> { type Target = T; fn deref(&self) -> &T; }
impl<T: Debug> Debug for Rc<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: std::fmt::Display> std::fmt::Display for Rc<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Default> Default for Rc<T> { fn default() -> Self { Rc::new(T::default()) } }
impl<T: PartialEq> PartialEq for Rc<T> { fn eq(&self, other: &Self) -> bool { **self == **other } }
impl<T: Eq> Eq for Rc<T> {}
impl<T: PartialOrd> PartialOrd for Rc<T> { fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> { (**self).partial_cmp(&**other) } }
impl<T: Ord> Ord for Rc<T> { fn cmp(&self, other: &Self) -> std::cmp::Ordering { (**self).cmp(&**other) } }
impl<T: Hash> Hash for Rc<T> { fn hash<H: std::hash::Hasher>(&self, state: &mut H); }
impl<T> From<T> for Rc<T> { fn from(value: T) -> Self { Rc::new(value) } }
impl From<&str> for Rc<str> { fn from(text: &str) -> Self; }
impl From<String> for Rc<str> { fn from(text: String) -> Self; }
impl<T> AsRef<T> for Rc<T> { fn as_ref(&self) -> &T { &**self } }
impl<T> std::borrow::Borrow<T> for Rc<T> { fn borrow(&self) -> &T { &**self } }
