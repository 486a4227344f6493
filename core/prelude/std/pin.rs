// SPDX-License-Identifier: MIT
use std::ops::{Deref, DerefMut};
#[derive(Clone, Copy)] pub struct Pin<P> { pointer: P }
impl<P: Deref> Pin<P> {
    pub fn new(pointer: P) -> Pin<P>;
    pub fn as_ref(&self) -> Pin<&P::Target>;
    pub fn as_mut(&mut self) -> Pin<&mut P::Target>;
    pub fn set(&mut self, value: P::Target);
    pub fn into_inner(pin: Pin<P>) -> P;
}
impl<'a, T> Pin<&'a mut T> { pub fn get_mut(self) -> &'a mut T; pub fn into_ref(self) -> Pin<&'a T>; }
impl<'a, T> Pin<&'a T> { pub fn get_ref(self) -> &'a T; }
impl<P: Deref> Deref for Pin<P> { type Target = P::Target; fn deref(&self) -> &P::Target; }
impl<P: DerefMut> DerefMut for Pin<P> { fn deref_mut(&mut self) -> &mut P::Target; }
impl<T> From<Box<T>> for Pin<Box<T>> { fn from(boxed: Box<T>) -> Self; }
impl<P: Debug> Debug for Pin<P> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
