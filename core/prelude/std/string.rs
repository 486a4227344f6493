// SPDX-License-Identifier: MIT
use std::ops::{Add, AddAssign, Deref, DerefMut, RangeBounds};
pub struct String { _private: () }
pub trait ToString { fn to_string(&self) -> String; }
impl<T: std::fmt::Display> ToString for T { fn to_string(&self) -> String; }
impl String {
    pub fn new() -> String;
    pub fn with_capacity(capacity: usize) -> String;
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error>;
    pub fn from_utf8_lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str>;
    pub fn push(&mut self, c: char);
    pub fn push_str(&mut self, text: &str);
    pub fn pop(&mut self) -> Option<char>;
    pub fn insert(&mut self, at: usize, c: char);
    pub fn insert_str(&mut self, at: usize, text: &str);
    pub fn remove(&mut self, at: usize) -> char;
    pub fn clear(&mut self);
    pub fn truncate(&mut self, length: usize);
    pub fn as_str(&self) -> &str;
    pub fn as_mut_str(&mut self) -> &mut str;
    pub fn into_bytes(self) -> Vec<u8>;
    pub fn into_boxed_str(self) -> Box<str>;
    pub fn capacity(&self) -> usize;
    pub fn reserve(&mut self, additional: usize);
    pub fn shrink_to_fit(&mut self);
    pub fn retain<F: FnMut(char) -> bool>(&mut self, f: F);
    pub fn split_off(&mut self, at: usize) -> String;
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> std::vec::IntoIter<char>;
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, text: &str);
}
#[derive(Clone, PartialEq, Eq, Debug)] pub struct FromUtf8Error { _private: () }
impl std::fmt::Display for FromUtf8Error { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for FromUtf8Error {}
impl Clone for String { fn clone(&self) -> String; }
impl Default for String { fn default() -> String { String::new() } }
impl Debug for String { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::fmt::Display for String { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl Hash for String { fn hash<H: std::hash::Hasher>(&self, state: &mut H); }
impl Deref for String { type Target = str; fn deref(&self) -> &str; }
impl DerefMut for String { fn deref_mut(&mut self) -> &mut str; }
impl PartialEq for String { fn eq(&self, other: &String) -> bool; }
impl PartialEq<str> for String { fn eq(&self, other: &str) -> bool; }
impl<'a> PartialEq<&'a str> for String { fn eq(&self, other: &&'a str) -> bool; }
impl Eq for String {}
impl PartialOrd for String { fn partial_cmp(&self, other: &String) -> Option<std::cmp::Ordering>; }
impl Ord for String { fn cmp(&self, other: &String) -> std::cmp::Ordering; }
impl Add<&str> for String { type Output = String; fn add(self, rhs: &str) -> String { let mut text = self; text.push_str(rhs); text } }
impl AddAssign<&str> for String { fn add_assign(&mut self, rhs: &str) { self.push_str(rhs) } }
impl From<&str> for String { fn from(text: &str) -> String; }
impl From<&mut str> for String { fn from(text: &mut str) -> String; }
impl From<&String> for String { fn from(text: &String) -> String { text.clone() } }
impl From<char> for String { fn from(c: char) -> String; }
impl From<Box<str>> for String { fn from(text: Box<str>) -> String; }
impl<'a> From<std::borrow::Cow<'a, str>> for String { fn from(text: std::borrow::Cow<'a, str>) -> String; }
impl std::str::FromStr for String { type Err = std::convert::Infallible; fn from_str(text: &str) -> Result<String, std::convert::Infallible>; }
impl FromIterator<char> for String { fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> String { let mut text = String::new(); for c in iter { text.push(c); } text } }
impl<'a> FromIterator<&'a char> for String { fn from_iter<I: IntoIterator<Item = &'a char>>(iter: I) -> String { let mut text = String::new(); for c in iter { text.push(*c); } text } }
impl<'a> FromIterator<&'a str> for String { fn from_iter<I: IntoIterator<Item = &'a str>>(iter: I) -> String { let mut text = String::new(); for part in iter { text.push_str(part); } text } }
impl FromIterator<String> for String { fn from_iter<I: IntoIterator<Item = String>>(iter: I) -> String { let mut text = String::new(); for part in iter { text.push_str(&part); } text } }
impl Extend<char> for String { fn extend<I: IntoIterator<Item = char>>(&mut self, iter: I) { for c in iter { self.push(c); } } }
impl<'a> Extend<&'a str> for String { fn extend<I: IntoIterator<Item = &'a str>>(&mut self, iter: I) { for part in iter { self.push_str(part); } } }
