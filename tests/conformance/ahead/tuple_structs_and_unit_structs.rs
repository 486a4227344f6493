// A tuple struct has fields 0, 1, ...; a unit struct is its own value. Both print as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Metres(u32);

#[derive(Debug, Clone, Copy, PartialEq)]
struct Pair(Metres, f64);

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Marker;

fn double(m: Metres) -> Metres {
    Metres(m.0 * 2)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let m = Metres(4);
    let Pair(Metres(inner), factor) = Pair(double(m), 0.5);
    println!("{inner} {factor} {:?}", m);
    let p = Pair(m, 2.0);
    println!("{:?} {}", p, p.0 .0);
    println!("{:#?}", p);
    println!("{:?} {:#?} {}", Marker, Marker::default(), Marker == Marker);
    let made: Vec<Metres> = vec![1, 2].into_iter().map(Metres).collect();
    println!("{made:?}");
}
