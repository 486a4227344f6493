#[path = "story/story.rs"]
mod story;
use story::*;
use tokio_util::sync::CancellationToken;

fn wait(name: &'static str, token: CancellationToken) -> tokio::task::JoinHandle<()> {
    go(name, async move {
        token.cancelled().await;
        say(name)
    })
}

fn main() {
    scenario("a tree", async {
        let root = CancellationToken::new();
        let a = root.child_token();
        let b = root.child_token();
        let b1 = b.child_token();
        let b2 = b.child_token();
        let b21 = b2.child_token();
        let mut handles = Vec::new();
        for (name, token) in [("root", &root), ("a", &a), ("b", &b), ("b1", &b1), ("b2", &b2), ("b21", &b21)] {
            handles.push(wait(name, token.clone()));
        }
        sleep(1).await;
        root.cancel();
        for handle in handles {
            handle.await.unwrap();
        }
        say(root.child_token().is_cancelled());
    });
    scenario("a part of it", async {
        let root = CancellationToken::new();
        let middle = root.child_token();
        let leaf = middle.child_token();
        let a = wait("leaf", leaf.clone());
        sleep(1).await;
        drop(middle);
        say(leaf.is_cancelled());
        root.cancel();
        a.await.unwrap();
        let other = CancellationToken::new();
        let child = other.child_token();
        child.cancel();
        say(format!("{} {}", other.is_cancelled(), child.is_cancelled()));
        child.cancelled().await;
        say("at once");
    });
    scenario("a guard", async {
        let token = CancellationToken::new();
        let a = wait("a", token.clone());
        tokio::task::yield_now().await;
        drop(token.clone().drop_guard());
        say("guard gone");
        a.await.unwrap();
        let other = CancellationToken::new();
        other.clone().drop_guard().disarm();
        say(other.is_cancelled());
    });
}
