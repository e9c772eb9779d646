//! The window as a screen reader meets it: the tree on the accessibility bus, and what is told there.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use atspi::connection::set_session_accessibility;
use atspi::proxy::accessible::{AccessibleProxy, ObjectRefExt};
use atspi::{AccessibilityConnection, Event, ObjectEvents, ObjectRefOwned, Operation, State, StateSet};
use futures_util::StreamExt;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep};

const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
/// Deeper than any page is; a tree that leads in a circle ends there.
const DEEPEST: usize = 60;

/// One thing in the tree.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// The role, in the words of the bus.
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) states: StateSet,
    depth: usize,
}

impl Node {
    pub(crate) fn is(&self, role: &str) -> bool {
        self.role == role
    }

    pub(crate) fn has(&self, state: State) -> bool {
        self.states.contains(state)
    }
}

impl std::fmt::Display for Node {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:indent$}{} “{}”", "", self.role, self.name, indent = self.depth)
    }
}

/// Something that a screen reader would speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// The focus, or the active descendant of what has it, is on something of this name.
    At(String),
    /// A text came into a live region.
    Announced(String),
}

/// Listens as a screen reader does.
pub(crate) struct Listener {
    bus: AccessibilityConnection,
    told: Arc<Mutex<Vec<Told>>>,
    task: JoinHandle<()>,
}

impl Listener {
    /// Begins to listen. Before the window opens, or it does not know that anybody does.
    pub(crate) async fn begin() -> Self {
        set_session_accessibility(true).await.expect("the accessibility bus: is at-spi2-core installed?");
        let bus = AccessibilityConnection::new().await.expect("the accessibility bus");
        bus.register_event::<ObjectEvents>().await.expect("events are told");
        let told = Arc::new(Mutex::new(Vec::new()));
        let task = tokio::spawn(collect(bus.clone(), Arc::clone(&told)));
        Self { bus, told, task }
    }

    /// Everything in the program's window, in the order it is read.
    pub(crate) async fn tree(&self) -> Vec<Node> {
        let registry = self.bus.root_accessible_on_registry().await.expect("the registry");
        let mut nodes = Vec::new();
        for program in children(&registry).await {
            let Some(program) = proxy(&self.bus, &program).await else { continue };
            if program.name().await.is_ok_and(|name| name == "vaihde") {
                Box::pin(walk(&self.bus, &program, 0, &mut nodes)).await;
            }
        }
        nodes
    }

    /// Waits until something is in the tree.
    pub(crate) async fn until(&self, what: &str, fits: impl Fn(&Node) -> bool) -> Node {
        let started = Instant::now();
        loop {
            let tree = self.tree().await;
            if let Some(found) = tree.iter().find(|node| fits(node)) {
                return found.clone();
            }
            if started.elapsed() > PATIENCE {
                let seen: Vec<String> = tree.iter().map(ToString::to_string).collect();
                panic!("waited in vain for {what}; the tree is\n{}", seen.join("\n"));
            }
            sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Waits until something that fits was told since `forget`.
    pub(crate) async fn until_told(&self, what: &str, fits: impl Fn(&Told) -> bool) {
        let started = Instant::now();
        while !self.told().iter().any(&fits) {
            assert!(started.elapsed() < PATIENCE, "waited in vain to hear {what}; heard {:#?}", self.told());
            sleep(BETWEEN_LOOKS).await;
        }
    }

    /// What was told so far no longer counts.
    pub(crate) fn forget(&self) {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn told(&self) -> Vec<Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn collect(bus: AccessibilityConnection, told: Arc<Mutex<Vec<Told>>>) {
    let mut events = Box::pin(bus.event_stream());
    while let Some(event) = events.next().await {
        let Ok(Event::Object(event)) = event else { continue };
        if let Some(heard) = hear(&bus, event).await {
            told.lock().unwrap_or_else(PoisonError::into_inner).push(heard);
        }
    }
}

async fn hear(bus: &AccessibilityConnection, event: ObjectEvents) -> Option<Told> {
    match event {
        ObjectEvents::Announcement(event) => Some(Told::Announced(event.text)),
        ObjectEvents::ActiveDescendantChanged(event) => name_of(bus, &event.descendant).await.map(Told::At),
        ObjectEvents::StateChanged(event) if event.state == State::Focused && event.enabled => {
            name_of(bus, &event.item).await.map(Told::At)
        }
        ObjectEvents::ChildrenChanged(event) if event.operation == Operation::Insert => {
            let region = proxy(bus, &event.item).await?;
            let live = region.get_attributes().await.ok()?.get("live")?.clone();
            if live == "off" {
                return None;
            }
            let child = proxy(bus, &event.child).await?;
            let mut nodes = Vec::new();
            Box::pin(walk(bus, &child, 0, &mut nodes)).await;
            let words: Vec<String> = nodes.into_iter().map(|node| node.name).collect();
            Some(Told::Announced(words.join(" ")))
        }
        _ => None,
    }
}

async fn name_of(bus: &AccessibilityConnection, thing: &ObjectRefOwned) -> Option<String> {
    proxy(bus, thing).await?.name().await.ok()
}

async fn proxy<'a>(bus: &AccessibilityConnection, thing: &'a ObjectRefOwned) -> Option<AccessibleProxy<'a>> {
    thing.as_accessible_proxy(bus.connection()).await.ok()
}

/// One by one: asked for all at once, WebKit's view leaves out the page in it.
async fn children(of: &AccessibleProxy<'_>) -> Vec<ObjectRefOwned> {
    let mut children = Vec::new();
    for place in 0..of.child_count().await.unwrap_or(0) {
        if let Ok(child) = of.get_child_at_index(place).await {
            children.push(child);
        }
    }
    children
}

/// What is gone by the time it is asked about is left out, as it would be unspoken.
async fn walk(
    bus: &AccessibilityConnection,
    from: &AccessibleProxy<'_>,
    depth: usize,
    nodes: &mut Vec<Node>,
) {
    let (Ok(role), Ok(name), Ok(states)) =
        (from.get_role_name().await, from.name().await, from.get_state().await)
    else {
        return;
    };
    nodes.push(Node { role, name, states, depth });
    if depth == DEEPEST {
        return;
    }
    for child in children(from).await {
        if let Some(child) = proxy(bus, &child).await {
            Box::pin(walk(bus, &child, depth + 1, nodes)).await;
        }
    }
}
