// In operands, arguments, conditions, indexes, tuples, vec!, format arguments: evaluated from left to right.
async fn give(n: i32) -> i32 {
    println!("give {}", n);
    tokio::task::yield_now().await;
    n
}

async fn add(a: i32, b: i32) -> i32 {
    a + b
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    println!("{}", give(1).await + give(2).await * give(3).await);
    println!("{}", add(give(4).await, give(5).await).await);
    if give(6).await > give(7).await {
        println!("no");
    } else {
        println!("yes");
    }
    let v = vec![give(8).await, give(9).await];
    println!("{:?} {}", v, v[give(1).await as usize]);
    let pair = (give(10).await, add(give(11).await, 1).await);
    println!("{:?}", pair);
    println!("{} and {}", give(12).await, give(13).await);
    let block = {
        let x = give(14).await;
        x + 1
    };
    println!("{}", block);
}
