// A Copy struct is copied, another moves; Clone is what the type says it is.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Small {
    a: u8,
    b: [i16; 2],
}

#[derive(Debug)]
struct Counted {
    generation: u32,
    data: Vec<u8>,
}

impl Clone for Counted {
    fn clone(&self) -> Self {
        println!("clone of {}", self.generation);
        Counted { generation: self.generation + 1, data: self.data.clone() }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut s = Small { a: 1, b: [2, 3] };
    let t = s;
    s.b[0] = 20;
    println!("{s:?} {t:?} {}", s == t);
    let first = Counted { generation: 0, data: vec![1] };
    let mut list = vec![first.clone(); 2];
    list[1].data.push(2);
    list.push(first);
    println!("{:?}", list.iter().map(|c| (c.generation, c.data.len())).collect::<Vec<_>>());
    let moved = std::mem::take(&mut list[2].data);
    let Counted { generation, .. } = list.remove(0);
    println!("{moved:?} {generation} {}", list.len());
    let array = [t; 2];
    let [x, mut y] = array;
    y.a = 9;
    println!("{} {} {}", x.a, y.a, array[1].a);
}
