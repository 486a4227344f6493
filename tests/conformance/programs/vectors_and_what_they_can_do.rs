// Both forms of vec!, push, pop, len, indexes, assignment to an element, nested vectors, loops.
fn total(v: Vec<i32>) -> i32 {
    let mut sum = 0;
    for x in v {
        sum += x;
    }
    sum
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut v = vec![3, 1, 2];
    v.push(9);
    println!("{:?} {} {}", v, v.len(), v[3]);
    v[1] = 10;
    v[0] += 4;
    println!("{:?}", v);
    println!("{}", v.pop().unwrap());
    println!("{:?}", v);
    let zeros = vec![0; 4];
    println!("{:?} {}", zeros, zeros.is_empty());
    let mut names: Vec<String> = Vec::new();
    println!("{}", names.is_empty());
    names.push("a".to_string());
    names.push(format!("b{}", 2));
    println!("{:?}", names);
    for name in names {
        println!("{}", name);
    }
    let grid = vec![vec![1, 2], vec![3, 4]];
    println!("{} {:?}", grid[1][0], grid);
    println!("{}", total(v));
    let mut i = 0;
    let squares = {
        let mut s = Vec::new();
        while s.len() < 5 {
            s.push(i * i);
            i += 1;
        }
        s
    };
    println!("{:?}", squares);
}
