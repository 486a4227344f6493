// SPDX-License-Identifier: MIT
pub trait ToOwned { type Owned; fn to_owned(&self) -> Self::Owned; }
impl<T: Clone> ToOwned for T { type Owned = T; fn to_owned(&self) -> T { self.clone() } }
impl ToOwned for str { type Owned = String; fn to_owned(&self) -> String; }
impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; fn to_owned(&self) -> Vec<T>; }
/// What a key may be looked up by: `String` by `&str`.
pub trait Borrow<Borrowed> { fn borrow(&self) -> &Borrowed; }
impl<T> Borrow<T> for T { fn borrow(&self) -> &T { self } }
impl Borrow<str> for String { fn borrow(&self) -> &str; }
impl<T> Borrow<[T]> for Vec<T> { fn borrow(&self) -> &[T]; }
impl<T> Borrow<T> for &T { fn borrow(&self) -> &T { *self } }
pub trait BorrowMut<Borrowed>: Borrow<Borrowed> { fn borrow_mut(&mut self) -> &mut Borrowed; }
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cow<'a, B: ToOwned> { Borrowed(&'a B), Owned(B::Owned) }
impl<'a, B: ToOwned> Cow<'a, B> { pub fn into_owned(self) -> B::Owned; pub fn is_borrowed(&self) -> bool { matches!(self, Cow::Borrowed(_)) } }
impl<'a, B: ToOwned> std::ops::Deref for Cow<'a, B> { type Target = B; fn deref(&self) -> &B; }
impl<'a> From<&'a str> for Cow<'a, str> { fn from(text: &'a str) -> Self { Cow::Borrowed(text) } }
impl<'a> From<String> for Cow<'a, str> { fn from(text: String) -> Self { Cow::Owned(text) } }
impl<'a> std::fmt::Display for Cow<'a, str> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
