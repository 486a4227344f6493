// SPDX-License-Identifier: MIT
pub trait Hasher { fn finish(&self) -> u64; }
pub trait Hash { fn hash<H: Hasher>(&self, state: &mut H); }
impl Hash for bool { fn hash<H: Hasher>(&self, state: &mut H); }
impl Hash for char { fn hash<H: Hasher>(&self, state: &mut H); }
impl Hash for str { fn hash<H: Hasher>(&self, state: &mut H); }
impl<T: Hash> Hash for &T { fn hash<H: Hasher>(&self, state: &mut H); }
impl<T: Hash> Hash for [T] { fn hash<H: Hasher>(&self, state: &mut H); }
impl<T: Hash, const N: usize> Hash for [T; N] { fn hash<H: Hasher>(&self, state: &mut H); }
pub struct DefaultHasher;
impl DefaultHasher { pub fn new() -> Self; }
impl Default for DefaultHasher { fn default() -> Self; }
impl Hasher for DefaultHasher { fn finish(&self) -> u64; }
