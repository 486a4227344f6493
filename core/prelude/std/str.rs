// SPDX-License-Identifier: MIT
pub trait FromStr { type Err; fn from_str(text: &str) -> Result<Self, Self::Err>; }
impl FromStr for bool { type Err = ParseBoolError; fn from_str(text: &str) -> Result<bool, ParseBoolError>; }
impl FromStr for char { type Err = ParseCharError; fn from_str(text: &str) -> Result<char, ParseCharError>; }
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseBoolError { _private: () }
impl std::fmt::Display for ParseBoolError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::error::Error for ParseBoolError {}
#[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseCharError { _private: () }
impl std::fmt::Display for ParseCharError { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
#[derive(Clone, PartialEq, Eq, Debug)] pub struct Utf8Error { _private: () }
pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error>;
/// What text can be searched for: a char, a text, several chars, a closure.
pub trait Pattern {}
impl Pattern for char {}
impl Pattern for &str {}
impl Pattern for &String {}
impl Pattern for &&str {}
impl Pattern for [char] {}
impl Pattern for &[char] {}
impl<const N: usize> Pattern for [char; N] {}
impl<const N: usize> Pattern for &[char; N] {}
impl<F: FnMut(char) -> bool> Pattern for F {}
pub struct Chars<'a> { _private: &'a str }
impl<'a> Clone for Chars<'a> { fn clone(&self) -> Self; }
impl<'a> Chars<'a> { pub fn as_str(&self) -> &'a str; }
impl<'a> Iterator for Chars<'a> { type Item = char; fn next(&mut self) -> Option<char>; }
impl<'a> DoubleEndedIterator for Chars<'a> { fn next_back(&mut self) -> Option<char>; }
pub struct CharIndices<'a> { _private: &'a str }
impl<'a> Clone for CharIndices<'a> { fn clone(&self) -> Self; }
impl<'a> Iterator for CharIndices<'a> { type Item = (usize, char); fn next(&mut self) -> Option<(usize, char)>; }
impl<'a> DoubleEndedIterator for CharIndices<'a> { fn next_back(&mut self) -> Option<(usize, char)>; }
pub struct Bytes<'a> { _private: &'a str }
impl<'a> Iterator for Bytes<'a> { type Item = u8; fn next(&mut self) -> Option<u8>; }
impl<'a> DoubleEndedIterator for Bytes<'a> { fn next_back(&mut self) -> Option<u8>; }
impl<'a> ExactSizeIterator for Bytes<'a> {}
/// Parts of a text: of split, lines, split_whitespace and their like.
pub struct Split<'a> { _private: &'a str }
impl<'a> Clone for Split<'a> { fn clone(&self) -> Self; }
impl<'a> Iterator for Split<'a> { type Item = &'a str; fn next(&mut self) -> Option<&'a str>; }
impl<'a> DoubleEndedIterator for Split<'a> { fn next_back(&mut self) -> Option<&'a str>; }
pub struct MatchIndices<'a> { _private: &'a str }
impl<'a> Iterator for MatchIndices<'a> { type Item = (usize, &'a str); fn next(&mut self) -> Option<(usize, &'a str)>; }
impl str {
    pub fn len(&self) -> usize;
    pub fn is_empty(&self) -> bool { self.len() == 0 }
    pub fn chars(&self) -> Chars<'_>;
    pub fn char_indices(&self) -> CharIndices<'_>;
    pub fn bytes(&self) -> Bytes<'_>;
    pub fn as_bytes(&self) -> &[u8];
    pub fn as_str(&self) -> &str { self }
    pub fn to_uppercase(&self) -> String;
    pub fn to_lowercase(&self) -> String;
    pub fn to_ascii_uppercase(&self) -> String;
    pub fn to_ascii_lowercase(&self) -> String;
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool;
    pub fn is_ascii(&self) -> bool;
    pub fn is_char_boundary(&self, at: usize) -> bool;
    pub fn trim(&self) -> &str;
    pub fn trim_start(&self) -> &str;
    pub fn trim_end(&self) -> &str;
    pub fn trim_matches<P: Pattern>(&self, pattern: P) -> &str;
    pub fn trim_start_matches<P: Pattern>(&self, pattern: P) -> &str;
    pub fn trim_end_matches<P: Pattern>(&self, pattern: P) -> &str;
    pub fn strip_prefix<P: Pattern>(&self, pattern: P) -> Option<&str>;
    pub fn strip_suffix<P: Pattern>(&self, pattern: P) -> Option<&str>;
    pub fn contains<P: Pattern>(&self, pattern: P) -> bool;
    pub fn starts_with<P: Pattern>(&self, pattern: P) -> bool;
    pub fn ends_with<P: Pattern>(&self, pattern: P) -> bool;
    pub fn find<P: Pattern>(&self, pattern: P) -> Option<usize>;
    pub fn rfind<P: Pattern>(&self, pattern: P) -> Option<usize>;
    pub fn split<P: Pattern>(&self, pattern: P) -> Split<'_>;
    pub fn rsplit<P: Pattern>(&self, pattern: P) -> Split<'_>;
    pub fn splitn<P: Pattern>(&self, n: usize, pattern: P) -> Split<'_>;
    pub fn rsplitn<P: Pattern>(&self, n: usize, pattern: P) -> Split<'_>;
    pub fn split_terminator<P: Pattern>(&self, pattern: P) -> Split<'_>;
    pub fn split_inclusive<P: Pattern>(&self, pattern: P) -> Split<'_>;
    pub fn split_whitespace(&self) -> Split<'_>;
    pub fn split_ascii_whitespace(&self) -> Split<'_>;
    pub fn split_once<P: Pattern>(&self, pattern: P) -> Option<(&str, &str)>;
    pub fn rsplit_once<P: Pattern>(&self, pattern: P) -> Option<(&str, &str)>;
    pub fn split_at(&self, at: usize) -> (&str, &str);
    pub fn lines(&self) -> Split<'_>;
    pub fn matches<P: Pattern>(&self, pattern: P) -> Split<'_>;
    pub fn match_indices<P: Pattern>(&self, pattern: P) -> MatchIndices<'_>;
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String;
    pub fn replacen<P: Pattern>(&self, from: P, to: &str, count: usize) -> String;
    pub fn repeat(&self, n: usize) -> String;
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> { F::from_str(self) }
    pub fn get<R: std::ops::RangeBounds<usize>>(&self, range: R) -> Option<&str>;
    pub fn into_string(self: Box<str>) -> String;
}
