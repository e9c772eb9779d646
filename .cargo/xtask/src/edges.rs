//! Checks which of our packages depends on which, against the table of `src-tauri/ARCHITECTURE.md`.

use cargo_metadata::{Metadata, MetadataCommand};

use crate::tools::{Failure, Outcome, root};

/// Our packages and what of ours each may depend on, for building and for testing alike.
const ALLOWED: &[(&str, &[&str])] = &[
    ("vaihde-domain", &[]),
    ("vaihde-search", &["vaihde-domain"]),
    ("vaihde-store", &["vaihde-domain"]),
    ("vaihde-exchange", &["vaihde-domain"]),
    ("vaihde-switchboard", &["vaihde-store", "vaihde-search", "vaihde-exchange", "vaihde-domain"]),
    ("vaihde-contract", &["vaihde-domain"]),
    ("vaihde", &["vaihde-switchboard", "vaihde-contract", "vaihde-domain"]),
    ("xtask", &["vaihde-contract"]),
    (
        "vaihde-tests",
        &[
            "vaihde-domain",
            "vaihde-search",
            "vaihde-store",
            "vaihde-exchange",
            "vaihde-switchboard",
            "vaihde-contract",
            "vaihde",
        ],
    ),
    ("vaihde-bench", &["vaihde-domain", "vaihde-search", "vaihde-switchboard", "vaihde-tests"]),
];

/// Libraries that only the named packages may depend on directly.
const RESERVED: &[(&str, &[&str])] =
    &[("rusqlite", &["vaihde-store", "vaihde-bench"]), ("tauri", &["vaihde"])];

/// Libraries that a package must not depend on directly, with the reason.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    ("vaihde-domain", "serde", "values of the domain are not a wire or file format; convert at the edge"),
    (
        "vaihde-domain",
        "serde_json",
        "values of the domain are not a wire or file format; convert at the edge",
    ),
    ("vaihde-domain", "rand", "the domain decides the same way every time; what varies comes in"),
    ("vaihde-search", "rand", "the same query has the same answer every time"),
];

/// One package and its direct dependencies of every kind.
struct Package {
    name: String,
    /// Dependencies inside the workspace.
    ours: Vec<String>,
    /// All the others.
    theirs: Vec<String>,
}

/// Fails with every edge that the table does not allow.
pub(crate) fn edges() -> Outcome {
    let metadata = MetadataCommand::new()
        .current_dir(root())
        .no_deps()
        .exec()
        .map_err(|fault| Failure::new(format!("cargo metadata could not be read: {fault}")))?;
    let packages = packages(&metadata);
    let faults = faults(&packages);
    if faults.is_empty() {
        println!("{} packages, {} edges, all in the table", packages.len(), count(&packages));
        return Ok(());
    }
    Err(Failure::new(format!(
        "{}\nMove the code to where it belongs, or, if the design itself should change, change ARCHITECTURE.md and \
         the table in .cargo/xtask/src/edges.rs together.",
        faults.join("\n")
    )))
}

fn count(packages: &[Package]) -> usize {
    packages.iter().map(|package| package.ours.len()).sum()
}

fn packages(metadata: &Metadata) -> Vec<Package> {
    let members = metadata.workspace_packages();
    let is_ours = |name: &str| members.iter().any(|member| member.name.as_str() == name);
    members
        .iter()
        .map(|member| {
            let names = member.dependencies.iter().map(|dependency| dependency.name.clone());
            let (ours, theirs) = names.partition(|name| is_ours(name));
            Package { name: member.name.to_string(), ours, theirs }
        })
        .collect()
}

fn faults(packages: &[Package]) -> Vec<String> {
    packages.iter().flat_map(|package| inside(package).into_iter().chain(outside(package))).collect()
}

fn inside(package: &Package) -> Vec<String> {
    let name = &package.name;
    let Some((_, allowed)) = ALLOWED.iter().find(|(known, _)| known == name) else {
        return vec![format!("the package {name} is not in the table of edges")];
    };
    let wrong = package.ours.iter().filter(|other| !allowed.contains(&other.as_str()));
    wrong.map(|other| format!("{name} must not depend on {other}")).collect()
}

fn outside(package: &Package) -> Vec<String> {
    let name = package.name.as_str();
    let reserved = RESERVED.iter().filter(|(library, owners)| {
        package.theirs.iter().any(|other| family(other) == *library) && !owners.contains(&name)
    });
    let forbidden = FORBIDDEN
        .iter()
        .filter(|(who, library, _)| *who == name && package.theirs.iter().any(|other| other == library));
    reserved
        .map(|(library, owners)| {
            format!("{name} must not depend on {library}: only {} may", owners.join(" and "))
        })
        .chain(forbidden.map(|(_, library, reason)| format!("{name} must not depend on {library}: {reason}")))
        .collect()
}

/// Plug-ins and build parts count as the library they belong to.
fn family(library: &str) -> &str {
    if library.starts_with("tauri-") { "tauri" } else { library }
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, Package, faults};

    fn package(name: &str, ours: &[&str], theirs: &[&str]) -> Package {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Package { name: name.to_owned(), ours: owned(ours), theirs: owned(theirs) }
    }

    #[test]
    fn the_edges_of_the_table_pass() {
        let all: Vec<Package> = ALLOWED.iter().map(|(name, allowed)| package(name, allowed, &[])).collect();
        assert_eq!(faults(&all), Vec::<String>::new());
    }

    #[test]
    fn a_domain_that_reaches_for_the_store_is_caught() {
        let caught = faults(&[package("vaihde-domain", &["vaihde-store"], &[])]);
        assert_eq!(caught, ["vaihde-domain must not depend on vaihde-store"]);
    }

    #[test]
    fn a_package_nobody_has_placed_is_caught() {
        let caught = faults(&[package("vaihde-post", &[], &[])]);
        assert_eq!(caught, ["the package vaihde-post is not in the table of edges"]);
    }

    #[test]
    fn sql_outside_the_store_is_caught() {
        let caught = faults(&[package("vaihde-switchboard", &[], &["rusqlite"])]);
        assert_eq!(
            caught,
            ["vaihde-switchboard must not depend on rusqlite: only vaihde-store and vaihde-bench may"]
        );
    }

    #[test]
    fn a_window_plugin_outside_the_program_is_caught() {
        let caught = faults(&[package("vaihde-contract", &[], &["tauri-plugin-dialog"])]);
        assert_eq!(caught, ["vaihde-contract must not depend on tauri: only vaihde may"]);
    }

    #[test]
    fn a_domain_that_serialises_is_caught() {
        let caught = faults(&[package("vaihde-domain", &[], &["serde"])]);
        assert_eq!(caught.len(), 1);
        assert!(caught[0].starts_with("vaihde-domain must not depend on serde"), "{}", caught[0]);
    }

    #[test]
    fn no_edge_of_the_table_leads_back() {
        for (name, allowed) in ALLOWED {
            let mut ahead: Vec<&str> = allowed.to_vec();
            while let Some(next) = ahead.pop() {
                assert_ne!(next, *name, "{name} depends on itself");
                ahead.extend(ALLOWED.iter().filter(|(known, _)| *known == next).flat_map(|(_, more)| *more));
            }
        }
    }
}
