// SPDX-License-Identifier: MIT
use std::cmp::Ordering;
use std::ops::{Add, Mul, ControlFlow};

pub trait IntoIterator { type Item; type IntoIter: Iterator<Item = Self::Item>; fn into_iter(self) -> Self::IntoIter; }
impl<I: Iterator> IntoIterator for I { type Item = I::Item; type IntoIter = I; fn into_iter(self) -> I { self } }
pub trait FromIterator<A> { fn from_iter<I: IntoIterator<Item = A>>(iter: I) -> Self; }
pub trait Extend<A> { fn extend<I: IntoIterator<Item = A>>(&mut self, iter: I); }
pub trait Sum<A = Self> { fn sum<I: Iterator<Item = A>>(iter: I) -> Self; }
pub trait Product<A = Self> { fn product<I: Iterator<Item = A>>(iter: I) -> Self; }
impl<T, U: Sum<T>, E> Sum<Result<T, E>> for Result<U, E> { fn sum<I: Iterator<Item = Result<T, E>>>(iter: I) -> Self; }
impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> { fn sum<I: Iterator<Item = Option<T>>>(iter: I) -> Self; }
impl FromIterator<()> for () { fn from_iter<I: IntoIterator<Item = ()>>(iter: I) -> Self { for _ in iter {} } }

pub trait Iterator {
    type Item;
    fn next(&mut self) -> Option<Self::Item>;
    fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
    fn count(self) -> usize { let mut n = 0usize; for _ in self { n += 1; } n }
    fn last(self) -> Option<Self::Item> { let mut last = None; for item in self { last = Some(item); } last }
    fn nth(&mut self, n: usize) -> Option<Self::Item> { let mut left = n; while left > 0 { self.next()?; left -= 1; } self.next() }
    fn step_by(self, step: usize) -> StepBy<Self> { assert!(step != 0, "assertion failed: step != 0"); StepBy { iter: self, step: step - 1, first: true } }
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> { Chain { a: Some(self), b: Some(other.into_iter()) } }
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> { Zip { a: self, b: other.into_iter() } }
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> { Map { iter: self, f } }
    fn for_each<F: FnMut(Self::Item)>(self, f: F) { let mut f = f; for item in self { f(item); } }
    fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> { Filter { iter: self, predicate } }
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> { FilterMap { iter: self, f } }
    fn enumerate(self) -> Enumerate<Self> { Enumerate { iter: self, count: 0 } }
    fn peekable(self) -> Peekable<Self> { Peekable { iter: self, peeked: None } }
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P> { SkipWhile { iter: self, done: false, predicate } }
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P> { TakeWhile { iter: self, done: false, predicate } }
    fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, f: P) -> MapWhile<Self, P> { MapWhile { iter: self, f } }
    fn skip(self, n: usize) -> Skip<Self> { Skip { iter: self, n } }
    fn take(self, n: usize) -> Take<Self> { Take { iter: self, n } }
    fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, state: St, f: F) -> Scan<Self, St, F> { Scan { iter: self, f, state } }
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> { FlatMap { iter: self, f, front: None } }
    fn flatten(self) -> Flatten<Self, Self::Item> where Self::Item: IntoIterator { Flatten { iter: self, front: None } }
    fn fuse(self) -> Fuse<Self> { Fuse { iter: Some(self) } }
    fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> { Inspect { iter: self, f } }
    fn by_ref(&mut self) -> &mut Self { self }
    fn collect<B: FromIterator<Self::Item>>(self) -> B { B::from_iter(self) }
    fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B);
    fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B { let mut f = f; let mut state = init; for item in self { state = f(state, item); } state }
    fn try_fold<B, R, F: FnMut(B, Self::Item) -> R>(&mut self, init: B, f: F) -> R;
    fn try_for_each<R, F: FnMut(Self::Item) -> R>(&mut self, f: F) -> R;
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> { let mut iter = self; let first = iter.next()?; Some(iter.fold(first, f)) }
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool { let mut f = f; while let Some(item) = self.next() { if !f(item) { return false; } } true }
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool { let mut f = f; while let Some(item) = self.next() { if f(item) { return true; } } false }
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> { let mut predicate = predicate; while let Some(item) = self.next() { if predicate(&item) { return Some(item); } } None }
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> { let mut f = f; while let Some(item) = self.next() { if let Some(found) = f(item) { return Some(found); } } None }
    fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> { let mut predicate = predicate; let mut n = 0usize; while let Some(item) = self.next() { if predicate(item) { return Some(n); } n += 1; } None }
    fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize>;
    fn max(self) -> Option<Self::Item> where Self::Item: Ord { self.reduce(|a, b| if b.cmp(&a) == Ordering::Less { a } else { b }) }
    fn min(self) -> Option<Self::Item> where Self::Item: Ord { self.reduce(|a, b| if b.cmp(&a) == Ordering::Less { b } else { a }) }
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> { let mut f = f; self.reduce(|a, b| if f(&b).cmp(&f(&a)) == Ordering::Less { a } else { b }) }
    fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> { let mut f = f; self.reduce(|a, b| if f(&b).cmp(&f(&a)) == Ordering::Less { b } else { a }) }
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, f: F) -> Option<Self::Item> { let mut f = f; self.reduce(|a, b| if f(&b, &a) == Ordering::Less { a } else { b }) }
    fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, f: F) -> Option<Self::Item> { let mut f = f; self.reduce(|a, b| if f(&b, &a) == Ordering::Less { b } else { a }) }
    fn rev(self) -> Rev<Self> where Self: DoubleEndedIterator { Rev { iter: self } }
    fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(self) -> (FromA, FromB) where Self: Iterator<Item = (A, B)>;
    fn copied<'a, T: Copy + 'a>(self) -> Copied<Self> where Self: Iterator<Item = &'a T> { Copied { iter: self } }
    fn cloned<'a, T: Clone + 'a>(self) -> Cloned<Self> where Self: Iterator<Item = &'a T> { Cloned { iter: self } }
    fn cycle(self) -> Cycle<Self> where Self: Clone { Cycle { original: self.clone(), iter: self } }
    fn sum<S: Sum<Self::Item>>(self) -> S { S::sum(self) }
    fn product<P: Product<Self::Item>>(self) -> P { P::product(self) }
    fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering where Self::Item: Ord;
    fn eq<I: IntoIterator>(self, other: I) -> bool where Self::Item: PartialEq<I::Item>;
    fn is_sorted(self) -> bool where Self::Item: PartialOrd;
}
pub trait DoubleEndedIterator: Iterator {
    fn next_back(&mut self) -> Option<Self::Item>;
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> { let mut predicate = predicate; while let Some(item) = self.next_back() { if predicate(&item) { return Some(item); } } None }
    fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B { let mut f = f; let mut iter = self; let mut state = init; while let Some(item) = iter.next_back() { state = f(state, item); } state }
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> { let mut left = n; while left > 0 { self.next_back()?; left -= 1; } self.next_back() }
}
pub trait ExactSizeIterator: Iterator { fn len(&self) -> usize { self.size_hint().0 } }
pub trait FusedIterator: Iterator {}

impl<I: Iterator> Iterator for &mut I { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { (**self).next() } }
impl<I: DoubleEndedIterator> DoubleEndedIterator for &mut I { fn next_back(&mut self) -> Option<I::Item> { (**self).next_back() } }
impl<I: Iterator> Iterator for Box<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { (**self).next() } }

#[derive(Clone)] pub struct Map<I, F> { iter: I, f: F }
impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> { type Item = B; fn next(&mut self) -> Option<B> { match self.iter.next() { Some(item) => Some((self.f)(item)), None => None } } fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() } }
impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> { fn next_back(&mut self) -> Option<B> { match self.iter.next_back() { Some(item) => Some((self.f)(item)), None => None } } }
impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}
#[derive(Clone)] pub struct Filter<I, P> { iter: I, predicate: P }
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { while let Some(item) = self.iter.next() { if (self.predicate)(&item) { return Some(item); } } None } }
impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> { fn next_back(&mut self) -> Option<I::Item> { while let Some(item) = self.iter.next_back() { if (self.predicate)(&item) { return Some(item); } } None } }
#[derive(Clone)] pub struct FilterMap<I, F> { iter: I, f: F }
impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> { type Item = B; fn next(&mut self) -> Option<B> { while let Some(item) = self.iter.next() { if let Some(found) = (self.f)(item) { return Some(found); } } None } }
#[derive(Clone)] pub struct Enumerate<I> { iter: I, count: usize }
impl<I: Iterator> Iterator for Enumerate<I> { type Item = (usize, I::Item); fn next(&mut self) -> Option<(usize, I::Item)> { let item = self.iter.next()?; let at = self.count; self.count += 1; Some((at, item)) } fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() } }
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Enumerate<I> { fn next_back(&mut self) -> Option<(usize, I::Item)> { let item = self.iter.next_back()?; Some((self.count + self.iter.len(), item)) } }
impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}
#[derive(Clone)] pub struct Rev<I> { iter: I }
impl<I: DoubleEndedIterator> Iterator for Rev<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.iter.next_back() } fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() } }
impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> { fn next_back(&mut self) -> Option<I::Item> { self.iter.next() } }
impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}
#[derive(Clone)] pub struct Chain<A, B> { a: Option<A>, b: Option<B> }
impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> { type Item = A::Item; fn next(&mut self) -> Option<A::Item> { if let Some(a) = &mut self.a { if let Some(item) = a.next() { return Some(item); } self.a = None; } match &mut self.b { Some(b) => b.next(), None => None } } }
impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> { fn next_back(&mut self) -> Option<A::Item> { if let Some(b) = &mut self.b { if let Some(item) = b.next_back() { return Some(item); } self.b = None; } match &mut self.a { Some(a) => a.next_back(), None => None } } }
#[derive(Clone)] pub struct Zip<A, B> { a: A, b: B }
impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> { type Item = (A::Item, B::Item); fn next(&mut self) -> Option<(A::Item, B::Item)> { let a = self.a.next()?; let b = self.b.next()?; Some((a, b)) } }
impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> { fn len(&self) -> usize { self.a.len().min(self.b.len()) } }
#[derive(Clone)] pub struct Take<I> { iter: I, n: usize }
impl<I: Iterator> Iterator for Take<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { if self.n == 0 { return None; } self.n -= 1; self.iter.next() } }
impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> { fn len(&self) -> usize { self.iter.len().min(self.n) } }
#[derive(Clone)] pub struct Skip<I> { iter: I, n: usize }
impl<I: Iterator> Iterator for Skip<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { while self.n > 0 { self.n -= 1; self.iter.next()?; } self.iter.next() } }
impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> { fn next_back(&mut self) -> Option<I::Item> { if self.iter.len() > self.n { self.iter.next_back() } else { None } } }
impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> { fn len(&self) -> usize { self.iter.len().saturating_sub(self.n) } }
#[derive(Clone)] pub struct StepBy<I> { iter: I, step: usize, first: bool }
impl<I: Iterator> Iterator for StepBy<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { if self.first { self.first = false; self.iter.next() } else { self.iter.nth(self.step) } } }
#[derive(Clone)] pub struct SkipWhile<I, P> { iter: I, done: bool, predicate: P }
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { loop { let item = self.iter.next()?; if self.done || !(self.predicate)(&item) { self.done = true; return Some(item); } } } }
#[derive(Clone)] pub struct TakeWhile<I, P> { iter: I, done: bool, predicate: P }
impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { if self.done { return None; } let item = self.iter.next()?; if (self.predicate)(&item) { Some(item) } else { self.done = true; None } } }
#[derive(Clone)] pub struct MapWhile<I, P> { iter: I, f: P }
impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> { type Item = B; fn next(&mut self) -> Option<B> { let item = self.iter.next()?; (self.f)(item) } }
#[derive(Clone)] pub struct Scan<I, St, F> { iter: I, f: F, state: St }
impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> { type Item = B; fn next(&mut self) -> Option<B> { let item = self.iter.next()?; (self.f)(&mut self.state, item) } }
#[derive(Clone)] pub struct Inspect<I, F> { iter: I, f: F }
impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { let item = self.iter.next()?; (self.f)(&item); Some(item) } }
#[derive(Clone)] pub struct Fuse<I> { iter: Option<I> }
impl<I: Iterator> Iterator for Fuse<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { if let Some(iter) = &mut self.iter { if let Some(item) = iter.next() { return Some(item); } } self.iter = None; None } }
pub struct FlatMap<I, U: IntoIterator, F> { iter: I, f: F, front: Option<U::IntoIter> }
impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> { type Item = U::Item; fn next(&mut self) -> Option<U::Item> { loop { if let Some(inner) = &mut self.front { if let Some(item) = inner.next() { return Some(item); } } let next = self.iter.next()?; self.front = Some((self.f)(next).into_iter()); } } }
pub struct Flatten<I, U: IntoIterator> { iter: I, front: Option<U::IntoIter> }
impl<I: Iterator<Item = U>, U: IntoIterator> Iterator for Flatten<I, U> { type Item = U::Item; fn next(&mut self) -> Option<U::Item> { loop { if let Some(inner) = &mut self.front { if let Some(item) = inner.next() { return Some(item); } } let next = self.iter.next()?; self.front = Some(next.into_iter()); } } }
#[derive(Clone)] pub struct Copied<I> { iter: I }
impl<'a, T: Copy + 'a, I: Iterator<Item = &'a T>> Iterator for Copied<I> { type Item = T; fn next(&mut self) -> Option<T> { match self.iter.next() { Some(item) => Some(*item), None => None } } fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() } }
impl<'a, T: Copy + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Copied<I> { fn next_back(&mut self) -> Option<T> { match self.iter.next_back() { Some(item) => Some(*item), None => None } } }
impl<'a, T: Copy + 'a, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Copied<I> {}
#[derive(Clone)] pub struct Cloned<I> { iter: I }
impl<'a, T: Clone + 'a, I: Iterator<Item = &'a T>> Iterator for Cloned<I> { type Item = T; fn next(&mut self) -> Option<T> { match self.iter.next() { Some(item) => Some(item.clone()), None => None } } fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() } }
impl<'a, T: Clone + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> { fn next_back(&mut self) -> Option<T> { match self.iter.next_back() { Some(item) => Some(item.clone()), None => None } } }
impl<'a, T: Clone + 'a, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Cloned<I> {}
#[derive(Clone)] pub struct Cycle<I> { original: I, iter: I }
impl<I: Clone + Iterator> Iterator for Cycle<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { match self.iter.next() { Some(item) => Some(item), None => { self.iter = self.original.clone(); self.iter.next() } } } }
pub struct Peekable<I: Iterator> { iter: I, peeked: Option<Option<I::Item>> }
impl<I: Iterator> Peekable<I> {
    pub fn peek(&mut self) -> Option<&I::Item> { if self.peeked.is_none() { self.peeked = Some(self.iter.next()); } self.peeked.as_ref().unwrap().as_ref() }
    pub fn peek_mut(&mut self) -> Option<&mut I::Item> { if self.peeked.is_none() { self.peeked = Some(self.iter.next()); } self.peeked.as_mut().unwrap().as_mut() }
    pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, f: F) -> Option<I::Item> { match self.next() { Some(item) => if f(&item) { Some(item) } else { self.peeked = Some(Some(item)); None }, None => { self.peeked = Some(None); None } } }
    pub fn next_if_eq<T>(&mut self, expected: &T) -> Option<I::Item> where I::Item: PartialEq<T> { self.next_if(|item| item == expected) }
}
impl<I: Iterator> Iterator for Peekable<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { match self.peeked.take() { Some(item) => item, None => self.iter.next() } } }

#[derive(Clone)] pub struct Repeat<T> { item: T }
impl<T: Clone> Iterator for Repeat<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.item.clone()) } }
pub fn repeat<T: Clone>(item: T) -> Repeat<T> { Repeat { item } }
pub fn repeat_n<T: Clone>(item: T, n: usize) -> Take<Repeat<T>> { repeat(item).take(n) }
pub struct RepeatWith<F> { f: F }
impl<T, F: FnMut() -> T> Iterator for RepeatWith<F> { type Item = T; fn next(&mut self) -> Option<T> { Some((self.f)()) } }
pub fn repeat_with<T, F: FnMut() -> T>(f: F) -> RepeatWith<F> { RepeatWith { f } }
pub fn once<T>(item: T) -> std::option::IntoIter<T> { Some(item).into_iter() }
pub struct Empty<T> { item: Option<T> }
impl<T> Iterator for Empty<T> { type Item = T; fn next(&mut self) -> Option<T> { None } }
pub fn empty<T>() -> Empty<T> { Empty { item: None } }
pub struct FromFn<F> { f: F }
impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> { type Item = T; fn next(&mut self) -> Option<T> { (self.f)() } }
pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> { FromFn { f } }
pub struct Successors<T, F> { next: Option<T>, f: F }
impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> { type Item = T; fn next(&mut self) -> Option<T> { let item = self.next.take()?; self.next = (self.f)(&item); Some(item) } }
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, f: F) -> Successors<T, F> { Successors { next: first, f } }
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> { a.into_iter().zip(b) }
