// SPDX-License-Identifier: MIT
pub struct Formatter<'a> { _private: () }
pub struct Arguments<'a> { _private: () }
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Error;
impl Display for Error { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub type Result = std::result::Result<(), Error>;
pub trait Debug { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub trait Display { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub trait LowerHex { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub trait UpperHex { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub trait Binary { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub trait Octal { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub trait Write {
    fn write_str(&mut self, text: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result { self.write_str(&c.to_string()) }
    fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result;
}
impl Write for String { fn write_str(&mut self, text: &str) -> Result { self.push_str(text); Ok(()) } fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result; }
impl<'a> Formatter<'a> {
    pub fn write_str(&mut self, text: &str) -> Result;
    pub fn write_char(&mut self, c: char) -> Result;
    pub fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result;
    pub fn pad(&mut self, text: &str) -> Result;
    pub fn alternate(&self) -> bool;
    pub fn width(&self) -> Option<usize>;
    pub fn precision(&self) -> Option<usize>;
    pub fn debug_struct(&mut self, name: &str) -> DebugStruct<'_>;
    pub fn debug_tuple(&mut self, name: &str) -> DebugTuple<'_>;
    pub fn debug_list(&mut self) -> DebugList<'_>;
    pub fn debug_map(&mut self) -> DebugMap<'_>;
}
impl<'a> Write for Formatter<'a> { fn write_str(&mut self, text: &str) -> Result; fn write_fmt(&mut self, arguments: Arguments<'_>) -> Result; }
pub struct DebugStruct<'a> { _private: () }
impl<'a> DebugStruct<'a> { pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self; pub fn finish(&mut self) -> Result; pub fn finish_non_exhaustive(&mut self) -> Result; }
pub struct DebugTuple<'a> { _private: () }
impl<'a> DebugTuple<'a> { pub fn field(&mut self, value: &dyn Debug) -> &mut Self; pub fn finish(&mut self) -> Result; }
pub struct DebugList<'a> { _private: () }
impl<'a> DebugList<'a> { pub fn entry(&mut self, value: &dyn Debug) -> &mut Self; pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, items: I) -> &mut Self; pub fn finish(&mut self) -> Result; }
pub struct DebugMap<'a> { _private: () }
impl<'a> DebugMap<'a> { pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self; pub fn finish(&mut self) -> Result; }
impl Debug for bool { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl Display for bool { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl Debug for char { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl Display for char { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl Debug for str { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl Display for str { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<'a> Display for Arguments<'a> { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<T: Debug> Debug for &T { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<T: Debug> Debug for &mut T { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<T: Display> Display for &T { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<T: Display> Display for &mut T { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<T: Debug> Debug for [T] { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
impl<T: Debug, const N: usize> Debug for [T; N] { fn fmt(&self, f: &mut Formatter<'_>) -> Result; }
pub fn format(arguments: Arguments<'_>) -> String;
