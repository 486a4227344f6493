// SPDX-License-Identifier: MIT
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N];
pub use std::vec::IntoIter;
