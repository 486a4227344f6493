// SPDX-License-Identifier: MIT
pub fn channel<T>(value: T) -> (Sender<T>, Receiver<T>);
pub mod error { #[derive(Clone, Debug)] pub struct RecvError { _private: () }
impl std::fmt::Display for RecvError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for RecvError {}
#[derive(PartialEq, Eq, Clone, Copy, Debug)] pub struct SendError<T>(pub T);
impl<T> std::fmt::Display for SendError<T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl<T: Debug> std::error::Error for SendError<T> {}
}
pub struct Ref<'a, T> { _item: &'a T }
impl<'a, T> Ref<'a, T> { pub fn has_changed(&self) -> bool; }
impl<'a, T> std::ops::Deref for Ref<'a, T> { type Target = T; fn deref(&self) -> &T; }
impl<'a, T: Debug> Debug for Ref<'a, T> { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
pub struct Sender<T> { _item: T }
impl<T> Sender<T> { pub fn new(value: T) -> Self; pub fn send(&self, value: T) -> Result<(), error::SendError<T>>; pub fn send_modify<F: FnOnce(&mut T)>(&self, f: F); pub fn send_if_modified<F: FnOnce(&mut T) -> bool>(&self, f: F) -> bool; pub fn send_replace(&self, value: T) -> T; pub fn borrow(&self) -> Ref<'_, T>; pub fn is_closed(&self) -> bool; pub async fn closed(&self); pub fn subscribe(&self) -> Receiver<T>; pub fn receiver_count(&self) -> usize; }
impl<T> Clone for Sender<T> { fn clone(&self) -> Self; }
pub struct Receiver<T> { _item: T }
impl<T> Receiver<T> { pub fn borrow(&self) -> Ref<'_, T>; pub fn borrow_and_update(&mut self) -> Ref<'_, T>; pub fn has_changed(&self) -> Result<bool, error::RecvError>; pub fn mark_changed(&mut self); pub fn mark_unchanged(&mut self); pub async fn changed(&mut self) -> Result<(), error::RecvError>; pub async fn wait_for<F: FnMut(&T) -> bool>(&mut self, f: F) -> Result<Ref<'_, T>, error::RecvError>; pub fn same_channel(&self, other: &Self) -> bool; }
impl<T> Clone for Receiver<T> { fn clone(&self) -> Self; }
