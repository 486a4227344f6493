// SPDX-License-Identifier: MIT
pub trait From<T> { fn from(value: T) -> Self; }
pub trait Into<T> { fn into(self) -> T; }
impl<T, U: From<T>> Into<U> for T { fn into(self) -> U { U::from(self) } }
impl<T> From<T> for T { fn from(value: T) -> T { value } }
pub trait TryFrom<T> { type Error; fn try_from(value: T) -> Result<Self, Self::Error>; }
pub trait TryInto<T> { type Error; fn try_into(self) -> Result<T, Self::Error>; }
impl<T, U: TryFrom<T>> TryInto<U> for T { type Error = U::Error; fn try_into(self) -> Result<U, U::Error> { U::try_from(self) } }
pub trait AsRef<T> { fn as_ref(&self) -> &T; }
pub trait AsMut<T> { fn as_mut(&mut self) -> &mut T; }
impl AsRef<str> for str { fn as_ref(&self) -> &str { self } }
impl AsRef<str> for String { fn as_ref(&self) -> &str; }
impl AsRef<[u8]> for str { fn as_ref(&self) -> &[u8]; }
impl AsRef<[u8]> for String { fn as_ref(&self) -> &[u8]; }
impl<T> AsRef<[T]> for Vec<T> { fn as_ref(&self) -> &[T]; }
impl<T> AsRef<[T]> for [T] { fn as_ref(&self) -> &[T] { self } }
impl<T: AsRef<U>, U> AsRef<U> for &T { fn as_ref(&self) -> &U { (**self).as_ref() } }
pub enum Infallible {}
