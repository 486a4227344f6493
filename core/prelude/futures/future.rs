// SPDX-License-Identifier: MIT
pub use std::future::{pending, poll_fn, ready, Future};
pub async fn join_all<I: IntoIterator>(futures: I) -> Vec<<I::Item as Future>::Output> where I::Item: Future;
pub async fn try_join_all<T, E, I: IntoIterator>(futures: I) -> Result<Vec<T>, E> where I::Item: Future<Output = Result<T, E>>;
pub async fn select_all<I: IntoIterator>(futures: I) -> (<I::Item as Future>::Output, usize, Vec<I::Item>) where I::Item: Future;
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
