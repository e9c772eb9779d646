//! What is generated from the contract: the window's types and command table, and the capability file.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

use crate::failure::Failure;
use crate::table::{COMMANDS, EVENTS};
use crate::wire::*;

const MADE: &str = "// Made by `cargo xtask bindings` from src-tauri/crates/contract. Do not edit.\n";

/// Every generated file: its path from the root of the repository, and its text.
pub fn files() -> Vec<(&'static str, String)> {
    vec![
        ("ui/src/contract/types.ts", types()),
        ("ui/src/contract/commands.ts", commands()),
        ("src-tauri/capabilities/desk.json", capability()),
    ]
}

/// All declarations, each once, by name.
struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl Declarations {
    fn take<T: TS + 'static + ?Sized>(&mut self) {
        // Only what the contract declares has a path to be written to; numbers and lists have none.
        if T::output_path().is_none() || self.by_name.contains_key(&T::ident(&self.config)) {
            // What may be answered, as `Option<Form>`, is a declaration of its own.
            T::visit_generics(self);
            T::visit_dependencies(self);
            return;
        }
        let docs = T::docs().unwrap_or_default();
        let declared = format!("{docs}export {}\n", T::decl(&self.config));
        self.by_name.insert(T::ident(&self.config), declared);
        T::visit_dependencies(self);
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() && self.by_name.contains_key(&T::ident(&self.config)) {
            return;
        }
        self.take::<T>();
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

fn types() -> String {
    let mut all = Declarations { config: config(), by_name: BTreeMap::new() };
    macro_rules! take {
        ($($(#[$doc:meta])* $name:ident: $asked:ty => $answered:ty;)+) => {
            $(all.take::<$asked>(); all.take::<$answered>();)+
        };
    }
    crate::for_each_command!(take);
    all.take::<Failure>();
    all.take::<event::Changed>();
    all.take::<event::CloseWanted>();
    all.take::<event::Progress>();
    let declared: Vec<String> = all.by_name.into_values().collect();
    format!("{MADE}\n{}", declared.join("\n"))
}

fn commands() -> String {
    let config = config();
    let mut lines = Vec::new();
    let mut names: BTreeMap<String, ()> = BTreeMap::new();
    macro_rules! line {
        ($($(#[doc = $doc:literal])* $name:ident: $asked:ty => $answered:ty;)+) => {
            $(
                let (asked, answered) = (<$asked>::name(&config), <$answered>::name(&config));
                lines.push(format!(
                    "  /**{} */\n  {}: {{ asked: {asked}; answered: {answered} }};",
                    concat!($($doc),*), stringify!($name),
                ));
                for name in [asked, answered] {
                    let name = name.trim_end_matches(" | null");
                    names.insert(name.to_owned(), ());
                }
            )+
        };
    }
    crate::for_each_command!(line);
    let events: Vec<String> = EVENTS
        .iter()
        .map(|(name, carries)| {
            names.insert((*carries).to_owned(), ());
            format!("  \"{name}\": {carries};")
        })
        .collect();
    let imported: Vec<String> = names.into_keys().map(|name| format!("  {name},")).collect();
    format!(
        "{MADE}\nimport type {{\n{}\n}} from \"./types\";\n\n/** What the window may ask, and what is answered. */\nexport interface Commands {{\n{}\n}}\n\n/** What the program tells by itself. */\nexport interface Events {{\n{}\n}}\n",
        imported.join("\n"),
        lines.join("\n"),
        events.join("\n"),
    )
}

/// The desk's window may call the commands of the table and listen to events: nothing else.
fn capability() -> String {
    let own = COMMANDS.iter().map(|command| format!("allow-{}", command.replace('_', "-")));
    let core = ["core:event:allow-listen", "core:event:allow-unlisten"].map(str::to_owned);
    let permissions: Vec<String> = core.into_iter().chain(own).collect();
    let file = serde_json::json!({
        "$schema": "../gen/schemas/desktop-schema.json",
        "identifier": "desk",
        "description": "What the desk's window may call. Made by `cargo xtask bindings`.",
        "windows": ["desk"],
        "permissions": permissions,
    });
    format!("{file:#}\n")
}
