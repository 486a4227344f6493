// SPDX-License-Identifier: MIT
pub fn drop<T>(value: T);
pub fn swap<T>(a: &mut T, b: &mut T);
pub fn replace<T>(place: &mut T, value: T) -> T;
pub fn take<T: Default>(place: &mut T) -> T { replace(place, T::default()) }
pub fn forget<T>(value: T);
pub fn size_of<T>() -> usize;
pub fn size_of_val<T>(value: &T) -> usize;
