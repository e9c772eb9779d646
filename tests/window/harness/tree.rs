//! The window as a screen reader meets it: the tree on the accessibility bus, and what is told there.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use atspi::connection::set_session_accessibility;
use atspi::events::object::{
    ActiveDescendantChangedEvent, AnnouncementEvent, ChildrenChangedEvent, StateChangedEvent,
};
use atspi::proxy::accessible::{AccessibleProxy, ObjectRefExt};
use atspi::proxy::text::TextProxy;
use atspi::zbus::proxy::CacheProperties;
use atspi::zbus::zvariant::OwnedObjectPath;
use atspi::{
    AccessibilityConnection, AtspiError, Event, ObjectEvents, ObjectRefOwned, Operation, Role, State,
    StateSet,
};
use futures_util::StreamExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

const PATIENCE: Duration = Duration::from_secs(20);
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
const BEGINS_WITHIN: Duration = Duration::from_secs(10);
const ANSWERS_WITHIN: Duration = Duration::from_secs(1);
const WALKED_WITHIN: Duration = Duration::from_secs(10);
/// Deeper than any page is; a tree that leads in a circle ends there.
const DEEPEST: usize = 60;

/// One thing in the tree.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) states: StateSet,
    depth: usize,
}

impl Node {
    pub(crate) fn has(&self, state: State) -> bool {
        self.states.contains(state)
    }
}

impl std::fmt::Display for Node {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:indent$}{:?} “{}”", "", self.role, self.name, indent = self.depth)
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
    /// Only asks. Events come through another connection: a question waiting for its answer behind events that wait
    /// for the question would never end.
    bus: AccessibilityConnection,
    told: Arc<Mutex<Vec<Told>>>,
    tasks: [JoinHandle<()>; 2],
}

impl Listener {
    /// Begins to listen. Before the window opens, or it does not know that anybody does.
    pub(crate) async fn begin() -> Self {
        let connecting = async {
            // The bus of a window that was just closed may be on its way out: the next one comes when it is gone.
            loop {
                match connect().await {
                    Ok(both) => return both,
                    Err(_) => sleep(BETWEEN_LOOKS).await,
                }
            }
        };
        let connected = timeout(BEGINS_WITHIN, connecting).await;
        let (events, bus) = connected.expect("the accessibility bus answers: is at-spi2-core installed?");
        let told = Arc::new(Mutex::new(Vec::new()));
        let (out, into) = unbounded_channel();
        let collecting = tokio::spawn(collect(events, out));
        let understanding = tokio::spawn(understand(bus.clone(), into, Arc::clone(&told)));
        Self { bus, told, tasks: [collecting, understanding] }
    }

    /// Everything in the program's window, in the order it is read.
    pub(crate) async fn tree(&self) -> Vec<Node> {
        let registry = self.bus.root_accessible_on_registry().await.expect("the registry");
        let mut nodes = Vec::new();
        for program in children(&self.bus, &registry).await {
            // Others on the bus may be about to end, and then never answer; so may a page that is being left.
            let is_ours = timeout(ANSWERS_WITHIN, program.name()).await;
            if is_ours.is_ok_and(|name| name.is_ok_and(|name| name == "vaihde")) {
                let _ = timeout(WALKED_WITHIN, Box::pin(walk(&self.bus, &program, 0, &mut nodes))).await;
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
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

/// One connection for events, one for questions.
async fn connect() -> Result<(AccessibilityConnection, AccessibilityConnection), AtspiError> {
    set_session_accessibility(true).await?;
    let events = AccessibilityConnection::new().await?;
    events.register_event::<StateChangedEvent>().await?;
    events.register_event::<ActiveDescendantChangedEvent>().await?;
    events.register_event::<ChildrenChangedEvent>().await?;
    events.register_event::<AnnouncementEvent>().await?;
    Ok((events, AccessibilityConnection::new().await?))
}

/// Takes events off the bus as fast as they come.
async fn collect(bus: AccessibilityConnection, out: UnboundedSender<ObjectEvents>) {
    let mut events = Box::pin(bus.event_stream());
    while let Some(event) = events.next().await {
        let Ok(Event::Object(event)) = event else { continue };
        if out.send(event).is_err() {
            return;
        }
    }
}

/// Asks what they are about.
async fn understand(
    bus: AccessibilityConnection,
    mut events: UnboundedReceiver<ObjectEvents>,
    told: Arc<Mutex<Vec<Told>>>,
) {
    while let Some(event) = events.recv().await {
        if let Ok(Some(heard)) = timeout(ANSWERS_WITHIN, hear(&bus, event)).await {
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
            Some(Told::Announced(words_of(&proxy(bus, &event.child).await?).await))
        }
        _ => None,
    }
}

/// Running text has no name; its words are asked for apart.
async fn words_of(thing: &AccessibleProxy<'_>) -> String {
    let (bus, inner) = (thing.inner().connection(), thing.inner());
    let text = TextProxy::builder(bus).cache_properties(CacheProperties::No);
    let text =
        text.destination(inner.destination().to_owned()).and_then(|text| text.path(inner.path().to_owned()));
    if let Ok(text) = text
        && let Ok(text) = text.build().await
        && let Ok(words) = text.get_text(0, -1).await
    {
        return words;
    }
    thing.name().await.unwrap_or_default()
}

async fn name_of(bus: &AccessibilityConnection, thing: &ObjectRefOwned) -> Option<String> {
    proxy(bus, thing).await?.name().await.ok()
}

async fn proxy<'a>(bus: &AccessibilityConnection, thing: &'a ObjectRefOwned) -> Option<AccessibleProxy<'a>> {
    thing.as_accessible_proxy(bus.connection()).await.ok()
}

/// One by one: asked for all at once, WebKit's view leaves out the page in it. And not through the library's own
/// call, which takes unique names only: the page is known by a name of WebKit's making.
async fn children<'a>(
    bus: &'a AccessibilityConnection,
    of: &AccessibleProxy<'_>,
) -> Vec<AccessibleProxy<'a>> {
    let mut children = Vec::new();
    for place in 0..of.child_count().await.unwrap_or(0) {
        let Ok((name, path)) =
            of.inner().call::<_, _, (String, OwnedObjectPath)>("GetChildAtIndex", &(place,)).await
        else {
            continue;
        };
        let child = AccessibleProxy::builder(bus.connection()).cache_properties(CacheProperties::No);
        let Ok(child) = child.destination(name).and_then(|child| child.path(path)) else { continue };
        children.extend(child.build().await);
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
    let (Ok(role), Ok(name), Ok(states)) = (from.get_role().await, from.name().await, from.get_state().await)
    else {
        return;
    };
    nodes.push(Node { role, name, states, depth });
    if depth == DEEPEST {
        return;
    }
    for child in children(bus, from).await {
        Box::pin(walk(bus, &child, depth + 1, nodes)).await;
    }
}
