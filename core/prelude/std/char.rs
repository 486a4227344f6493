// SPDX-License-Identifier: MIT
pub fn from_digit(digit: u32, radix: u32) -> Option<char>;
pub fn from_u32(value: u32) -> Option<char>;
/// The letters that a change of case gives.
#[derive(Clone)] pub struct ToCase { _private: () }
impl Iterator for ToCase { type Item = char; fn next(&mut self) -> Option<char>; }
impl std::fmt::Display for ToCase { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl char {
    pub const MAX: char;
    pub fn from_digit(digit: u32, radix: u32) -> Option<char>;
    pub fn from_u32(value: u32) -> Option<char>;
    pub fn is_alphabetic(self) -> bool;
    pub fn is_numeric(self) -> bool;
    pub fn is_alphanumeric(self) -> bool;
    pub fn is_whitespace(self) -> bool;
    pub fn is_uppercase(self) -> bool;
    pub fn is_lowercase(self) -> bool;
    pub fn is_control(self) -> bool;
    pub fn is_digit(self, radix: u32) -> bool;
    pub fn to_digit(self, radix: u32) -> Option<u32>;
    pub fn is_ascii(&self) -> bool;
    pub fn is_ascii_digit(&self) -> bool;
    pub fn is_ascii_alphabetic(&self) -> bool;
    pub fn is_ascii_alphanumeric(&self) -> bool;
    pub fn is_ascii_uppercase(&self) -> bool;
    pub fn is_ascii_lowercase(&self) -> bool;
    pub fn is_ascii_punctuation(&self) -> bool;
    pub fn is_ascii_whitespace(&self) -> bool;
    pub fn to_uppercase(self) -> ToCase;
    pub fn to_lowercase(self) -> ToCase;
    pub fn to_ascii_uppercase(&self) -> char;
    pub fn to_ascii_lowercase(&self) -> char;
    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool;
    pub fn len_utf8(self) -> usize;
}
impl u8 {
    pub fn is_ascii_digit(&self) -> bool;
    pub fn is_ascii_alphabetic(&self) -> bool;
    pub fn is_ascii_alphanumeric(&self) -> bool;
    pub fn is_ascii_uppercase(&self) -> bool;
    pub fn is_ascii_lowercase(&self) -> bool;
    pub fn is_ascii_whitespace(&self) -> bool;
    pub fn to_ascii_uppercase(&self) -> u8;
    pub fn to_ascii_lowercase(&self) -> u8;
}
impl bool {
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> { if self { Some(f()) } else { None } }
    pub fn then_some<T>(self, value: T) -> Option<T> { if self { Some(value) } else { None } }
}
