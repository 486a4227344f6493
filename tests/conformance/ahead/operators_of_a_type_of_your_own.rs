// Add, Sub, Mul, Neg, Index, AddAssign, PartialEq and PartialOrd, written by hand.
use std::cmp::Ordering;
use std::ops::{Add, AddAssign, Deref, Index, IndexMut, Mul, Neg, Not, Sub};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct V(i32, i32);

impl Add for V {
    type Output = V;
    fn add(self, other: V) -> V {
        V(self.0 + other.0, self.1 + other.1)
    }
}

impl Sub<i32> for V {
    type Output = V;
    fn sub(self, n: i32) -> V {
        V(self.0 - n, self.1 - n)
    }
}

impl Mul<V> for i32 {
    type Output = V;
    fn mul(self, v: V) -> V {
        V(self * v.0, self * v.1)
    }
}

impl Neg for V {
    type Output = V;
    fn neg(self) -> V {
        V(-self.0, -self.1)
    }
}

impl Not for V {
    type Output = bool;
    fn not(self) -> bool {
        self == V::default()
    }
}

impl AddAssign for V {
    fn add_assign(&mut self, other: V) {
        *self = *self + other;
    }
}

impl PartialOrd for V {
    fn partial_cmp(&self, other: &V) -> Option<Ordering> {
        (self.0 + self.1).partial_cmp(&(other.0 + other.1))
    }
}

impl std::iter::Sum for V {
    fn sum<I: Iterator<Item = V>>(iter: I) -> V {
        iter.fold(V::default(), |a, b| a + b)
    }
}

struct Row(Vec<V>);

impl Index<usize> for Row {
    type Output = V;
    fn index(&self, i: usize) -> &V {
        &self.0[i % 2]
    }
}

impl IndexMut<usize> for Row {
    fn index_mut(&mut self, i: usize) -> &mut V {
        &mut self.0[i % 2]
    }
}

impl Deref for Row {
    type Target = Vec<V>;
    fn deref(&self) -> &Vec<V> {
        &self.0
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut a = V(1, 2) + V(3, 4) - 1;
    a += 2 * V(1, 1);
    println!("{a:?} {:?} {} {}", -a, !a, !V(0, 0));
    println!("{} {} {:?}", V(5, 0) > V(1, 3), V(1, 3) <= V(4, 0), V(0, 1).partial_cmp(&V(1, 0)));
    let mut row = Row(vec![V(1, 1), V(2, 2)]);
    row[3] = V(9, 9);
    row[0].0 += 5;
    println!("{:?} {} {:?}", row[1], row.len(), row.iter().copied().sum::<V>());
}
