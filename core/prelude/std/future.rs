// SPDX-License-Identifier: MIT
use std::pin::Pin;
use std::task::{Context, Poll};
pub trait Future { type Output; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output>; }
pub trait IntoFuture { type Output; type IntoFuture: Future<Output = Self::Output>; fn into_future(self) -> Self::IntoFuture; }
impl<F: Future> IntoFuture for F { type Output = F::Output; type IntoFuture = F; fn into_future(self) -> F { self } }
impl<F: Future> Future for &mut F { type Output = F::Output; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output>; }
impl<F: Future> Future for Box<F> { type Output = F::Output; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output>; }
impl<P: std::ops::DerefMut> Future for Pin<P> where P::Target: Future { type Output = <P::Target as Future>::Output; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<<P::Target as Future>::Output>; }
#[derive(Clone, Debug)] pub struct Ready<T> { value: Option<T> }
impl<T> Ready<T> { pub fn into_inner(self) -> T { self.value.unwrap() } }
impl<T> Future for Ready<T> { type Output = T; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T>; }
pub fn ready<T>(value: T) -> Ready<T> { Ready { value: Some(value) } }
pub struct Pending<T> { value: Option<T> }
impl<T> Future for Pending<T> { type Output = T; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T>; }
pub fn pending<T>() -> Pending<T> { Pending { value: None } }
pub struct PollFn<F> { f: F }
impl<T, F: FnMut(&mut Context<'_>) -> Poll<T>> Future for PollFn<F> { type Output = T; fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T>; }
pub fn poll_fn<T, F: FnMut(&mut Context<'_>) -> Poll<T>>(f: F) -> PollFn<F> { PollFn { f } }
