// SPDX-License-Identifier: MIT
pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
pub trait Sub<Rhs = Self> { type Output; fn sub(self, rhs: Rhs) -> Self::Output; }
pub trait Mul<Rhs = Self> { type Output; fn mul(self, rhs: Rhs) -> Self::Output; }
pub trait Div<Rhs = Self> { type Output; fn div(self, rhs: Rhs) -> Self::Output; }
pub trait Rem<Rhs = Self> { type Output; fn rem(self, rhs: Rhs) -> Self::Output; }
pub trait BitAnd<Rhs = Self> { type Output; fn bitand(self, rhs: Rhs) -> Self::Output; }
pub trait BitOr<Rhs = Self> { type Output; fn bitor(self, rhs: Rhs) -> Self::Output; }
pub trait BitXor<Rhs = Self> { type Output; fn bitxor(self, rhs: Rhs) -> Self::Output; }
pub trait Shl<Rhs = Self> { type Output; fn shl(self, rhs: Rhs) -> Self::Output; }
pub trait Shr<Rhs = Self> { type Output; fn shr(self, rhs: Rhs) -> Self::Output; }
pub trait AddAssign<Rhs = Self> { fn add_assign(&mut self, rhs: Rhs); }
pub trait SubAssign<Rhs = Self> { fn sub_assign(&mut self, rhs: Rhs); }
pub trait MulAssign<Rhs = Self> { fn mul_assign(&mut self, rhs: Rhs); }
pub trait DivAssign<Rhs = Self> { fn div_assign(&mut self, rhs: Rhs); }
pub trait RemAssign<Rhs = Self> { fn rem_assign(&mut self, rhs: Rhs); }
pub trait BitAndAssign<Rhs = Self> { fn bitand_assign(&mut self, rhs: Rhs); }
pub trait BitOrAssign<Rhs = Self> { fn bitor_assign(&mut self, rhs: Rhs); }
pub trait BitXorAssign<Rhs = Self> { fn bitxor_assign(&mut self, rhs: Rhs); }
pub trait ShlAssign<Rhs = Self> { fn shl_assign(&mut self, rhs: Rhs); }
pub trait ShrAssign<Rhs = Self> { fn shr_assign(&mut self, rhs: Rhs); }
pub trait Neg { type Output; fn neg(self) -> Self::Output; }
pub trait Not { type Output; fn not(self) -> Self::Output; }
impl Not for bool { type Output = bool; fn not(self) -> bool; }
impl BitAnd for bool { type Output = bool; fn bitand(self, rhs: bool) -> bool; }
impl BitOr for bool { type Output = bool; fn bitor(self, rhs: bool) -> bool; }
impl BitXor for bool { type Output = bool; fn bitxor(self, rhs: bool) -> bool; }
pub trait Drop { fn drop(&mut self); }
pub trait Deref { type Target; fn deref(&self) -> &Self::Target; }
pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
impl<T> Deref for &T { type Target = T; fn deref(&self) -> &T { *self } }
impl<T> Deref for &mut T { type Target = T; fn deref(&self) -> &T { *self } }
impl<T> DerefMut for &mut T { fn deref_mut(&mut self) -> &mut T { *self } }
pub trait Index<Idx> { type Output; fn index(&self, index: Idx) -> &Self::Output; }
pub trait IndexMut<Idx>: Index<Idx> { fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }
pub trait FnOnce<Args> { type Output; fn call_once(self, args: Args) -> Self::Output; }
pub trait FnMut<Args>: FnOnce<Args> { fn call_mut(&mut self, args: Args) -> Self::Output; }
pub trait Fn<Args>: FnMut<Args> { fn call(&self, args: Args) -> Self::Output; }
pub trait AsyncFnOnce<Args> { type Output; }
pub trait AsyncFnMut<Args>: AsyncFnOnce<Args> {}
pub trait AsyncFn<Args>: AsyncFnMut<Args> {}

#[derive(Clone, PartialEq, Eq, Debug, Default, Hash)]
pub struct Range<Idx> { pub start: Idx, pub end: Idx }
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct RangeInclusive<Idx> { start: Idx, end: Idx, exhausted: bool }
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct RangeFrom<Idx> { pub start: Idx }
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct RangeTo<Idx> { pub end: Idx }
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct RangeToInclusive<Idx> { pub end: Idx }
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct RangeFull;
impl<Idx: PartialOrd> Range<Idx> {
    pub fn contains(&self, item: &Idx) -> bool { *item >= self.start && *item < self.end }
    pub fn is_empty(&self) -> bool { !(self.start < self.end) }
}
impl<Idx: PartialOrd> RangeInclusive<Idx> {
    pub fn contains(&self, item: &Idx) -> bool { *item >= self.start && *item <= self.end }
    pub fn is_empty(&self) -> bool;
    pub fn new(start: Idx, end: Idx) -> Self;
    pub fn start(&self) -> &Idx { &self.start }
    pub fn end(&self) -> &Idx { &self.end }
    pub fn into_inner(self) -> (Idx, Idx) { (self.start, self.end) }
}
impl<Idx: PartialOrd> RangeFrom<Idx> { pub fn contains(&self, item: &Idx) -> bool { *item >= self.start } }
impl<Idx: PartialOrd> RangeTo<Idx> { pub fn contains(&self, item: &Idx) -> bool { *item < self.end } }
/// What `for` and the adaptors can count through.
pub trait Step: Clone + PartialOrd {}
impl Step for char {}
impl<T: Step> Iterator for Range<T> { type Item = T; fn next(&mut self) -> Option<T>; }
impl<T: Step> DoubleEndedIterator for Range<T> { fn next_back(&mut self) -> Option<T>; }
impl<T: Step> ExactSizeIterator for Range<T> {}
impl<T: Step> Iterator for RangeInclusive<T> { type Item = T; fn next(&mut self) -> Option<T>; }
impl<T: Step> DoubleEndedIterator for RangeInclusive<T> { fn next_back(&mut self) -> Option<T>; }
impl<T: Step> ExactSizeIterator for RangeInclusive<T> {}
impl<T: Step> Iterator for RangeFrom<T> { type Item = T; fn next(&mut self) -> Option<T>; }
pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
pub trait RangeBounds<T> {}
impl<T> RangeBounds<T> for Range<T> {}
impl<T> RangeBounds<T> for RangeInclusive<T> {}
impl<T> RangeBounds<T> for RangeFrom<T> {}
impl<T> RangeBounds<T> for RangeTo<T> {}
impl<T> RangeBounds<T> for RangeToInclusive<T> {}
impl<T> RangeBounds<T> for RangeFull {}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) }
impl<B, C> ControlFlow<B, C> {
    pub fn is_break(&self) -> bool { matches!(self, ControlFlow::Break(_)) }
    pub fn is_continue(&self) -> bool { matches!(self, ControlFlow::Continue(_)) }
    pub fn break_value(self) -> Option<B> { match self { ControlFlow::Break(b) => Some(b), ControlFlow::Continue(_) => None } }
}
