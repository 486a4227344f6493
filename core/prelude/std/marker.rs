// SPDX-License-Identifier: MIT
pub trait Send {}
pub trait Sync {}
pub trait Sized {}
pub trait Unpin {}
pub trait Copy: Clone {}
pub struct PhantomData<T>;
impl<T> Clone for PhantomData<T> { fn clone(&self) -> Self; }
impl<T> Copy for PhantomData<T> {}
impl<T> Default for PhantomData<T> { fn default() -> Self; }
impl Copy for bool {}
impl Copy for char {}
