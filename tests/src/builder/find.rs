//! Finds in a directory what a story has told of.

use vaihde_domain::directory::Directory;
use vaihde_domain::person::Person;
use vaihde_domain::role::Role;

use super::told::ToldPerson;

/// The first person of a name, family name first as in the story.
///
/// # Panics
/// Where there is nobody of that name.
pub fn person<'a>(directory: &'a Directory, name: &str) -> &'a Person {
    let meant = ToldPerson::named(0, None, name).name;
    let is = |person: &&Person| person.name.family == meant.family && person.name.given == meant.given;
    directory.people.iter().find(is).unwrap_or_else(|| panic!("there is no {name}"))
}

/// The first role of a name.
///
/// # Panics
/// Where there is no such role.
pub fn role<'a>(directory: &'a Directory, name: &str) -> &'a Role {
    let found = directory.roles.iter().find(|role| role.name == name);
    found.unwrap_or_else(|| panic!("there is no role {name}"))
}
