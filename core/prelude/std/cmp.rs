// SPDX-License-Identifier: MIT
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Ordering { Less = -1, Equal = 0, Greater = 1 }
impl Ordering {
    pub fn reverse(self) -> Ordering {
        match self { Ordering::Less => Ordering::Greater, Ordering::Equal => Ordering::Equal, Ordering::Greater => Ordering::Less }
    }
    pub fn then(self, other: Ordering) -> Ordering { match self { Ordering::Equal => other, _ => self } }
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering { match self { Ordering::Equal => f(), _ => self } }
    pub fn is_eq(self) -> bool { matches!(self, Ordering::Equal) }
    pub fn is_ne(self) -> bool { !matches!(self, Ordering::Equal) }
    pub fn is_lt(self) -> bool { matches!(self, Ordering::Less) }
    pub fn is_gt(self) -> bool { matches!(self, Ordering::Greater) }
    pub fn is_le(self) -> bool { !matches!(self, Ordering::Greater) }
    pub fn is_ge(self) -> bool { !matches!(self, Ordering::Less) }
}
pub trait PartialEq<Rhs = Self> {
    fn eq(&self, other: &Rhs) -> bool;
    fn ne(&self, other: &Rhs) -> bool { !self.eq(other) }
}
pub trait Eq: PartialEq {}
pub trait PartialOrd<Rhs = Self>: PartialEq<Rhs> {
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
    fn lt(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Less)) }
    fn le(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal)) }
    fn gt(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Greater)) }
    fn ge(&self, other: &Rhs) -> bool { matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal)) }
}
pub trait Ord: Eq + PartialOrd {
    fn cmp(&self, other: &Self) -> Ordering;
    fn max(self, other: Self) -> Self { if other.cmp(&self) == Ordering::Less { self } else { other } }
    fn min(self, other: Self) -> Self { if other.cmp(&self) == Ordering::Less { other } else { self } }
    fn clamp(self, low: Self, high: Self) -> Self { if self.cmp(&low) == Ordering::Less { low } else if self.cmp(&high) == Ordering::Greater { high } else { self } }
}
pub fn max<T: Ord>(a: T, b: T) -> T { a.max(b) }
pub fn min<T: Ord>(a: T, b: T) -> T { a.min(b) }

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Reverse<T>(pub T);
impl<T: PartialOrd> PartialOrd for Reverse<T> { fn partial_cmp(&self, other: &Self) -> Option<Ordering> { other.0.partial_cmp(&self.0) } }
impl<T: Ord> Ord for Reverse<T> { fn cmp(&self, other: &Self) -> Ordering { other.0.cmp(&self.0) } }

impl<A: PartialEq<B>, B> PartialEq<&B> for &A { fn eq(&self, other: &&B) -> bool; }
impl<A: PartialEq<B>, B> PartialEq<&mut B> for &mut A { fn eq(&self, other: &&mut B) -> bool; }
impl<A: Eq> Eq for &A {}
impl<A: PartialOrd<B>, B> PartialOrd<&B> for &A { fn partial_cmp(&self, other: &&B) -> Option<Ordering>; }
impl<A: Ord> Ord for &A { fn cmp(&self, other: &Self) -> Ordering; }
impl<A: PartialEq<B>, B> PartialEq<[B]> for [A] { fn eq(&self, other: &[B]) -> bool; }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A; N] { fn eq(&self, other: &[B; N]) -> bool; }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B]> for [A; N] { fn eq(&self, other: &[B]) -> bool; }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for [A] { fn eq(&self, other: &[B; N]) -> bool; }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<&[B]> for [A; N] { fn eq(&self, other: &&[B]) -> bool; }
impl<A: PartialEq<B>, B, const N: usize> PartialEq<[B; N]> for &[A] { fn eq(&self, other: &[B; N]) -> bool; }
impl<A: Eq> Eq for [A] {}
impl<A: Eq, const N: usize> Eq for [A; N] {}
impl<A: PartialOrd> PartialOrd for [A] { fn partial_cmp(&self, other: &[A]) -> Option<Ordering>; }
impl<A: PartialOrd, const N: usize> PartialOrd for [A; N] { fn partial_cmp(&self, other: &[A; N]) -> Option<Ordering>; }
impl<A: Ord> Ord for [A] { fn cmp(&self, other: &[A]) -> Ordering; }
impl<A: Ord, const N: usize> Ord for [A; N] { fn cmp(&self, other: &[A; N]) -> Ordering; }
impl PartialEq for bool { fn eq(&self, other: &bool) -> bool; }
impl Eq for bool {}
impl PartialOrd for bool { fn partial_cmp(&self, other: &bool) -> Option<Ordering>; }
impl Ord for bool { fn cmp(&self, other: &bool) -> Ordering; }
impl PartialEq for char { fn eq(&self, other: &char) -> bool; }
impl Eq for char {}
impl PartialOrd for char { fn partial_cmp(&self, other: &char) -> Option<Ordering>; }
impl Ord for char { fn cmp(&self, other: &char) -> Ordering; }
impl PartialEq for str { fn eq(&self, other: &str) -> bool; }
impl PartialEq<String> for str { fn eq(&self, other: &String) -> bool; }
impl PartialEq<String> for &str { fn eq(&self, other: &String) -> bool; }
impl Eq for str {}
impl PartialOrd for str { fn partial_cmp(&self, other: &str) -> Option<Ordering>; }
impl Ord for str { fn cmp(&self, other: &str) -> Ordering; }
