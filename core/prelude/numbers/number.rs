// SPDX-License-Identifier: MIT
impl Clone for NUMBER { fn clone(&self) -> NUMBER { *self } }
impl Copy for NUMBER {}
impl Default for NUMBER { fn default() -> NUMBER; }
impl PartialEq for NUMBER { fn eq(&self, other: &NUMBER) -> bool; }
impl PartialOrd for NUMBER { fn partial_cmp(&self, other: &NUMBER) -> Option<std::cmp::Ordering>; }
impl Debug for NUMBER { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::fmt::Display for NUMBER { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result; }
impl std::ops::Add for NUMBER { type Output = NUMBER; fn add(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Sub for NUMBER { type Output = NUMBER; fn sub(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Mul for NUMBER { type Output = NUMBER; fn mul(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Div for NUMBER { type Output = NUMBER; fn div(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Rem for NUMBER { type Output = NUMBER; fn rem(self, rhs: NUMBER) -> NUMBER; }
impl std::ops::Add<&NUMBER> for NUMBER { type Output = NUMBER; fn add(self, rhs: &NUMBER) -> NUMBER; }
impl std::ops::Mul<&NUMBER> for NUMBER { type Output = NUMBER; fn mul(self, rhs: &NUMBER) -> NUMBER; }
impl std::ops::AddAssign for NUMBER { fn add_assign(&mut self, rhs: NUMBER); }
impl std::ops::SubAssign for NUMBER { fn sub_assign(&mut self, rhs: NUMBER); }
impl std::ops::MulAssign for NUMBER { fn mul_assign(&mut self, rhs: NUMBER); }
impl std::ops::DivAssign for NUMBER { fn div_assign(&mut self, rhs: NUMBER); }
impl std::ops::RemAssign for NUMBER { fn rem_assign(&mut self, rhs: NUMBER); }
impl std::iter::Sum for NUMBER { fn sum<I: Iterator<Item = NUMBER>>(iter: I) -> NUMBER; }
impl<'a> std::iter::Sum<&'a NUMBER> for NUMBER { fn sum<I: Iterator<Item = &'a NUMBER>>(iter: I) -> NUMBER; }
impl std::iter::Product for NUMBER { fn product<I: Iterator<Item = NUMBER>>(iter: I) -> NUMBER; }
impl<'a> std::iter::Product<&'a NUMBER> for NUMBER { fn product<I: Iterator<Item = &'a NUMBER>>(iter: I) -> NUMBER; }
