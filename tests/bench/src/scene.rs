//! What the engines are asked, and of which directory: made up, or from a folder of files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use vaihde_tests::generator::{Directory, QuerySet, query_sets};

use crate::args::Args;

/// A directory and its queries.
pub(crate) struct Scene {
    pub(crate) title: String,
    pub(crate) directory: Directory,
    pub(crate) sets: Vec<QuerySet>,
}

/// A scene that is not made yet: a million people are made when it is their turn.
pub(crate) enum Plan {
    /// So many made-up people, and further sets of queries.
    Drawn(usize, Vec<QuerySet>),
    /// A file, and the sets beside it.
    Read(PathBuf, Vec<QuerySet>),
}

/// What is asked for on the command line.
pub(crate) fn plans(args: &Args) -> io::Result<Vec<Plan>> {
    let mut further = Vec::new();
    let mut plans = Vec::new();
    if let Some(folder) = &args.queries {
        let (directory, sets) = files(folder)?;
        match directory {
            Some(file) => plans.push(Plan::Read(file, sets)),
            None => further = sets,
        }
    }
    if plans.is_empty() || args.size.is_some() {
        plans.extend(args.sizes().iter().map(|people| Plan::Drawn(*people, further.clone())));
    }
    Ok(plans)
}

impl Plan {
    pub(crate) fn stage(self, args: &Args) -> io::Result<Scene> {
        let (title, directory, mut sets) = match self {
            Self::Drawn(people, further) => {
                let directory = Directory::drawn(people, args.seed);
                let mut sets = query_sets(&directory, args.seed);
                sets.extend(further);
                (format!("{} made-up people", grouped(people)), directory, sets)
            }
            Self::Read(file, sets) => {
                let directory = Directory::read(&read(&file)?);
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                (format!("{} people of {name}", grouped(directory.people.len())), directory, sets)
            }
        };
        sets.retain(|set| {
            args.set.as_ref().is_none_or(|wanted| set.name == *wanted) && !set.asked.is_empty()
        });
        sets.iter_mut().for_each(|set| set.asked.truncate(args.most()));
        Ok(Scene { title, directory, sets })
    }
}

impl Scene {
    /// Writes everything as files of the shape that `--queries` reads.
    pub(crate) fn write(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let lines = |rows: &mut dyn Iterator<Item = String>| rows.map(|row| row + "\n").collect::<String>();
        let name = format!("directory-{}.tsv", self.directory.people.len());
        fs::write(folder.join(name), lines(&mut self.directory.rows()))?;
        for set in &self.sets {
            fs::write(folder.join(format!("{}.tsv", set.name)), lines(&mut set.rows()))?;
        }
        Ok(())
    }
}

/// The directory of a folder, if there is one, and the sets.
fn files(folder: &Path) -> io::Result<(Option<PathBuf>, Vec<QuerySet>)> {
    let entries = fs::read_dir(folder).map_err(|fault| named(folder, &fault))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "tsv"));
    files.sort();
    let stem = |file: &Path| file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (directories, sets): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| stem(file).starts_with("directory"));
    let sets: io::Result<Vec<_>> =
        sets.into_iter().map(|file| Ok(QuerySet::read(stem(&file), &read(&file)?))).collect();
    Ok((directories.into_iter().next(), sets?))
}

fn read(file: &Path) -> io::Result<String> {
    fs::read_to_string(file).map_err(|fault| named(file, &fault))
}

fn named(path: &Path, fault: &io::Error) -> io::Error {
    io::Error::new(fault.kind(), format!("{}: {fault}", path.display()))
}

/// 100000 as 100,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    groups.join(",")
}
